using Ocop.Dashboard.Formatting;
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
        Fields.TypeMark(SubjectType.Cooperative),
        Fields.TypeMark(SubjectType.Enterprise),
        Fields.TypeMark(SubjectType.CooperativeGroup),
        Fields.TypeMark(SubjectType.Household),
        Fields.Stars,
        Fields.ProposedStars,
        Fields.StarMark(3),
        Fields.StarMark(4),
        Fields.StarMark(5),
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

    private static readonly string[] OfFigures =
    [
        Fields.Place,
        Fields.Province,
        Fields.ProvinceCode,
        Fields.District,
        Fields.Commune,
        Fields.Indicator,
        Fields.Kind,
        Fields.AsOf,
        Fields.Unit,
        Fields.Serial,
    ];

    /// <summary>A column of values whose indicator, kind and time stand in other columns.</summary>
    private const string AnyValue = "||";

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
            WorkbookKind.Indicators =>
            [
                .. OfFigures.Select(Named),
                (AnyValue, Name(AnyValue, indicators)),
                .. Figures(indicators),
            ],
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
            yield return ($"{indicator.Code}||", T(indicator.Vi, indicator.En));
            yield return ($"{indicator.Code}|target|", T($"{indicator.Vi} (kế hoạch)", $"{indicator.En} (target)"));
        }
    }

    private static (string, string) Named(string field) => (field, Capital(UploadWords.Name(field)));

    private static string Name(string field, IndicatorCatalog indicators)
    {
        var parts = field.Split('|');
        if (parts.Length < 3)
            return Capital(UploadWords.Name(field));
        var what = indicators.Find(parts[0]) is { } indicator ? T(indicator.Vi, indicator.En) : T("Giá trị", "Value");
        var kind = parts[1] switch
        {
            "target" => T(" (kế hoạch)", " (target)"),
            "actual" => T(" (thực hiện)", " (actual)"),
            _ => "",
        };
        return what + kind + (PartialDate.TryParse(parts[2], out var at) ? $", {VietnameseFormat.ShortDate(at)}" : "");
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
