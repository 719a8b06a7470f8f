using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Validation;
using Ocop.Tests.Support;

namespace Ocop.Tests.Snapshots;

/// <summary>What a past day shows is what a database holds to which nothing happened after that day.</summary>
public class KnownOnTests
{
    private sealed class Story : IDisposable
    {
        private readonly List<Func<Task>> steps;

        public Story()
        {
            Review = new(Store.Database, Store.Batches, Store.Reference, Store.Clock);
            Snapshots = new(Store.Database, Store.Batches, Store.Reference, Store.Clock);
            Claims = new(Store.Database);
            var undone = 0L;
            steps =
            [
                () => Store.CommitAsync("a", TestStore.Fact(47, "2023-01-31")),
                () => Store.CommitAsync("b", TestStore.Fact(103), TestStore.Fact(130, indicator: "products.star3")),
                async () => undone = (await Store.CommitAsync("c", TestStore.Fact(109))).BatchId,
                () => DecideAsync(103, DecisionKind.Choose),
                () => Store.Batches.UndoAsync(undone, "Lan"),
                () => Store.CommitAsync("a", TestStore.Fact(49, "2023-01-31")),
                () => Store.CommitAsync("d", TestStore.Fact(111), TestStore.Fact(80, unit: "63-75")),
                () => Store.CommitAsync("e", TestStore.Fact(90, unit: "63-75")),
                () => DecideAsync(80, DecisionKind.Dismiss),
            ];
        }

        public TestStore Store { get; } = new();

        public SnapshotProvider Snapshots { get; }

        public SnapshotClaims Claims { get; }

        private ReviewService Review { get; }

        public int Days => steps.Count;

        /// <summary>One thing happens a day.</summary>
        public async Task TellAsync(int days)
        {
            foreach (var step in steps.Take(days))
            {
                await step();
                Store.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        public void Dispose()
        {
            Snapshots.Dispose();
            Store.Dispose();
        }

        private async Task DecideAsync(double value, DecisionKind kind)
        {
            await using var context = Store.Database.CreateDbContext();
            var fact = context.Facts.Where(f => f.Value == value).Select(f => f.Id).Single();
            await Review.DecideAsync(new(fact, kind, value, "theo báo cáo của Sở"), "Lan");
        }
    }

    private static string Text(Snapshot snapshot, SnapshotClaims claims) =>
        string.Join(
            '\n',
            snapshot
                .Figures.OrderBy(f => f.Key)
                .ThenBy(f => f.AsOf)
                .Select(f =>
                    $"{f.Key} {f.AsOf} {f.Value} {f.FactId} {f.Rule} {f.Trust} open:{f.IsOpenConflict} rivals:{string.Join(',', f.Rivals)}"
                )
        )
        + "\n"
        + string.Join('\n', claims.Of(snapshot).Select(c => $"{c.Id} {c.IsDismissed}"));

    [Fact]
    public async Task A_past_day_equals_a_replay_of_the_batches_undoings_and_decisions_up_to_it()
    {
        using var whole = new Story();
        await whole.TellAsync(whole.Days);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var day = 1; day <= whole.Days; day++)
        {
            using var replay = new Story();
            await replay.TellAsync(day);
            var then = await whole.Snapshots.GetAsync(new DateOnly(2024, 6, 1).AddDays(day - 1));
            var replayed = await replay.Snapshots.GetAsync();
            var text = Text(then, whole.Claims);
            Assert.Equal(Text(replayed, replay.Claims), text);
            texts.Add(text);
        }
        Assert.Equal(whole.Days, texts.Count);
    }

    [Fact]
    public async Task A_claim_is_settled_by_a_dismissal_until_it_is_undone()
    {
        using var story = new Story();
        await story.TellAsync(2);
        var claim = (await ClaimsAsync(story)).First(c => !c.IsDismissed);
        var review = Review(story);
        var decision = await review.DecideAsync(LetStand(claim), "Lan");
        Assert.True((await ClaimsAsync(story)).Single(c => c.Id == claim.Id).IsDismissed);
        await review.UndoAsync(decision.BatchId, "Lan");
        Assert.False((await ClaimsAsync(story)).Single(c => c.Id == claim.Id).IsDismissed);
    }

    [Fact]
    public async Task Letting_one_claim_stand_settles_no_other_that_states_the_same_fact()
    {
        using var story = new Story();
        // One total that its stars contradict, and that fell without an expiry.
        await story.Store.CommitAsync("a", TestStore.Fact(120, "2023-01-31"));
        await story.Store.CommitAsync(
            "b",
            TestStore.Fact(103, "2023-06-30"),
            TestStore.Fact(130, "2023-06-30", indicator: "products.star3")
        );
        await story.Store.CommitAsync("c", TestStore.Fact(90, "2023-12-31"));
        var claims = await ClaimsAsync(story);
        var total = claims.First(c => c.Code == FiguresMakeWhole.Code).Subject;
        Assert.True(claims.Count(c => c.Subject == total) >= 2);
        await Review(story).DecideAsync(LetStand(claims.First(c => c.Code == FiguresMakeWhole.Code)), "Lan");
        Assert.Equal(FiguresMakeWhole.Code, Assert.Single(await ClaimsAsync(story), c => c.IsDismissed).Code);
    }

    [Fact]
    public async Task A_claim_let_stand_stays_so_when_the_page_is_read_again_and_opens_when_the_page_says_otherwise()
    {
        using var story = new Story();
        Task Read(double stars) =>
            story.Store.CommitAsync("b", TestStore.Fact(103), TestStore.Fact(stars, indicator: "products.star3"));
        await Read(130);
        var claim = Assert.Single(await ClaimsAsync(story));
        await Review(story).DecideAsync(LetStand(claim), "Lan");
        await Read(130);
        Assert.True(Assert.Single(await ClaimsAsync(story)).IsDismissed);
        await Read(131);
        Assert.False(Assert.Single(await ClaimsAsync(story)).IsDismissed);
    }

    private static FactDecision LetStand(Claim claim) =>
        new(claim.Subject, DecisionKind.Dismiss, claim.Finding.Stated, "hai cách đếm", Claim: claim);

    private static ReviewService Review(Story story) =>
        new(story.Store.Database, story.Store.Batches, story.Store.Reference, story.Store.Clock);

    private static async Task<IReadOnlyList<Claim>> ClaimsAsync(Story story) =>
        story.Claims.Of(await story.Snapshots.GetAsync());
}
