using System.Globalization;

namespace Ocop.Etl.Workbooks;

public enum CellKind : byte
{
    Text,
    Number,

    /// <summary>A number shown as a date; <see cref="GridCell.Number"/> counts days as the 1900 system does.</summary>
    Date,
    Boolean,

    /// <summary>#REF!, #N/A ...; the text is in <see cref="GridCell.Text"/>.</summary>
    Error,

    /// <summary>A formula that was saved without its result.</summary>
    NoValue,
}

/// <summary>One cell that holds something.</summary>
/// <param name="Column">1-based.</param>
/// <param name="Text">As stored, fonts already decoded, white space untouched; null for numbers and dates.</param>
/// <param name="Percent">The number format shows percent: 0.673 reads 67.3 %.</param>
public readonly record struct GridCell(
    int Column,
    CellKind Kind,
    double Number,
    string? Text = null,
    bool Percent = false
)
{
    public static GridCell OfText(int column, string text) => new(column, CellKind.Text, 0, text);

    public bool IsText => Kind == CellKind.Text;

    public bool IsNumeric => Kind is CellKind.Number or CellKind.Date;

    /// <summary>The value as a person would type it; dates as d/M/yyyy.</summary>
    public string Display =>
        Kind switch
        {
            CellKind.Number when Percent => (Math.Round(Number * 100, 10)).ToString(CultureInfo.InvariantCulture) + "%",
            CellKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
            CellKind.Date => ShowDate(Number),
            _ => Text ?? "",
        };

    private static string ShowDate(double serial)
    {
        if (serial is < 1 or > 2958465)
            return serial.ToString("R", CultureInfo.InvariantCulture);
        var moment = DateTime.FromOADate(serial);
        return moment.ToString(
            moment.TimeOfDay == TimeSpan.Zero ? "d/M/yyyy" : "d/M/yyyy HH:mm",
            CultureInfo.InvariantCulture
        );
    }
}

/// <summary>A row with at least one value.</summary>
/// <param name="Number">As Excel shows it, 1-based.</param>
/// <param name="Cells">Ordered by column.</param>
public sealed record GridRow(int Number, bool Hidden, GridCell[] Cells)
{
    public GridCell? At(int column)
    {
        foreach (var cell in Cells)
            if (cell.Column >= column)
                return cell.Column == column ? cell : null;
        return null;
    }
}

/// <summary>A merged block, 1-based, both ends included.</summary>
public readonly record struct MergedRange(int Top, int Left, int Bottom, int Right)
{
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

/// <summary>
/// A sheet as it was stored, whatever the format: only cells that hold something, so that styled emptiness and stray
/// blanks cost nothing.
/// </summary>
public sealed class SheetGrid
{
    public required string Name { get; init; }

    /// <summary>Hidden sheets are listed, not read: <see cref="Rows"/> is empty.</summary>
    public bool Hidden { get; init; }

    /// <summary>Ascending by number; rows without values are absent.</summary>
    public IReadOnlyList<GridRow> Rows { get; init; } = [];

    public IReadOnlyList<MergedRange> Merges { get; init; } = [];

    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>Bare serial numbers count from 1904-01-01 (date cells are already converted).</summary>
    public bool Date1904 { get; init; }

    /// <summary>Text in a TCVN3 or VNI font, or in Windows-1258, was decoded.</summary>
    public bool LegacyConverted { get; init; }
}

/// <summary>A1 addresses.</summary>
public static class CellAddress
{
    public static string Of(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        Span<char> buffer = stackalloc char[8];
        var at = buffer.Length;
        while (column > 0)
        {
            column--;
            buffer[--at] = (char)('A' + column % 26);
            column /= 26;
        }
        return new(buffer[at..]);
    }

    /// <summary>Row and column of "C12" (1-based; a missing part is 0).</summary>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> address)
    {
        int row = 0,
            column = 0;
        foreach (var c in address)
        {
            if (c is >= 'A' and <= 'Z')
                column = column * 26 + (c - 'A' + 1);
            else if (c is >= 'a' and <= 'z')
                column = column * 26 + (c - 'a' + 1);
            else if (c is >= '0' and <= '9')
                row = row * 10 + (c - '0');
        }
        return (row, column);
    }
}
