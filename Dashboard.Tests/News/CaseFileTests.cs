using Ocop.Etl.News;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Tests.Support;

namespace Ocop.Tests.News;

/// <summary>The cases of <c>data/labelled/cases</c>: each text holds the facts that stand below it, and no others.</summary>
public class CaseFileTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            for (var i = 0; i < Load(Path.GetFileName(file)).Count; i++)
                data.Add(Path.GetFileName(file), i);
        return data;
    }

    private static string Folder => Path.Combine(TestData.Repository, "data", "labelled", "cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_holds_exactly_these_facts(string file, int number)
    {
        var (reading, expected) = Reading(Load(file)[number]);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            reading.Facts.Select(Read.Line).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Every fact cites its place: the sentence it stands in, and within it the number itself.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fact_cites_the_sentence_and_the_number_it_was_read_in(string file)
    {
        foreach (var of in Load(file))
        {
            var (reading, _) = Reading(of);
            foreach (var fact in reading.Facts.Select(f => f.Fact))
            {
                var (sentence, number) = (fact.Citation.Sentence!.Value, fact.Citation.Number!.Value);
                Assert.True(sentence.Contains(number), $"{file}: {fact.Citation.Quote}");
                Assert.Equal(sentence.In(reading.Text), fact.Citation.Quote);
                Assert.True(
                    Says(number.In(reading.Text), fact.Value) || Says(number.In(reading.Text), fact.ValueMax),
                    $"{file}: \"{number.In(reading.Text)}\" is not {fact.Value}"
                );
            }
        }
    }

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f)!)];

    // "1.012", "67,3", "05", "30 - 40", "12/10", "10 nghìn", "mười hai"
    private static bool Says(string written, double? value)
    {
        if (value is not { } wanted)
            return false;
        var digits = written.Split([' ', '-', '–', '/', '%'], StringSplitOptions.RemoveEmptyEntries);
        if (!written.Any(char.IsAsciiDigit))
            return digits.Length <= 5 && Array.TrueForAll(digits, d => NumberWords.Contains(d.ToLowerInvariant()));
        return Array.Exists(
            digits,
            d =>
                NumberForms.TryParse(d, written.Contains(',') && !written.Contains('.'), out var said)
                && (said == wanted || said * 1_000 == wanted || said * 10_000 == wanted)
        );
    }

    private static readonly HashSet<string> NumberWords =
    [
        .. "một mốt hai đôi ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn linh lẻ".Split(
            ' '
        ),
    ];

    private static (ArticleReading Reading, IReadOnlyList<string> Expected) Reading(Case of) =>
        (Read.Reader.Read(ArticlePage.Open(of.Text, "bai.txt", of.Meta)), of.Figures);

    private static IReadOnlyList<Case> Load(string file) => CaseFile.Read(Path.Combine(Folder, file));
}
