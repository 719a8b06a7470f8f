using System.CommandLine;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Workbooks;

namespace Ocop.Etl.Commands;

/// <summary><c>check WORKBOOK... [--as KIND] [--json]</c>: what an upload would do, without storing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var workbooks = new Argument<string[]>("WORKBOOK")
        {
            Description = "Tệp bảng tính: xlsx, xlsm, xls, csv hoặc bảng HTML",
            Arity = ArgumentArity.OneOrMore,
        };
        var kind = new Option<string?>("--as")
        {
            Description = "Đọc mọi trang phù hợp như: products, indicators hoặc salespoints",
        };
        kind.AcceptOnlyFromAmong("products", "indicators", "salespoints");
        var json = new Option<bool>("--json") { Description = "In mỗi tệp một dòng JSON" };
        var command = new Command("check", "Cho biết tải tệp lên sẽ được gì, không lưu vào cơ sở dữ liệu")
        {
            workbooks,
            kind,
            json,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(workbooks) ?? [],
                result.GetValue(kind),
                result.GetValue(json),
                DateOnly.FromDateTime(DateTime.Today)
            )
        );
        return command;
    }

    private static int Run(string[] paths, string? kind, bool json, DateOnly today)
    {
        foreach (var missing in paths.Where(p => !File.Exists(p)))
        {
            Console.Error.WriteLine($"Không tìm thấy tệp: {missing}");
            return CommandLine.WrongUsage;
        }
        var reader = new WorkbookReader(UnitCatalog.Load(OcopPaths.Find().Reference));
        var options = new WorkbookOptions { As = KindOf(kind), Today = today };
        var worst = Severity.Info;
        using var output = Console.OpenStandardOutput();
        foreach (var path in paths)
        {
            var reading = reader.Read(path, options);
            if (reading.Findings.Count > 0)
                worst = (Severity)Math.Max((int)worst, (int)reading.Findings.Max(f => f.Severity));
            if (json)
                CheckJson.Write(reading, output);
            else
                CheckListing.Write(reading, output);
        }
        return worst == Severity.Info ? CommandLine.Done : CommandLine.Findings;
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
