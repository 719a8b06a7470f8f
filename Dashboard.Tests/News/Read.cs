using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Tests.Support;

namespace Ocop.Tests.News;

/// <summary>Reads a short text and says what came out in one line per fact.</summary>
internal static class Read
{
    public static ArticleReader Reader { get; } = new(TestData.Units, TestData.Indicators);

    public static ArticleReading Article(string text, string? published = "2023-12-20", string? home = null) =>
        Reader.Read(
            ArticlePage.Open(
                text,
                "bai.txt",
                new(
                    PublishedOn: PartialDate.TryParse(published, out var date) ? date : null,
                    HomeProvince: home is null ? null : UnitId.Of("63", home)
                )
            )
        );

    /// <summary>
    /// "74 products.total = 47", "82/huyện Cái Bè products.new = 5 @2022", "VN products.total target >= 10000 by 2025".
    /// </summary>
    public static IReadOnlyList<string> Facts(string text, string? published = "2023-12-20", string? home = null) =>
        [
            .. Article("Tin về chương trình OCOP\n\n" + text, published, home)
                .Facts.Select(Line)
                .Order(StringComparer.Ordinal),
        ];

    public static string Line(ReadFact read)
    {
        var fact = read.Fact;
        var place = read.Scope switch
        {
            ArticleScope.National => "VN",
            ArticleScope.Province => read.Province63,
            _ => $"{read.Province63}/{read.District}",
        };
        var kind = fact.Kind == FactKind.Target ? " target" : "";
        var value = fact.ValueMax is { } max ? $"{fact.Value}..{max}" : $"{fact.Comparator.Sign()} {fact.Value}";
        var when =
            fact.AsOf is { } asOf ? $" @{asOf}"
            : fact.Deadline is { } deadline ? $" by {deadline}"
            : "";
        return FormattableString.Invariant($"{place} {fact.Indicator}{kind} {value}{when}");
    }
}
