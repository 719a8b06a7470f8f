using System.Buffers;
using System.Text;
using OfficeOpenXml;

namespace Ocop.Etl.Export;

/// <summary>
/// Text that came from outside, made safe for a cell. It is always written as text; one that begins like a formula
/// also carries Excel's "quote prefix", so that it stays text when a person edits the cell.
/// </summary>
public static class CellText
{
    /// <summary>What Excel holds in one cell.</summary>
    public const int MaxLength = 32_767;

    // Every character that may have to go: controls, surrogates (they may be alone), and what XML 1.0 leaves out.
    private static readonly SearchValues<char> Suspect = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        '\u007F',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Whether a spreadsheet would take the text for a formula (or a command, through DDE).</summary>
    public static bool LooksLikeFormula(string text) =>
        text.AsSpan().TrimStart() is { Length: > 0 } trimmed && trimmed[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>Without characters that XML cannot hold, without lone surrogates, cut to <see cref="MaxLength"/>.</summary>
    public static string Clean(string text)
    {
        if (text.Length <= MaxLength && !text.AsSpan().ContainsAny(Suspect))
            return text;
        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > MaxLength)
                break;
            if (rune.Value is '\n' or '\t' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF or 0x7F)))
                result.Append(rune);
        }
        return result.ToString();
    }

    public static void Put(ExcelRangeBase cell, string? text) =>
        Put(cell.Worksheet, cell.Start.Row, cell.Start.Column, text);

    /// <summary>Without the cost of a range object where nothing but the text has to be set.</summary>
    public static void Put(ExcelWorksheet sheet, int row, int column, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var clean = Clean(text);
        sheet.SetValue(row, column, clean);
        if (LooksLikeFormula(clean))
            sheet.Cells[row, column].Style.QuotePrefix = true;
    }
}
