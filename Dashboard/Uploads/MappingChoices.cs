using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Workbooks;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Uploads;

/// <summary>What a person may take a column for, by the kind of its sheet.</summary>
public static class MappingChoices
{
    private static readonly string[] OfProducts =
    [
        Fields.Name,
        Fields.Subject,
        Fields.SubjectAndAddress,
        Fields.SubjectType,
        Fields.Stars,
        Fields.ProposedStars,
        Fields.Score,
        Fields.Group,
        Fields.Decision,
        Fields.DecisionDate,
        Fields.ValidUntil,
        Fields.Province,
        Fields.ProvinceCode,
        Fields.District,
        Fields.Commune,
        Fields.Address,
        Fields.ProductCode,
        Fields.Serial,
    ];

    private static readonly string[] OfSalesPoints =
    [
        Fields.Name,
        Fields.Operator,
        Fields.Province,
        Fields.District,
        Fields.Commune,
        Fields.Address,
        Fields.OpenedOn,
        Fields.Products,
        Fields.Serial,
    ];

    private static readonly string[] Places =
    [
        Fields.Place,
        Fields.Province,
        Fields.ProvinceCode,
        Fields.District,
        Fields.Commune,
        Fields.Serial,
    ];

    /// <param name="current">What the column is taken for now; always among the choices.</param>
    /// <returns>Codes as <see cref="SheetMapping.Columns"/> wants them, with their names.</returns>
    public static IReadOnlyList<(string Field, string Name)> For(
        WorkbookKind kind,
        string? current,
        IndicatorCatalog indicators
    )
    {
        List<(string, string)> choices = kind switch
        {
            WorkbookKind.Indicators => [.. Places.Select(Named), .. Figures(indicators)],
            WorkbookKind.SalesPoints => [.. OfSalesPoints.Select(Named)],
            _ => [.. OfProducts.Select(Named)],
        };
        if (current is { Length: > 0 } field && field != Fields.Extra && !choices.Exists(c => c.Item1 == field))
            choices.Insert(0, (field, Name(field, indicators)));
        return choices;
    }

    private static IEnumerable<(string, string)> Figures(IndicatorCatalog indicators)
    {
        foreach (var indicator in indicators.All.Where(i => i.Nature != IndicatorNature.Ratio))
        {
            yield return ($"{indicator.Code}|actual|", T(indicator.Vi, indicator.En));
            yield return ($"{indicator.Code}|target|", T($"{indicator.Vi} (kế hoạch)", $"{indicator.En} (target)"));
        }
    }

    private static (string, string) Named(string field) => (field, Capital(FieldNames.Vi(field)));

    private static string Name(string field, IndicatorCatalog indicators)
    {
        var parts = field.Split('|');
        if (indicators.Find(parts[0]) is not { } indicator)
            return Capital(FieldNames.Vi(field));
        var kind = parts.ElementAtOrDefault(1) == "target" ? T(" (kế hoạch)", " (target)") : "";
        var moment = parts.ElementAtOrDefault(2) is { Length: > 0 } asOf ? $", {asOf}" : "";
        return T(indicator.Vi, indicator.En) + kind + moment;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
