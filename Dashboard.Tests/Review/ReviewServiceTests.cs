using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Review;
using Ocop.Tests.Support;

namespace Ocop.Tests.Review;

public sealed class ReviewServiceTests : IDisposable
{
    private readonly TestStore store = new();
    private readonly ReviewService review;

    public ReviewServiceTests() => review = new(store.Database, store.Batches, store.Reference, store.Clock);

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_rejected_fact_leaves_the_figures_until_the_rejection_is_undone()
    {
        var fact = await ReadAsync("a", 130);
        var decision = await DecideAsync(fact, DecisionKind.Reject, 130, "in nhầm");
        Assert.Empty(await ShownAsync());
        await review.UndoAsync(decision.BatchId, "Lan");
        Assert.Equal([130], await ShownAsync());
    }

    [Fact]
    public async Task A_correction_shows_the_persons_figure_and_keeps_the_one_that_was_read()
    {
        var fact = await ReadAsync("a", 130);
        var decision = await CorrectAsync(fact, 130, 103);
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal((103, Trust.Reviewed), (figure.Value, figure.Trust));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal([130, 103], await context.Facts.OrderBy(f => f.Id).Select(f => f.Value).ToListAsync());
        var corrected = await context.Facts.SingleAsync(f => f.Id == figure.FactId);
        Assert.Equal(("https://example.vn/a", "có 130 sản phẩm"), (corrected.Url, corrected.Quote));
        await review.UndoAsync(decision.BatchId, "Lan");
        Assert.Equal([130], await ShownAsync());
    }

    [Fact]
    public async Task A_correction_may_move_the_figure_to_another_indicator()
    {
        var fact = await ReadAsync("a", 30);
        await CorrectAsync(fact, 30, 30, "products.star4");
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal(("products.star4", 30), (figure.Indicator, figure.Value));
    }

    [Fact]
    public async Task A_chosen_rival_is_shown()
    {
        var first = await ReadAsync("a", 100);
        await ReadAsync("b", 140);
        await DecideAsync(first, DecisionKind.Choose, 100, "khớp báo cáo của Sở");
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal((100, ChoiceRule.Reviewed), (figure.Value, figure.Rule));
    }

    [Fact]
    public async Task A_dismissed_contradiction_stays_as_it_is()
    {
        var first = await ReadAsync("a", 100);
        await ReadAsync("b", 140);
        await DecideAsync(first, DecisionKind.Dismiss, 100, "hai cách đếm");
        Assert.Single(Assert.Single(await store.FiguresAsync()).Rivals);
    }

    [Theory]
    [InlineData(DecisionKind.Reject)]
    [InlineData(DecisionKind.Choose)]
    [InlineData(DecisionKind.Dismiss)]
    public async Task Every_decision_but_acceptance_needs_a_reason(DecisionKind kind)
    {
        var fact = await ReadAsync("a", 100);
        var refused = await Assert.ThrowsAsync<BatchException>(() => DecideAsync(fact, kind, 100, "  "));
        Assert.Contains("lý do", refused.Message);
        await DecideAsync(fact, DecisionKind.Accept, 100, null);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(ReviewService.AcceptedAsRead, (await context.Reviews.SingleAsync()).Reason);
    }

    [Fact]
    public async Task A_decision_about_a_value_that_was_not_there_is_refused_whole()
    {
        var fact = await ReadAsync("a", 100);
        await Assert.ThrowsAsync<BatchException>(() => CorrectAsync(fact, 99, 103));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((1, 0), (await context.Batches.CountAsync(), await context.Reviews.CountAsync()));
    }

    [Fact]
    public async Task A_decision_about_a_replaced_or_undone_document_is_refused()
    {
        var old = await ReadAsync("a", 100);
        await ReadAsync("a", 101);
        var late = await Assert.ThrowsAsync<BatchException>(() => DecideAsync(old, DecisionKind.Accept, 100, null));
        Assert.Contains("bản mới", late.Message);
        var gone = await store.CommitAsync("c", TestStore.Fact(7));
        await store.Batches.UndoAsync(gone.BatchId, "kiểm thử");
        await Assert.ThrowsAsync<BatchException>(() => DecideAsync(FactOf(7), DecisionKind.Accept, 7, null));
    }

    [Fact]
    public async Task Only_decisions_are_undone_here()
    {
        var batch = await store.CommitAsync("a", TestStore.Fact(100));
        await Assert.ThrowsAsync<BatchException>(() => review.UndoAsync(batch.BatchId, "Lan"));
    }

    [Fact]
    public async Task A_page_fetched_again_keeps_its_review_while_it_says_the_same()
    {
        var fact = await ReadAsync("a", 130);
        var decision = await CorrectAsync(fact, 130, 103);
        await store.CommitAsync("a", TestStore.Fact(130), TestStore.Fact(12, indicator: "products.star4"));
        Assert.Equal([103, 12], (await ShownAsync()).OrderDescending());
        Assert.Empty(await FindingsAsync());
        await review.UndoAsync(decision.BatchId, "Lan");
        Assert.Equal([130, 12], (await ShownAsync()).OrderDescending());
    }

