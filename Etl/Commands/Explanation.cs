using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Commands;

/// <summary>Every number of an article with what it became or why it was left, for a person to read.</summary>
internal static class Explanation
{
    private const int Around = 40;

    public static void Write(
        TextWriter output,
        string file,
        ArticleReading reading,
        UnitCatalog units,
        IndicatorCatalog indicators
    )
    {
        output.WriteLine(
            $"== {file}: {reading.Title ?? "(không có tít)"}, {reading.PublishedOn?.ToString() ?? "không rõ ngày đăng"}"
        );
        var outcomes = reading.Numbers.Select(number =>
            (
                number.Span,
                Outcome: number.Reason is { } reason
                    ? $"bỏ: {reason}"
                    : string.Join("; ", Facts(reading, number, units, indicators))
            )
        );
        foreach (var (span, outcome) in outcomes.Concat(OtherDigits.Of(reading)).OrderBy(n => n.Span.Start))
        {
            var start = Math.Max(0, span.Start - Around);
            var end = Math.Min(reading.Text.Length, span.End + Around);
            var before = reading.Text[start..span.Start].ReplaceLineEndings(" ");
            var after = reading.Text[span.End..end].ReplaceLineEndings(" ");
            output.WriteLine($"  …{before}[{span.In(reading.Text)}]{after}…\n      {outcome}");
        }
    }

    private static IEnumerable<string> Facts(
        ArticleReading reading,
        ReadNumber number,
        UnitCatalog units,
        IndicatorCatalog indicators
    )
    {
        var own = reading.Facts.Where(f => f.Fact.Citation.Number == number.Span).ToList();
        if (own.Count == 0)
            return number.Indicators.Select(code => $"{indicators[code].Vi} ({code}): đã nêu ở câu khác");
        return own.Select(read =>
        {
            var fact = read.Fact;
            var kind = fact.Kind == FactKind.Target ? "mục tiêu" : "thực hiện";
            var when = (fact.AsOf ?? fact.Deadline) is { } date ? Date(date) : "không nêu thời điểm";
            // Written out, so that a server with a trimmed ICU prints the same.
            var confidence = fact.Confidence.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
            return $"{indicators[fact.Indicator].Vi} ({fact.Indicator}): {Stated(fact)}, {Place(read, units)}, {kind}, {when}, độ tin {confidence}";
        });
    }

    private static string Place(ReadFact read, UnitCatalog units)
    {
        var unit = read.Fact.Unit;
        if (unit.IsNational)
            return "cả nước";
        var province = units.Find(unit) is { } known ? $"{known.Name} ({unit.Province})" : unit.Value;
        return read.District is { } district ? $"{district}, {province}" : province;
    }

    private static string Stated(Fact fact)
    {
        var value = Number(fact.Value);
        return fact.Comparator switch
        {
            Comparator.More => $"hơn {value}",
            Comparator.AtLeast => $"ít nhất {value}",
            Comparator.About => $"khoảng {value}",
            Comparator.Less => $"dưới {value}",
            Comparator.Range when fact.ValueMax is { } max => $"từ {value} đến {Number(max)}",
            _ => value,
        };
    }

    private static string Number(double value) =>
        value.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ',').Replace(' ', '.');

    private static string Date(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => date.First.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{date.Month}/{date.Year}"),
            _ => date.Year.ToString(CultureInfo.InvariantCulture),
        };
}
