using Ocop.Tests.Support;

namespace Ocop.Tests.News;

/// <summary>
/// The cases of <c>Cases/*.txt</c>: a text, and after "= " every fact it holds ("=" alone: none). Lines "title:",
/// "published:" and "home:" stand for the page; "#" is a comment, "---" ends a case.
/// </summary>
public class CaseFileTests
{
    private static readonly string[] Keys = ["title", "published", "home"];

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            for (var i = 0; i < Load(Path.GetFileName(file)).Length; i++)
                data.Add(Path.GetFileName(file), i);
        return data;
    }

    private static string Folder => Path.Combine(TestData.Repository, "Dashboard.Tests", "News", "Cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_holds_exactly_these_facts(string file, int number)
    {
        var page = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new List<string>();
        var expected = new List<string>();
        foreach (var line in Load(file)[number].Split('\n'))
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var key = Keys.FirstOrDefault(k => line.StartsWith(k + ":", StringComparison.Ordinal));
            if (key is not null && text.Count == 0)
                page[key] = line[(key.Length + 1)..].Trim();
            else if (line[0] == '=')
                expected.Add(line[1..].Trim());
            else
                text.Add(line);
        }
        expected.RemoveAll(e => e.Length == 0);
        var reading = Read.Article(
            page.GetValueOrDefault("title", "Tin về chương trình OCOP") + "\n\n" + string.Join("\n\n", text),
            page.GetValueOrDefault("published", "2023-12-20"),
            page.GetValueOrDefault("home")
        );
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            reading.Facts.Select(Read.Line).Order(StringComparer.Ordinal)
        );
    }

    private static string[] Load(string file) =>
        File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("\n---\n");
}
