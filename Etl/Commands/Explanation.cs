using System.Globalization;
using Ocop.Etl.News;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Commands;

/// <summary>Every number of an article with what it became or why it was left, for a person to read.</summary>
internal static class Explanation
{
    private const int Around = 40;

    public static void Write(TextWriter output, string file, ArticleReading reading, IndicatorCatalog indicators)
    {
        output.WriteLine(
            $"== {file}: {reading.Title ?? "(không có tít)"}, {reading.PublishedOn?.ToString() ?? "không rõ ngày đăng"}"
        );
        foreach (var number in reading.Numbers)
        {
            var start = Math.Max(0, number.Span.Start - Around);
            var end = Math.Min(reading.Text.Length, number.Span.End + Around);
            var before = reading.Text[start..number.Span.Start].ReplaceLineEndings(" ");
            var after = reading.Text[number.Span.End..end].ReplaceLineEndings(" ");
            var outcome = number.Reason is { } reason
                ? $"bỏ: {reason}"
                : string.Join("; ", Facts(reading, number, indicators));
            output.WriteLine($"  …{before}[{number.Span.In(reading.Text)}]{after}…\n      {outcome}");
        }
    }

    private static IEnumerable<string> Facts(ArticleReading reading, ReadNumber number, IndicatorCatalog indicators)
    {
        var own = reading.Facts.Where(f => f.Fact.Citation.Number == number.Span).ToList();
        if (own.Count == 0)
            return number.Indicators.Select(code => $"{indicators[code].Vi} ({code}): đã nêu ở câu khác");
        return own.Select(f =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{indicators[f.Fact.Indicator].Vi} ({f.Fact.Indicator}) {f.District ?? f.Province63 ?? "cả nước"}, {(f.Fact.Kind == Model.FactKind.Target ? "mục tiêu" : "thực hiện")} {f.Fact.AsOf?.ToString() ?? f.Fact.Deadline?.ToString() ?? "không ngày"}, độ tin {f.Fact.Confidence:0.00}"
            )
        );
    }
}
