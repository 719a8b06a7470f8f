using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What is said about the columns of a table of figures that were not read, or read on a guess.</summary>
internal static class ColumnFindings
{
    public static Finding Duplicate(string sheet, string header, string cell) =>
        WorkbookFindings.Of(
            "duplicate-column",
            sheet,
            cell,
            $"Cột \"{header}\" (ô {cell}) nêu cùng chỉ tiêu, cùng kỳ với một cột bên trái; cột bên trái được dùng. Hãy xóa hoặc đổi tên cột thừa."
        );

    public static Finding Unknown(string sheet, string header, string cell) =>
        WorkbookFindings.Of(
            "unknown-column",
            sheet,
            cell,
            $"Cột \"{header}\" (ô {cell}) không phải chỉ tiêu đang theo dõi nên không được đọc. Nếu cần, hãy chọn chỉ tiêu cho cột này."
        );

    public static Finding Guessed(string sheet, HeaderPath path)
    {
        var cell = CellAddress.Of(path.Row, path.Column);
        return WorkbookFindings.Of(
            "column-guessed",
            sheet,
            cell,
            $"Ô {cell} không có tiêu đề rõ ràng; cột được hiểu là tên đơn vị hành chính. Hãy kiểm tra lại."
        );
    }
}
