using Ocop.Etl.News.SecondReading;
using Ocop.Tests.Support;

namespace Ocop.Tests.Commands;

public sealed class LearnCommandTests : IDisposable
{
    private const string Old = "# trọng số cũ\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Weights_are_learned_written_and_measured()
    {
        var file = folder.Write("trong-so.tsv", Old);
        var articles = folder.Write("bai.ndjson", string.Join('\n', Enumerable.Range(20, 12).Select(Article)));
        var unseen = folder.Write("bai-khac.ndjson", Article(75));
        var (code, _, errors) = Learn(file, articles, "--check", unseen);
        Assert.Equal(0, code);
        Assert.Contains("Đã học từ 12 bài, 24 con số", errors, StringComparison.Ordinal);
        Assert.Contains("hiểu đúng 2 trong 2 con số (100,00%)", errors, StringComparison.Ordinal);
        using var written = new StreamReader(file);
        Assert.False(MeaningWeights.Parse(file, written).IsEmpty);
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_path_that_is_not_there_leaves_the_old_weights()
    {
        var missing = folder.File("không có.ndjson");
        Refused($"{missing}: không có tệp hoặc thư mục này", missing);
    }

    [Fact]
    public void A_missing_file_to_measure_on_is_told_before_anything_is_written() =>
        Refused(
            "không có tệp hoặc thư mục này",
            folder.Write("bai.ndjson", Article(20)),
            "--check",
            folder.File("x.json")
        );

    [Fact]
    public void A_broken_article_leaves_the_old_weights() =>
        Refused("bai.ndjson:2: không phải một bài", folder.Write("bai.ndjson", Article(20) + "\n{"));

    [Fact]
    public void A_folder_without_articles_leaves_the_old_weights()
    {
        Directory.CreateDirectory(folder.File("trống"));
        Refused("trọng số cũ được giữ nguyên", folder.File("trống"));
    }

    [Fact]
    public void Weights_cannot_be_written_into_a_folder_that_is_not_there()
    {
        var file = Path.Combine(folder.Path, "không có", "trong-so.tsv");
        var (code, _, errors) = Learn(file, folder.Write("bai.ndjson", Article(20)));
        Assert.Equal(1, code);
        Assert.Contains($"{file}: không ghi được", errors, StringComparison.Ordinal);
    }

    private void Refused(string message, params string[] arguments)
    {
        var file = folder.Write("trong-so.tsv", Old);
        var (code, _, errors) = Learn([file, .. arguments]);
        Assert.Equal(1, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Equal(Old, File.ReadAllText(file));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    private (int ExitCode, string Output, string Errors) Learn(params string[] arguments) =>
        EtlProcess.Run(folder.File("khong-dung.db"), ["learn", .. arguments]);

    private static string Article(int products)
    {
        var sentence = $"Đến nay toàn tỉnh có {products} sản phẩm OCOP, doanh thu {products + 300} triệu đồng.";
        var fact =
            $$"""{"scope": "province", "indicator": "products.total", "kind": "actual", "value": {{products}}, "sentence": "{{sentence}}"}""";
        return $$"""{"meta": {}, "text": "Tin về chương trình OCOP\n\n{{sentence}}", "facts": [{{fact}}]}""";
    }
}
