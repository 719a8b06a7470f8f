using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Fetching;

public sealed class SourceCatalogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_shipped_sources_can_be_read_and_need_no_network()
    {
        var data = Path.Combine(TestData.Repository, "data");
        var catalog = SourceCatalog.Load(Path.Combine(data, SourceCatalog.FileName), TestData.Units);
        Assert.All(catalog.Enabled, s => Assert.False(s.IsRemote));
        Assert.All(catalog.Enabled, s => Assert.True(Path.Exists(Path.Combine(data, s.Path!)), s.Path));
        Assert.Contains(catalog.Enabled, s => s.Kind == SourceKind.PublishedFigures);
        Assert.Contains(catalog.Enabled, s => s is { Kind: SourceKind.ArticleFolder, IsSample: false });
        Assert.Contains(catalog.Enabled, s => s is { Kind: SourceKind.WorkbookFolder, IsSample: true });
        Assert.Contains(catalog.All, s => s is { Kind: SourceKind.Feed, Enabled: false });
        Assert.Contains(catalog.All, s => s is { Kind: SourceKind.Listing, Enabled: false });
    }

    [Fact]
    public void A_source_is_read_with_all_its_keys()
    {
        var source = Load(
            """{"id": "bao-a", "name": "Báo A", "kind": "listing", "address": "https://bao-a.vn/ocop", "linkSelector": "h3 > a", "hosts": ["bao-a.vn"], "mustMention": ["OCOP"], "province": "63-82", "trust": "government", "cron": "0 0 5 * * ?", "enabled": true, "note": "x", "allowPrivateHosts": true}"""
        )
            .All.Single();
        Assert.Equal(
            ("bao-a", "Báo A", SourceKind.Listing, "h3 > a", Trust.Government, UnitId.Of("63", "82")),
            (source.Id, source.Name, source.Kind, source.LinkSelector, source.Trust, source.Province)
        );
        Assert.True(source is { Enabled: true, IsSample: false, Hosts.AllowPrivate: true, Note: "x" });
        Assert.True(source.Hosts.Allows(new("https://tin.bao-a.vn/1")));
    }

    [Theory]
    [InlineData("id", "\"id\": \"Báo A\"")]
    [InlineData("name", "\"name\": \" \"")]
    [InlineData("kind", "\"kind\": \"rss\"")]
    [InlineData("kind", "\"kind\": \"1\"")]
    [InlineData("trust", "\"trust\": \"Newspaper\"")]
    [InlineData("cron", "\"cron\": \"0 0 25 * * ?\"")]
    [InlineData("cron", "\"cron\": \"hằng ngày\"")]
    [InlineData("province", "\"province\": \"34-99\"")]
    [InlineData("province", "\"province\": \"82\"")]
    [InlineData("province", "\"province\": \"VN\"")]
    [InlineData("address", "\"address\": \"bao-a.vn/rss\"")]
    [InlineData("address", "\"address\": \"file:///etc/passwd\"")]
    [InlineData("address", "\"address\": null")]
    [InlineData("hosts", "\"hosts\": [\"không phải\"]")]
    [InlineData("hosts", "\"hosts\": [\"spam1.com\"]")]
    [InlineData("address", "\"hosts\": [\"bao-b.vn\"]")]
    [InlineData("path", "\"path\": \"samples\"")]
    [InlineData("linkSelector", "\"linkSelector\": \"a\"")]
    [InlineData("linkSelector", "\"kind\": \"listing\"")]
    [InlineData("linkSelector", "\"kind\": \"listing\", \"linkSelector\": \"a[[\"")]
    [InlineData("address", "\"kind\": \"articleFolder\", \"path\": \"x\"")]
    [InlineData("path", "\"kind\": \"workbookFolder\", \"address\": null")]
    public void A_wrong_value_is_refused_with_file_line_and_key(string key, string change)
    {
        var changed = change.Split('"')[1];
        var keys = new Dictionary<string, string>
        {
            ["id"] = "\"bao-a\"",
            ["name"] = "\"Báo A\"",
            ["kind"] = "\"feed\"",
            ["address"] = "\"https://bao-a.vn/rss\"",
            ["trust"] = "\"newspaper\"",
            ["cron"] = "\"0 0 5 * * ?\"",
            ["enabled"] = "true",
        };
        Assert.NotNull(Load(Row(keys)).Find("bao-a"));
        keys.Remove(changed);
        if (change.Contains("\"address\": null") && change.Contains("kind"))
            keys.Remove("kind");
        else if (change.Contains("\"kind\""))
            keys.Remove("kind");
        var wrong = Assert.Throws<ReferenceException>(() => Load(Row(keys).Replace("{", $"{{{change}, ")));
        Assert.Equal((SourceCatalog.FileName, 4, key), (wrong.File, wrong.Line, wrong.Key));
        Assert.StartsWith($"sources.json, dòng 4, khóa \"{key}\": ", wrong.Message);
    }

    [Fact]
    public void An_unknown_key_is_refused()
    {
        var wrong = Assert.Throws<ReferenceException>(() =>
            Load(
                """{"id": "a", "name": "A", "kind": "articleFolder", "path": "x", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true, "isSampel": true}"""
            )
        );
        Assert.Contains("isSampel", wrong.Message);
        Assert.Equal(4, wrong.Line);
    }

    [Fact]
    public void A_missing_key_is_refused() =>
        Assert.Contains(
            "cron",
            Assert
                .Throws<ReferenceException>(() =>
                    Load(
                        """{"id": "a", "name": "A", "kind": "articleFolder", "path": "x", "trust": "newspaper", "enabled": true}"""
                    )
                )
                .Message
        );

    [Fact]
    public void An_id_given_twice_is_refused()
    {
        const string row =
            """{"id": "a", "name": "A", "kind": "articleFolder", "path": "x", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true}""";
        var wrong = Assert.Throws<ReferenceException>(() => Load(row + ",\n" + row));
        Assert.Equal((5, "id"), (wrong.Line, wrong.Key));
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains(
            "không tìm thấy",
            Assert
                .Throws<ReferenceException>(() =>
                    SourceCatalog.Load(Path.Combine(folder.Path, "sources.json"), TestData.Units)
                )
                .Message
        );

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"refusedHosts\": []}")]
    [InlineData("{\"rows\": []}")]
    [InlineData("{\"refusedHosts\": [], \"rows\": {}}")]
    public void A_malformed_file_is_refused(string text)
    {
        var file = folder.Write("sources.json", text);
        Assert.Equal(
            "sources.json",
            Assert.Throws<ReferenceException>(() => SourceCatalog.Load(file, TestData.Units)).File
        );
    }

    private static string Row(Dictionary<string, string> keys) =>
        "{" + string.Join(", ", keys.Select(k => $"\"{k.Key}\": {k.Value}")) + "}";

    private SourceCatalog Load(string rows) =>
        SourceCatalog.Load(
            folder.Write("sources.json", $"{{\n\"refusedHosts\": [\"spam*\"],\n\"rows\": [\n{rows}\n]}}"),
            TestData.Units
        );
}
