using System.CommandLine;
using System.Globalization;
using System.Text;
using Ocop.Etl.News;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Commands;

/// <summary>
/// <c>learn FILE [PATH...]</c>: makes the weights of the second reading from labelled articles (data/labelled when no
/// path is given). The program takes them over when it is built anew.
/// </summary>
internal static class LearnCommand
{
    private const string About =
        "# Trọng số của lần đọc thứ hai: mỗi đặc điểm của lời văn quanh một con số nói thêm hay bớt bao nhiêu cho mỗi nghĩa của nó.\n"
        + "# Do lệnh learn tạo ra từ các bài đã gán nhãn trong data/labelled; đừng sửa tay, hãy thêm bài rồi chạy lại lệnh.\n"
        + "# Cột: đặc điểm, các từ (# là một số, #### là một năm, Tên là một tên riêng), nghĩa=trọng số.\n";

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Tệp trọng số sẽ ghi (data/lexicon/second-reading.tsv)",
        };
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Tệp .ndjson hoặc thư mục bài đã gán nhãn; mặc định data/labelled",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<string?>("--check")
        {
            Description = "Bài đã gán nhãn không dùng để học: in tỷ lệ con số được hiểu đúng",
        };
        var command = new Command("learn", "Học lại trọng số của lần đọc thứ hai từ các bài đã gán nhãn")
        {
            file,
            paths,
            check,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(file), parsed.GetValue(paths) ?? [], parsed.GetValue(check))
        );
        return command;
    }

    private static int Run(string file, string[] paths, string? check)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (Directory.Exists(file) || !Directory.Exists(folder))
            throw new InvalidDataException(
                $"{file}: không ghi được trọng số vào đây. Hãy ghi tên một tệp trong thư mục đã có."
            );
        var folders = OcopPaths.Find();
        var reader = new ArticleReader(
            UnitCatalog.Load(folders.Reference),
            IndicatorCatalog.Load(folders.Reference),
            MeaningWeights.None
        );
        // read before anything is learned or written: a wrong path is told at once
        var unseen = check is null ? [] : LabelledArticle.Load(check).ToList();
        var learner = new MeaningLearner(reader);
        var articles = 0;
        foreach (var path in paths.Length > 0 ? paths : [folders.Labelled])
        foreach (var article in LabelledArticle.Load(path))
        {
            learner.Take(article);
            articles++;
        }
        if (learner.Examples == 0)
            throw new InvalidDataException("Không có bài đã gán nhãn nào để học; trọng số cũ được giữ nguyên.");
        var lines = learner
            .Learn()
            .Select(f => MeaningWeights.Line(f.Feature, f.Words, f.Weights))
            .Order(StringComparer.Ordinal)
            .ToList();
        var weights = About + string.Join('\n', lines) + "\n";
        Save(file, weights);
        Tell($"Đã học từ {articles:N0} bài, {learner.Examples:N0} con số; ghi {lines.Count:N0} đặc điểm vào {file}.");
        if (check is not null)
        {
            var (right, all) = MeaningCheck.Of(MeaningWeights.Parse(file, new StringReader(weights)), reader, unseen);
            Tell($"{check}: hiểu đúng {right:N0} trong {all:N0} con số ({100.0 * right / Math.Max(1, all):N2}%).");
        }
        return CommandLine.Done;
    }

    private static void Tell(FormattableString message) =>
        Console.Error.WriteLine(message.ToString(CultureInfo.GetCultureInfo("vi-VN")));

    // Beside the old weights first: a learner stopped half way leaves them whole.
    private static void Save(string file, string weights)
    {
        var unfinished = file + ".tmp";
        File.WriteAllText(unfinished, weights, new UTF8Encoding(false));
        File.Move(unfinished, file, overwrite: true);
    }
}
