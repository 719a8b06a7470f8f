using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Tests.Support;

/// <summary>The figures and targets of <c>data/reference</c>, as facts learned on 21/11/2026.</summary>
internal static class Shipped
{
    public static DateTime Learned { get; } = new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<PublishedArticle> Articles { get; } =
        PublishedFigures.Load(
            Path.Combine(TestData.Reference, "published-figures.json"),
            TestData.Units,
            TestData.Indicators
        );

    public static TargetCatalog Targets { get; } =
        TargetCatalog.Load(TestData.Reference, TestData.Units, TestData.Indicators);

    public static IReadOnlyList<PublishedFigure> Rows { get; } = [.. Articles.SelectMany(a => a.Figures)];

    public static IReadOnlyList<FactView> Facts { get; } = ViewsOf(Articles);

    public static FigureBook Book { get; } = FigureBook.FromFacts(Facts, TestData.Indicators);

    public static ReportedSeries Reported { get; } =
        new(
            TestData.Indicators,
            knownBy =>
                knownBy is { } day ? FigureBook.FromFacts(ClosingKnowledge.By(Facts, day), TestData.Indicators) : Book
        );

    public static Assessor Assessor { get; } = new(TestData.Indicators, Targets.Cycles, Reported);

    /// <summary>The row behind a fact.</summary>
    public static PublishedFigure Row(long factId) => Rows[(int)factId - 1];

    private static List<FactView> ViewsOf(IReadOnlyList<PublishedArticle> articles)
    {
        var views = new List<FactView>();
        foreach (var article in articles)
        foreach (var figure in article.Figures)
            views.Add(
                FactView.Of(
                    figure.Fact,
                    views.Count + 1,
                    article.Trust,
                    article.Url ?? article.Key,
                    article.Published,
                    Learned
                )
            );
        return views;
    }
}
