using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Ocop.Etl;
using Ocop.Etl.News;
using Ocop.Etl.Reference;

namespace Ocop.Benchmarks;

/// <summary>Articles of 3 kB read to facts, against AngleSharp building the document of the same articles as pages with a menu and a list of others.</summary>
internal sealed class NewsReading : Comparison
{
    private const int Articles = 1_000;
    private const int Length = 3_000;

    private readonly List<string> texts = [];
    private readonly List<string> pages = [];
    private readonly HtmlParser parser = new();
    private ArticleReader? reader;
    private int facts;

    public override string Name => "news-reading";

    protected override string About =>
        $"{Articles} articles of 3 kB to facts against AngleSharp parsing them as pages of a news site, one core.";

    protected override double Goal => 1;

    protected override int Rounds => 7;

    protected override void Prepare()
    {
        var paths = OcopPaths.Find();
        reader = new(UnitCatalog.Load(paths.Reference), IndicatorCatalog.Load(paths.Reference));
        var samples = Directory
            .EnumerateFiles(Path.Combine(paths.Data, "samples", "news"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        for (var i = 0; i < Articles; i++)
        {
            var text = samples[i % samples.Count];
            for (var next = i + 1; text.Length < Length; next++)
                text += "\n\n" + samples[next % samples.Count];
            text = text[..text.LastIndexOf(' ', Length)];
            texts.Add(text);
            var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>");
            pages.Add(Page(i, string.Concat(paragraphs)));
        }
        // warm-up, so that both are measured as a running service has them
        for (var round = 0; round < 3; round++)
        {
            Floor();
            Ours();
        }
    }

    // A news page is mostly not its article: menus, and lists of other articles. This one is smaller than most.
    private static string Page(int number, string paragraphs)
    {
        var menu = string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(i => $"<li class=\"item\"><a href=\"/muc/{i}\" title=\"Mục {i}\">Mục số {i}</a></li>")
        );
        var others = string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(i =>
                    $"<li><a href=\"/bai/{i}.html\"><img src=\"/anh/{i}.jpg\" alt=\"\"/><h3>Tít của một bài khác trên cùng trang, số {i}</h3></a><span>0{i % 9}:00</span></li>"
                )
        );
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Bài {number}</title></head><body><nav><ul>{menu}</ul></nav><article>{paragraphs}</article><aside><ul>{others}</ul></aside></body></html>";
    }

    protected override void Floor()
    {
        foreach (var page in pages)
            using (parser.ParseDocument(page)) { }
    }

    protected override void Ours()
    {
        facts = 0;
        foreach (var text in texts)
            facts += reader!.Read(ArticlePage.Open(text, "bai.txt")).Facts.Count;
    }

    protected override string? Remark(TimeSpan floor, TimeSpan ours) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles / ours.TotalSeconds:0} articles a second (goal >= 1000), {facts} facts in {Articles} articles."
        );
}
