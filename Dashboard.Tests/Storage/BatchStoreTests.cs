using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Tests.Support;

namespace Ocop.Tests.Storage;

public class BatchStoreTests
{
    [Fact]
    public async Task A_committed_fact_becomes_a_figure_that_names_it()
    {
        using var store = new TestStore();
        await store.CommitAsync("a", TestStore.Fact(103));
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal((103, "63-74"), (figure.Value, figure.Unit.Value));
        await using var context = store.Database.CreateDbContext();
        var fact = await context.Facts.SingleAsync(f => f.Id == figure.FactId);
        Assert.Equal(new TextSpan(3, 2), fact.ToFact().Citation.Number);
    }

    [Fact]
    public async Task Undoing_a_batch_takes_its_figures_away_and_keeps_its_rows()
    {
        using var store = new TestStore();
        var batch = await store.CommitAsync("a", TestStore.Fact(103));
        await store.Batches.UndoAsync(batch.BatchId, "kiểm thử");
        Assert.Empty(await store.FiguresAsync());
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(1, await context.Facts.CountAsync());
    }

    [Fact]
    public async Task A_batch_cannot_be_undone_twice()
    {
        using var store = new TestStore();
        var batch = await store.CommitAsync("a", TestStore.Fact(103));
        await store.Batches.UndoAsync(batch.BatchId, "kiểm thử");
        var twice = await Assert.ThrowsAsync<BatchException>(() => store.Batches.UndoAsync(batch.BatchId, "kiểm thử"));
        // In the time of Hà Nội, as everything that people read.
        Assert.Contains("đã được hoàn tác lúc 10:00 01/06/2024", twice.Message);
        await Assert.ThrowsAsync<BatchException>(() => store.Batches.UndoAsync(4711, "kiểm thử"));
    }

    [Fact]
    public async Task A_new_version_of_a_document_replaces_the_old_one_until_it_is_undone()
    {
        using var store = new TestStore();
        await store.CommitAsync("a", TestStore.Fact(100), TestStore.Fact(30, indicator: "products.star4"));
        var second = await store.CommitAsync("a", TestStore.Fact(103));
        Assert.Equal([103], (await store.FiguresAsync()).Select(f => f.Value));
        await store.Batches.UndoAsync(second.BatchId, "kiểm thử");
        Assert.Equal([30, 100], (await store.FiguresAsync()).Select(f => f.Value).Order());
    }

    [Fact]
    public async Task As_known_on_a_past_instant_equals_what_was_shown_then()
    {
        using var store = new TestStore();
        var seen = new List<(DateTime At, string Figures)>();
        async Task Look()
        {
            store.Clock.Advance(TimeSpan.FromDays(1));
            seen.Add((store.Clock.GetUtcNow().UtcDateTime, Text(await store.FiguresAsync())));
            store.Clock.Advance(TimeSpan.FromDays(1));
        }

        await Look();
        var first = await store.CommitAsync("a", TestStore.Fact(47, "2023-01-15"));
        await Look();
        await store.CommitAsync("b", TestStore.Fact(103));
        await Look();
        await store.CommitAsync("a", TestStore.Fact(48, "2023-01-15"));
        await Look();
        await store.Batches.UndoAsync(first.BatchId, "kiểm thử");
        await Look();
        await store.Batches.UndoAsync(2, "kiểm thử");
        await Look();

        foreach (var (at, figures) in seen)
            Assert.Equal(figures, Text(await store.FiguresAsync(at)));
        Assert.True(seen.Select(s => s.Figures).Distinct().Count() >= 4);
    }

    [Fact]
    public async Task A_decision_that_rejects_a_fact_is_undone_like_any_batch()
    {
        using var store = new TestStore();
        await store.CommitAsync("a", TestStore.Fact(103));
        await using var context = store.Database.CreateDbContext();
        var target = await context.Facts.Select(f => f.Id).SingleAsync();
        var draft = new BatchDraft
        {
            Kind = BatchKind.Review,
            Title = "Loại số liệu in nhầm",
            Author = "kiểm thử",
            Documents = [],
            Reviews =
            [
                new()
                {
                    FactId = target,
                    Kind = DecisionKind.Reject,
                    Expected = 103,
                    Reason = "in nhầm",
                },
            ],
        };
        var decision = await store.Batches.CommitAsync(draft);
        Assert.Empty(await store.FiguresAsync());
        await store.Batches.UndoAsync(decision.BatchId, "kiểm thử");
        Assert.Equal(103, Assert.Single(await store.FiguresAsync()).Value);
    }

    [Fact]
    public async Task A_cancelled_commit_leaves_nothing_behind()
    {
        using var store = new TestStore();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Batches.CommitAsync(TestStore.Draft("a", TestStore.Fact(103)), stop.Token)
        );
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((0, 0), (await context.Batches.CountAsync(), await context.Documents.CountAsync()));
    }

    private static string Text(IReadOnlyList<Figure> figures) =>
        string.Join(";", figures.Select(f => $"{f.Unit} {f.Indicator} {f.AsOf} {f.Value} {f.Rule}").Order());
}