    [Fact]
    public async Task A_page_that_says_something_else_now_raises_a_finding_and_is_not_overruled()
    {
        var fact = await ReadAsync("a", 130);
        await CorrectAsync(fact, 130, 103);
        var second = await store.CommitAsync("a", TestStore.Fact(131));
        Assert.Equal([131], await ShownAsync());
        var finding = Assert.Single(await FindingsAsync());
        Assert.Contains("130", finding);
        Assert.Contains("131", finding);
        Assert.Contains("\"a\"", finding);

        await store.Batches.UndoAsync(second.BatchId, "kiểm thử");
        Assert.Equal([103], await ShownAsync());
    }

    [Fact]
    public async Task Undoing_a_batch_takes_the_decisions_built_on_it_along()
    {
        var source = await store.CommitAsync("a", TestStore.Fact(130), TestStore.Fact(30, indicator: "products.star5"));
        await CorrectAsync(FactOf(130), 130, 103);
        await CorrectAsync(FactOf(30), 30, 30, "products.star4");
        Assert.Equal([103, 30], (await ShownAsync()).OrderDescending());
        await store.Batches.UndoAsync(source.BatchId, "kiểm thử");
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task A_correction_of_the_unit_or_indicator_falls_with_its_source_too()
    {
        var fact = await ReadAsync("a", 30);
        await CorrectAsync(fact, 30, 30, "products.star4");
        await store.CommitAsync("a", TestStore.Fact(31));
        var figure = Assert.Single(await store.FiguresAsync());
        Assert.Equal(("products.total", 31), (figure.Indicator, figure.Value));
    }

    [Fact]
    public async Task The_finding_comes_once_and_not_with_every_later_version()
    {
        var fact = await ReadAsync("a", 130);
        await DecideAsync(fact, DecisionKind.Reject, 130, "in nhầm");
        await ReadAsync("a", 131);
        await ReadAsync("a", 132);
        Assert.Single(await FindingsAsync());
    }

    [Fact]
    public async Task What_was_known_on_a_past_day_does_not_change_by_a_later_decision()
    {
        var fact = await ReadAsync("a", 130);
        store.Clock.Advance(TimeSpan.FromDays(1));
        var before = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Advance(TimeSpan.FromDays(1));
        await CorrectAsync(fact, 130, 103);
        var after = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Advance(TimeSpan.FromDays(1));
        await ReadAsync("a", 131);
        Assert.Equal(130, Assert.Single(await store.FiguresAsync(before)).Value);
        Assert.Equal(103, Assert.Single(await store.FiguresAsync(after)).Value);
    }

    [Fact]
    public async Task One_decision_settles_the_reprints_of_a_story_that_state_the_same()
    {
        var fact = await ReadAsync("a", 130);
        var copy = TestStore.Draft("b", TestStore.Fact(130));
        await using (var context = store.Database.CreateDbContext())
            copy.Documents[0].Document.StoryId = await context.Documents.Select(d => d.StoryId).SingleAsync();
        await store.Batches.CommitAsync(copy);
        await DecideAsync(fact, DecisionKind.Reject, 130, "in nhầm");
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task Decisions_are_told_with_reason_author_and_what_became_of_them()
    {
        var fact = await ReadAsync("a", 130);
        var decision = await CorrectAsync(fact, 130, 103);
        await review.UndoAsync(decision.BatchId, "Minh");
        var told = Assert.Single(await new DecisionHistory(store.Database).NewestAsync(10));
        Assert.Equal(
            ("Lan", "Minh", "thừa chữ số", 130.0, 103.0),
            (told.Author, told.UndoneBy!, told.Reason, told.Expected, told.Corrected!.Value)
        );
        Assert.Equal("Sửa: Bình Dương, sản phẩm OCOP từ 3 sao 130 thành 103", told.Title);
    }

    private async Task<long> ReadAsync(string address, double value)
    {
        await store.CommitAsync(address, TestStore.Fact(value));
        return FactOf(value);
    }

    private long FactOf(double value)
    {
        using var context = store.Database.CreateDbContext();
        return context.Facts.Where(f => f.Value == value).Max(f => f.Id);
    }

    private Task<BatchOutcome> DecideAsync(long fact, DecisionKind kind, double expected, string? reason) =>
        review.DecideAsync(new(fact, kind, expected, reason), "Lan");

    private async Task<BatchOutcome> CorrectAsync(
        long fact,
        double expected,
        double value,
        string indicator = "products.total"
    )
    {
        var correction = FactCorrection.Of(TestStore.Fact(value)) with { Indicator = indicator };
        return await review.DecideAsync(new(fact, DecisionKind.Correct, expected, "thừa chữ số", correction), "Lan");
    }

    private async Task<IEnumerable<double>> ShownAsync() => (await store.FiguresAsync()).Select(f => f.Value);

    private async Task<IReadOnlyList<string>> FindingsAsync()
    {
        await using var context = store.Database.CreateDbContext();
        return await context
            .Findings.Where(f => f.Code == ReviewProjection.Outdated)
            .Select(f => f.Message)
            .ToListAsync();
    }
}
