using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Tests.Support;

namespace Ocop.Tests.Boundaries;

/// <summary>Restating of facts in few words.</summary>
internal static class Series
{
    public static ReportedSeries Reported(IEnumerable<FactView> facts)
    {
        var book = FigureBook.FromFacts(facts, TestData.Indicators);
        return new(TestData.Indicators, _ => book);
    }

    public static Restater Restater(params FactView[] facts) =>
        new(TestData.Units, TestData.Indicators, Reported(facts));

    public static UnitId Id(string text) => UnitId.Parse(text);
}
