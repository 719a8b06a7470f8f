using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Text;

namespace Ocop.Etl.Pipeline;

/// <summary>Figures of a workbook as facts. Pure.</summary>
public static class FigureFacts
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>
    /// One fact for each figure whose place is known; a figure without a province (finding <c>province-not-stated</c>)
    /// belongs nowhere and gives none.
    /// </summary>
    public static IReadOnlyList<Fact> From(WorkbookReading reading, IndicatorCatalog indicators) =>
        [.. reading.Records.OfType<FigureRecord>().Select(r => From(r, indicators)).OfType<Fact>()];

    private static Fact? From(FigureRecord record, IndicatorCatalog indicators)
    {
        if (indicators.Find(record.Indicator) is not { } indicator || UnitOf(record) is not { } unit)
            return null;
        var target = record.Kind == FactKind.Target;
        var place = record.Place.Commune ?? record.Place.District;
        var value = record.Value.ToString("#,0.##", Vietnamese);
        return new()
        {
            Unit = unit,
            LocalName = unit.IsLocal ? place : null,
            Indicator = record.Indicator,
            Kind = record.Kind,
            Value = record.Value,
            AsOf = target ? null : record.AsOf,
            Deadline = target ? record.AsOf : null,
            Citation = new()
            {
                Quote = $"{indicator.Vi}{(target ? " (kế hoạch)" : "")}{(place is null ? "" : $", {place}")}: {value}",
                Sheet = record.Sheet,
                Cell = record.Cell,
            },
        };
    }

    private static UnitId? UnitOf(FigureRecord record) =>
        record.Scope switch
        {
            FigureScope.National => UnitId.National,
            FigureScope.Province => record.Place.Province,
            FigureScope.District => Local(record.Place.Province, record.Place.District),
            _ => Local(record.Place.Province, record.Place.Commune),
        };

    private static UnitId? Local(UnitId? province, string? name) =>
        province is { } unit && !string.IsNullOrWhiteSpace(name)
            ? UnitId.Local(unit, LocalNames.WithoutKind(VietnameseText.Fold(name)))
            : null;
}
