using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Tests.Reconciliation;

/// <summary>Facts in few words.</summary>
internal static class Stated
{
    public static FactView Fact(
        long id,
        double value,
        string? asOf,
        string? published = null,
        Trust trust = Trust.Newspaper,
        string? document = null,
        Comparator comparator = Comparator.Equal,
        string unit = "63-74",
        string indicator = "products.total"
    ) =>
        new()
        {
            FactId = id,
            Unit = UnitId.Parse(unit),
            Indicator = indicator,
            Kind = FactKind.Actual,
            Comparator = comparator,
            Value = value,
            AsOf = asOf is null ? null : PartialDate.Parse(asOf),
            Trust = trust,
            Document = document ?? $"document {id}",
            Published = published is null ? null : PartialDate.Parse(published),
            RecordedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    /// <summary>Figures in one comparable line each.</summary>
    public static string Text(IEnumerable<Figure> figures) =>
        string.Join(
            "\n",
            figures.Select(f =>
                $"{f.Unit} {f.Indicator} {f.Kind} {f.AsOf}{(f.AsOfEstimated ? "?" : "")} {f.Comparator} {f.Value} {f.ValueMax}"
                + $" #{f.FactId} {f.Rule} {f.Trust} +[{string.Join(',', f.Supporters)}] -[{string.Join(',', f.Rivals)}]"
                + $" c[{string.Join(',', f.Copies)}]{(f.IsDismissed ? " dismissed" : "")}"
            )
        );
}
