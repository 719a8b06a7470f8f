using System.CommandLine;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Commands;

/// <summary>
/// <c>extract PATH... [--explain]</c>: the figures of articles in files or folders (.txt, .html), one JSON object per
/// article on a line; with <c>--explain</c> every number and what came of it, for people.
/// </summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Tệp hoặc thư mục bài báo (.txt, .html, .htm)",
            Arity = ArgumentArity.OneOrMore,
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "In từng con số trong bài và nó thành số liệu nào, hoặc vì sao bị bỏ",
        };
        var command = new Command("extract", "Đọc số liệu OCOP trong bài báo, in mỗi bài một dòng JSON")
        {
            paths,
            explain,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.GetValue(explain)));
        return command;
    }

    private static int Run(string[] paths, bool explain)
    {
        var folder = OcopPaths.Find().Reference;
        var units = UnitCatalog.Load(folder);
        var indicators = IndicatorCatalog.Load(folder);
        var reader = new ArticleReader(units, indicators);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        output.NewLine = "\n";
        var bad = false;
        foreach (var file in ArticleFiles.Of(paths))
        {
            var (meta, wrong) = ArticleFiles.Sidecar(file);
            if (wrong is not null)
                Console.Error.WriteLine(wrong);
            var page = ArticlePage.Open(File.ReadAllBytes(file), Path.GetFileName(file), meta);
            var reading = reader.Read(page);
            foreach (var finding in reading.Findings)
                Console.Error.WriteLine($"{file}: {finding.Message}");
            bad |= wrong is not null || reading.Findings.Any(f => f.Severity >= Severity.Warning);
            if (explain)
                Explanation.Write(output, file, reading, units, indicators);
            else
                output.WriteLine(ExtractJson.Line(Path.GetFileName(file), reading, indicators));
        }
        return bad ? CommandLine.Findings : CommandLine.Done;
    }
}
