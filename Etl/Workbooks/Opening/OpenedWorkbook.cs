using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks.Opening;

public enum WorkbookFormat
{
    Unreadable,
    Xlsx,
    Xls,
    Html,
    DelimitedText,
}

/// <summary>A workbook as stored, before anything is understood.</summary>
/// <param name="Findings">About the file itself; for an unreadable one the error that says why.</param>
public sealed record OpenedWorkbook(
    string File,
    WorkbookFormat Format,
    IReadOnlyList<SheetGrid> Sheets,
    IReadOnlyList<Finding> Findings
)
{
    internal static OpenedWorkbook Refused(string file, string code, string message) =>
        new(file, WorkbookFormat.Unreadable, [], [WorkbookFindings.Of(code, null, null, message)]);
}
