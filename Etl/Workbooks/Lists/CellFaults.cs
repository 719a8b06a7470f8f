using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Faults any cell can have, whatever its column means.</summary>
internal static class CellFaults
{
    /// <returns>True when the cell has no usable value.</returns>
    public static bool Report(GridCell cell, int row, Func<string, string?, string, Finding> say)
    {
        if (
            cell.Kind is CellKind.Number or CellKind.Date or CellKind.Boolean
            || (cell.IsText && !MayBeError(cell.Text!))
        )
            return false;
        var address = CellAddress.Of(row, cell.Column);
        switch (cell.Kind)
        {
            case CellKind.Error:
            case CellKind.Text when CellText.IsErrorText(cell.Text!.Trim()):
                say(
                    "formula-error",
                    address,
                    $"Ô {address}: công thức báo lỗi {cell.Text}. Hãy sửa công thức hoặc nhập thẳng giá trị."
                );
                return true;
            case CellKind.NoValue:
                say(
                    "formula-without-value",
                    address,
                    $"Ô {address}: công thức chưa có kết quả lưu trong tệp. Hãy mở bằng Excel, để Excel tính lại rồi lưu."
                );
                return true;
            default:
                return false;
        }
    }

    private static bool MayBeError(string text) =>
        text.Length is > 3 and < 20 && text.Contains('#', StringComparison.Ordinal);

    public static void FormulaLike(GridCell cell, int row, Func<string, string?, string, Finding> say)
    {
        if (
            cell.IsText
            && cell.Text![0] is '=' or '@' or '+' or '-' or ' ' or '\u00A0'
            && CellText.Clean(cell.Text) is { } text
            && CellText.IsFormulaLike(text)
            && CellAddress.Of(row, cell.Column) is var address
        )
            say(
                "formula-like-text",
                address,
                $"Ô {address}: nội dung \"{(text.Length > 40 ? text[..37] + "..." : text)}\" trông như công thức; được giữ nguyên là chữ và không bao giờ được chạy. Hãy kiểm tra nguồn gốc."
            );
    }
}
