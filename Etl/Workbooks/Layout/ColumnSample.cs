using System.Text.RegularExpressions;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>The first cells below a header: what a column holds, whatever stands above it.</summary>
public sealed partial class ColumnSample
{
    private const int MostRows = 150;
    private readonly Dictionary<int, List<GridCell>> cells = [];

    public ColumnSample(SheetGrid grid, HeaderBlock block)
    {
        var seen = 0;
        var header = new HeaderRows(grid, block.Top, block.Bottom);
        foreach (var row in grid.Rows)
        {
            if (row.Number <= block.Bottom || RowKinds.IsColumnNumbers(row) || header.IsAgain(row))
                continue;
            if (++seen > MostRows)
                break;
            foreach (var cell in row.Cells)
            {
                if (cell.IsText && CellText.Clean(cell.Text) is null)
                    continue;
                if (!cells.TryGetValue(cell.Column, out var list))
                    cells[cell.Column] = list = [];
                list.Add(cell);
            }
        }
    }

    /// <summary>Nothing stands below the header.</summary>
    public bool IsEmpty => cells.Count == 0;

    public IEnumerable<int> Columns => cells.Keys.Order();

    public int Count(int column) => cells.TryGetValue(column, out var list) ? list.Count : 0;

    /// <summary>Share of the column's cells that satisfy a rule; 0 for an empty column.</summary>
    public double Share(int column, Func<GridCell, bool> rule) =>
        cells.TryGetValue(column, out var list) && list.Count > 0 ? (double)list.Count(rule) / list.Count : 0;

    public int CountWhere(int column, Func<GridCell, bool> rule) =>
        cells.TryGetValue(column, out var list) ? list.Count(rule) : 0;

    /// <summary>Mostly words; a table without any rows yet may hold anything.</summary>
    public bool IsWords(int column) => cells.Count == 0 || Share(column, IsWord) >= 0.5;

    public bool IsMarks(int column) =>
        Count(column) == 0 || Share(column, c => Marks.IsMark(c) || Marks.IsTotal(c)) >= 0.6;

    public static bool IsWord(GridCell cell) =>
        cell.IsText && cell.Text!.Any(char.IsLetter) && !CellNumber.TryCount(cell, out _);

    [GeneratedRegex(
        @"^\s*(?:ocop|hạng|đạt)?\s*0?[345]\s*(?:sao|stars?|\*)|^\s*[★⭐]{3,5}",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex StarText();

    [GeneratedRegex(
        @"^(?:QĐ|Quyết định)?\s*(?:số)?\s*\d+/(?:\d{4}/)?Q[ĐDÐ]",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DecisionStart();

    /// <summary>The field whose cells speak for themselves; null when they do not.</summary>
    public string? Guess(int column, ProvinceNames provinces)
    {
        if (Count(column) < 2)
            return null;
        bool Mostly(Func<GridCell, bool> rule) => Share(column, rule) >= 0.6;
        bool Text(GridCell c, Func<string, bool> rule) => c.IsText && CellText.Clean(c.Text) is { } t && rule(t);
        bool Kind(GridCell c, PlaceKind kind) => Text(c, t => PlaceText.Of(t).Kind == kind);

        if (Mostly(c => Text(c, t => DecisionStart().IsMatch(t))))
            return Fields.Decision;
        if (Mostly(c => Text(c, t => StarText().IsMatch(t))))
            return Fields.Stars;
        if (Mostly(c => c.Kind == CellKind.Date || Text(c, t => CellDate.Read(t).Value is { Day: > 0 })))
            return Fields.DecisionDate;
        if (Mostly(c => Text(c, t => SubjectTypes.OfName(t) is not null && t.Contains(' ', StringComparison.Ordinal))))
            return Fields.Subject;
        if (Mostly(c => Text(c, t => GroupNames.Find(t) is not null && t.Length > 6)))
            return Fields.Group;
        if (Mostly(c => Kind(c, PlaceKind.Commune) || Kind(c, PlaceKind.District)))
        {
            if (Mostly(c => Text(c, t => t.Contains(',', StringComparison.Ordinal))))
                return Fields.Address;
            return Mostly(c => Kind(c, PlaceKind.Commune)) ? Fields.Commune
                : Mostly(c => Kind(c, PlaceKind.District)) ? Fields.District
                : Fields.Place;
        }
        if (Mostly(c => Text(c, t => t.Length > 3 && provinces.InCell(t) is not null)))
            return Fields.Province;
        if (
            Share(
                column,
                c => c is { Kind: CellKind.Number, Number: 3 or 4 or 5 } || Text(c, t => t is "3" or "4" or "5")
            ) >= 0.9
        )
            return Fields.Stars;
        if (
            Share(column, c => CellNumber.TryScore(c, out var s) && s is >= 50 and <= 100) >= 0.9
            && Share(column, c => CellNumber.TryScore(c, out var s) && s != Math.Floor(s)) >= 0.3
        )
            return Fields.Score;
        return null;
    }
}

/// <summary>Marks in columns headed by what they mean: x, X, v, ✓, 1.</summary>
public static class Marks
{
    public static bool IsMark(GridCell cell) =>
        cell.Kind switch
        {
            CellKind.Number => cell.Number == 1,
            CellKind.Boolean => cell.Number == 1,
            CellKind.Text => CellText.Clean(cell.Text)
                is "x"
                    or "X"
                    or "v"
                    or "V"
                    or "✓"
                    or "✔"
                    or "√"
                    or "1"
                    or "☑"
                    or "●"
                    or "*"
                    or "+"
                    or "х"
                    or "Х",
            _ => false,
        };

    /// <summary>A count below a column of marks.</summary>
    public static bool IsTotal(GridCell cell) => CellNumber.TryCount(cell, out _);
}
