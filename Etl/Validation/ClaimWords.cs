using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>Names, numbers and dates as sentences of one language say them.</summary>
public sealed class ClaimWords(UnitCatalog units, IndicatorCatalog indicators, bool isEnglish)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(isEnglish ? "en-GB" : "vi-VN");

    public string T(string vietnamese, string english) => isEnglish ? english : vietnamese;

    public string Name(UnitId unit)
    {
        if (units.Find(unit) is not { } known)
            return unit.Value;
        var name = T(known.Name, known.NameEn);
        return unit.IsLocal
            ? $"{unit.Value[(unit.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]} ({name})"
            : name;
    }

    public string Name(string indicator) => indicators.Find(indicator) is { } known ? T(known.Vi, known.En) : indicator;

    public string Number(double value) => value.ToString("#,0.##", culture);

    /// <summary>As exactly as it is known: 2023, 12/2023, 05/12/2023.</summary>
    public string Date(PartialDate? date) =>
        date is not { } known
            ? T("không rõ ngày", "undated")
            : known.Precision switch
            {
                DatePrecision.Day => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{known.Day:00}/{known.Month:00}/{known.Year}"
                ),
                DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{known.Month:00}/{known.Year}"),
                _ => known.Year.ToString(CultureInfo.InvariantCulture),
            };

    /// <summary>"sản phẩm 4 sao hơn 9"; "4-star products over 9".</summary>
    public string Told(FactView fact) => $"{InSentence(fact.Indicator)} {Rough(fact.Comparator)}{Number(fact.Value)}";

    public string Told(IEnumerable<FactView> facts) => string.Join(" + ", facts.Select(Told));

    public string Told(Figure figure) => $"{InSentence(figure.Indicator)} {Number(figure.Value)}";

    /// <summary>The indicator's name within a sentence: first letter small, abbreviations as they are.</summary>
    public string InSentence(string indicator)
    {
        var name = Name(indicator);
        return name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLower(name[0], culture) + name[1..];
    }

    private string Rough(Comparator comparator) =>
        comparator switch
        {
            Comparator.More => T("hơn ", "over "),
            Comparator.AtLeast => T("ít nhất ", "at least "),
            Comparator.About => T("khoảng ", "about "),
            Comparator.Less => T("dưới ", "under "),
            _ => "",
        };
}
