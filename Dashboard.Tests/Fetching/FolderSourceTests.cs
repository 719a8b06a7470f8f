using System.Text;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;

namespace Ocop.Tests.Fetching;

public class FolderSourceTests : FetchingTest
{
    [Fact]
    public async Task A_folder_gives_its_articles_with_their_sidecars_in_order_of_name()
    {
        Folder.Write("news/b.txt", "hai");
        Folder.Write("news/a.html", "một");
        Folder.Write(
            "news/a.meta.json",
            """{"url": "https://www.bao.vn/a/?utm_source=x", "publishedDate": "2023-12", "title": "Bài A", "sourceProvince": "06", "source": "Báo A", "figures": ["x"]}"""
        );
        Folder.Write("news/notes.docx", "không phải bài");
        var fetched = await FetchAsync(OnDisk(SourceKind.ArticleFolder, "news"));
        Assert.Empty(fetched.Findings);
        Assert.Equal(["news/a.html", "news/b.txt"], fetched.Documents.Select(d => d.Address));
        Assert.Equal(
            new DocumentMeta(
                "https://www.bao.vn/a/?utm_source=x",
                PartialDate.Parse("2023-12"),
                "Bài A",
                UnitId.Of("63", "06"),
                "Báo A"
            ),
            fetched.Documents[0].Meta
        );
        Assert.Equal("https://bao.vn/a", fetched.Documents[0].CanonicalUrl);
        Assert.Equal("text/plain", fetched.Documents[1].ContentType);
    }

    [Theory]
    [InlineData("{", "dòng 1")]
    [InlineData("[]", "đối tượng")]
    [InlineData("{\"publishedDate\": \"hôm qua\"}", "publishedDate")]
    [InlineData("{\"publishedDate\": 2023}", "publishedDate")]
    [InlineData("{\"sourceProvince\": \"Tiền Giang\"}", "sourceProvince")]
    [InlineData("{\"url\": \"bao.vn\"}", "url")]
    public async Task A_faulty_sidecar_is_a_finding_and_the_article_is_still_read(string sidecar, string named)
    {
        Folder.Write("news/a.txt", "một");
        Folder.Write("news/a.meta.json", sidecar);
        var fetched = await FetchAsync(OnDisk(SourceKind.ArticleFolder, "news"));
        Assert.Single(fetched.Documents);
        Assert.Equal(FetchCodes.BadSidecar, fetched.OnlyFinding.Code);
        Assert.Contains("a.meta.json", fetched.OnlyFinding.Message);
        Assert.Contains(named, fetched.OnlyFinding.Message);
    }

    [Fact]
    public async Task A_copy_from_a_refused_mirror_is_left_out()
    {
        Folder.Write("news/a.txt", "một");
        Folder.Write("news/a.meta.json", """{"url": "https://spam24.com/a"}""");
        Assert.Equal(
            FetchCodes.RefusedHost,
            (await FetchAsync(OnDisk(SourceKind.ArticleFolder, "news"))).OnlyFinding.Code
        );
    }

    [Fact]
    public async Task Two_articles_that_know_only_their_sites_front_page_are_not_one()
    {
        Folder.Write("news/a.txt", "một");
        Folder.Write("news/a.meta.json", """{"url": "https://bao.vn/"}""");
        Assert.Null(Assert.Single((await FetchAsync(OnDisk(SourceKind.ArticleFolder, "news"))).Documents).CanonicalUrl);
    }

    [Theory]
    [InlineData(SourceKind.ArticleFolder)]
    [InlineData(SourceKind.WorkbookFolder)]
    [InlineData(SourceKind.PublishedFigures)]
    public async Task A_missing_folder_is_a_finding_on_the_source(SourceKind kind)
    {
        var fetched = await FetchAsync(OnDisk(kind, "nowhere"));
        Assert.True(fetched.Failed);
        Assert.Equal(FetchCodes.FolderMissing, fetched.OnlyFinding.Code);
    }

    [Fact]
    public async Task Workbooks_are_found_and_the_lock_files_of_Excel_are_not()
    {
        Folder.Write("books/a.xlsx", "PK");
        Folder.Write("books/sub/b.CSV", "x");
        Folder.Write("books/~$a.xlsx", "x");
        Folder.Write("books/.hidden.xlsx", "x");
        var fetched = await FetchAsync(OnDisk(SourceKind.WorkbookFolder, "books"));
        Assert.Equal(["books/a.xlsx", "books/sub/b.CSV"], fetched.Documents.Select(d => d.Address));
    }

    [Fact]
    public async Task A_file_over_the_limit_or_empty_costs_that_file()
    {
        Folder.Write("news/a.txt", new byte[2000]);
        Folder.Write("news/b.txt", "");
        Folder.Write("news/c.txt", "được");
        var fetched = await FetchAsync(OnDisk(SourceKind.ArticleFolder, "news"), Hurried with { ArticleLimit = 1000 });
        Assert.Equal("được", Encoding.UTF8.GetString(Assert.Single(fetched.Documents).Bytes));
        Assert.Equal([FetchCodes.TooLarge, FetchCodes.EmptyContent], fetched.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_locked_file_costs_that_file()
    {
        var path = Folder.Write("books/a.xlsx", "PK");
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            FetchCodes.FileUnreadable,
            (await FetchAsync(OnDisk(SourceKind.WorkbookFolder, "books"))).OnlyFinding.Code
        );
    }

    [Fact]
    public async Task Published_figures_are_one_document()
    {
        Folder.Write("reference/figures.json", "{}");
        var document = Assert.Single(
            (await FetchAsync(OnDisk(SourceKind.PublishedFigures, "reference/figures.json"))).Documents
        );
        Assert.Equal(("reference/figures.json", "application/json"), (document.Address, document.ContentType));
    }
}
