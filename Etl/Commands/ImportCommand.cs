using System.CommandLine;
using System.Globalization;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Etl.Commands;

/// <summary><c>import WORKBOOK [--as KIND] [--database FILE]</c>: what an upload does, without a browser.</summary>
internal static class ImportCommand
{
    /// <summary>More of them are counted, not printed.</summary>
    private const int PrintedFindings = 200;

    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var workbook = new Argument<string>("WORKBOOK")
        {
            Description = "Tệp bảng tính: xlsx, xlsm, xls, csv hoặc bảng HTML",
        };
        var kind = new Option<string?>("--as")
        {
            Description = "Đọc mọi trang phù hợp như: products, indicators hoặc salespoints",
        };
        kind.AcceptOnlyFromAmong("products", "indicators", "salespoints");
        var sample = new Option<bool>("--sample") { Description = "Dữ liệu bịa để xem thử, không tính vào số thật" };
        var command = new Command("import", "Nhập một bảng tính vào cơ sở dữ liệu")
        {
            workbook,
            kind,
            sample,
            database,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    parsed.GetRequiredValue(workbook),
                    KindOf(parsed.GetValue(kind)),
                    parsed.GetValue(sample),
                    parsed.GetValue(database),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string path,
        WorkbookKind? kind,
        bool sample,
        string? database,
        CancellationToken stop
    )
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"Không tìm thấy tệp: {path}");
            return CommandLine.WrongUsage;
        }
        if (new FileInfo(path).Length > WorkbookOpener.FileLimit)
        {
            await Console.Error.WriteLineAsync(UploadException.TooLarge(Path.GetFileName(path)).Message);
            return CommandLine.Findings;
        }
        using var system = OcopSystem.Open(OcopPaths.Find(database));
        var bytes = await File.ReadAllBytesAsync(path, stop);
        var choices = new UploadChoices { As = kind, IsSample = sample ? true : null };
        var preview = await system.Imports.PreviewAsync(
            system.Imports.Open(bytes, Path.GetFileName(path)),
            DocumentArchive.HashOf(bytes),
            choices,
            cancellation: stop
        );
        await WriteFindingsAsync(preview);
        if (preview.AlreadyIn is { } known)
        {
            await Console.Out.WriteLineAsync($"Tệp này đã nhập ở lô {known}; không có gì thay đổi.");
            return CommandLine.Done;
        }
        if (!preview.CanCommit)
        {
            await Console.Error.WriteLineAsync("Không có dòng nào đọc được; không ghi gì.");
            return CommandLine.Findings;
        }
        var counts = Counts(preview);
        var result = preview.Findings.Any(f => f.Severity > Severity.Info) ? CommandLine.Findings : CommandLine.Done;
        preview = preview.ForCommit();
        var outcome = await system.Imports.CommitAsync(preview, bytes, Environment.UserName, stop);
        await Console.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Lô {outcome.BatchId}: {counts}")
        );
        return result;
    }

    private static string Counts(ImportPreview preview) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{preview.Records} dòng, {preview.Count(RowChange.New)} mới, {preview.Count(RowChange.Changed)} đổi, {preview.Count(RowChange.Unchanged)} như cũ, {preview.Plan.Missing.Count} vắng trong danh sách{(preview.IsSample ? ", DỮ LIỆU MẪU" : "")}"
        );

    private static async Task WriteFindingsAsync(ImportPreview preview)
    {
        var worthSaying = preview.Findings.Where(f => f.Severity > Severity.Info).ToList();
        foreach (var finding in worthSaying.Take(PrintedFindings))
            await Console.Error.WriteLineAsync(
                $"{(finding.Severity == Severity.Error ? "LỖI" : "lưu ý")} {finding.Code}{(finding.Sheet is null ? "" : $" {finding.Sheet}{(finding.Cell is null ? "" : "!" + finding.Cell)}")}: {finding.Message}"
            );
        if (worthSaying.Count > PrintedFindings)
            await Console.Error.WriteLineAsync($"... và {worthSaying.Count - PrintedFindings} phát hiện nữa.");
    }

    private static WorkbookKind? KindOf(string? name) =>
        name switch
        {
            "products" => WorkbookKind.Products,
            "indicators" => WorkbookKind.Indicators,
            "salespoints" => WorkbookKind.SalesPoints,
            _ => null,
        };
}
