using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>The catalogues a rule looks things up in, and how it words them.</summary>
public sealed class ClaimContext(UnitCatalog units, IndicatorCatalog indicators)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public UnitCatalog Units => units;

    public IndicatorCatalog Indicators => indicators;

    public string Name(UnitId unit) =>
        units.Find(unit) is not { } known ? unit.Value
        : unit.IsLocal ? $"{unit.Value[(unit.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]} ({known.Name})"
        : known.Name;

    public string Name(string indicator) => indicators.Find(indicator)?.Vi ?? indicator;

    public static string Number(double value) => value.ToString("#,0.##", Vietnamese);

    /// <summary>As exactly as it is known: 2023, 12/2023, 05/12/2023.</summary>
    public static string Date(PartialDate? date) =>
        date is not { } known
            ? "không rõ ngày"
            : known.Precision switch
            {
                DatePrecision.Day => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{known.Day:00}/{known.Month:00}/{known.Year}"
                ),
                DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{known.Month:00}/{known.Year}"),
                _ => known.Year.ToString(CultureInfo.InvariantCulture),
            };

    /// <summary>"Sản phẩm 4 sao 9".</summary>
    public string Told(FactView fact) => $"{InSentence(fact.Indicator)} {Rough(fact.Comparator)}{Number(fact.Value)}";

    /// <summary>The indicator's name within a sentence: first letter small, abbreviations as they are.</summary>
    public string InSentence(string indicator)
    {
        var name = Name(indicator);
        return name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLower(name[0], Vietnamese) + name[1..];
    }

    public string Told(IEnumerable<FactView> facts) => string.Join(" + ", facts.Select(Told));

    public bool IsCount(string indicator) => indicators.Find(indicator)?.Nature != IndicatorNature.Ratio;

    public StatedInterval Interval(FactView fact) => StatedInterval.Of(fact, IsCount(fact.Indicator));

    private static string Rough(Comparator comparator) =>
        comparator switch
        {
            Comparator.More => "hơn ",
            Comparator.AtLeast => "ít nhất ",
            Comparator.About => "khoảng ",
            Comparator.Less => "dưới ",
            _ => "",
        };
}
