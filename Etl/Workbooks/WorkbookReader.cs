using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Opening;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks;

/// <summary>
/// Reads whatever an OCOP office keeps: opens by content, finds the tables, reads products, figures and sales points,
/// and says everything that is wrong with sheet and cell. Stores nothing. One instance may serve many workbooks, one
/// at a time per call; it holds only reference data.
/// </summary>
public sealed class WorkbookReader(UnitCatalog units)
{
    public WorkbookReading Read(string path, WorkbookOptions options) => Understand(Open(path), options);

    public WorkbookReading Read(Stream stream, string fileName, WorkbookOptions options) =>
        Understand(Open(stream, fileName), options);

    /// <summary>The raw cells, to be understood with one mapping and then another without reading the file again.</summary>
    public OpenedWorkbook Open(string path) => Opener().Open(path);

    public OpenedWorkbook Open(Stream stream, string fileName) => Opener().Open(stream, fileName);

    public OpenedWorkbook Open(byte[] bytes, string fileName) => Opener().Open(bytes, fileName);

    private WorkbookOpener Opener()
    {
        var layouts = new SheetLayout(new ProvinceNames(units));
        return new(grid => layouts.Find(grid, "", null, null)?.Score ?? 0);
    }

    public WorkbookReading Understand(OpenedWorkbook opened, WorkbookOptions options)
    {
        var findings = new List<Finding>(opened.Findings);
        if (opened.Format == WorkbookFormat.Unreadable)
            return new(opened.File, WorkbookKind.Unreadable, [], [], findings);
        var provinces = new ProvinceNames(units);
        var counter = new RowCounter(options.Progress, opened.Sheets.Where(s => !s.Hidden).Sum(s => s.Rows.Count));
        var reader = new SheetReader(opened.File, provinces, options, counter);
        var sheets = new List<SheetReading>();
        var records = new List<WorkbookRecord>();
        foreach (var grid in opened.Sheets)
        {
            var (sheet, found) = reader.Read(grid, findings);
            sheets.Add(sheet);
            records.AddRange(found);
            counter.EndSheet(grid.Hidden ? 0 : grid.Rows.Count);
        }
        AddWhole(opened, sheets, findings);
        return new(opened.File, KindOf(sheets), sheets, records, findings);
    }

    private static void AddWhole(OpenedWorkbook opened, List<SheetReading> sheets, List<Finding> findings)
    {
        if (sheets.Exists(s => s.HeaderRow is not null))
            return;
        var empty = opened.Sheets.All(s => s.Hidden || s.Rows.Count == 0);
        findings.Add(
            empty
                ? WorkbookFindings.Of(
                    "empty-workbook",
                    null,
                    null,
                    $"Tệp {opened.File} không có ô nào có giá trị trong các trang không ẩn. Hãy kiểm tra đã chọn đúng tệp chưa."
                )
                : WorkbookFindings.Of(
                    "no-header-found",
                    null,
                    null,
                    $"Tệp {opened.File} có dữ liệu nhưng không trang nào có tiêu đề của danh sách sản phẩm, biểu tổng hợp hay danh sách điểm bán OCOP trong 30 dòng đầu. Hãy chọn dòng tiêu đề hoặc dùng mẫu tải về."
                )
        );
    }

    // The kind of the sheet with most records; the earlier one on a tie.
    private static WorkbookKind KindOf(List<SheetReading> sheets) =>
        sheets.Where(s => s.HeaderRow is not null).MaxBy(s => s.Records)?.Kind ?? WorkbookKind.Unknown;
}
