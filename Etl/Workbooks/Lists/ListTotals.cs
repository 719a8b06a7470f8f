using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>
/// Checks the counts that a list states about itself: in group rows ("Huyện X (07 sản phẩm)") and in totals rows.
/// Refused rows count too; they stand in the list.
/// </summary>
internal sealed class ListTotals(string sheet, bool points, List<Finding> findings)
{
    private sealed record OpenGroup(GroupCarry.Kind Kind, int Stated, string Cell, string Text)
    {
        public int Rows { get; set; }
    }

    /// <summary>A column whose numbers are added up below: marks, or products on sale. Null: one value is unknown.</summary>
    public sealed class Column
    {
        public double? All { get; private set; } = 0;
        public double? Segment { get; private set; } = 0;

        public void Add(double? value)
        {
            All += value;
            Segment += value;
        }

        public void EndSegment() => Segment = 0;
    }

    private sealed record Stated(string Label, string Cell, double Value, double? Segment, double? All, string What);

    private readonly List<OpenGroup> open = [];
    private readonly List<GroupCarry.Kind> order = [];
    private readonly List<Stated> stated = [];
    private readonly Dictionary<int, Column> columns = [];
    private readonly HashSet<string> subjects = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private int rows;
    private int segment;

    public Column Sum(int column)
    {
        if (!columns.TryGetValue(column, out var sum))
            columns[column] = sum = new();
        return sum;
    }

    public void AddRow(string? subject)
    {
        rows++;
        segment++;
        if (subject is not null && written.Add(subject))
            subjects.Add(CellText.ToneKey(subject));
        foreach (var group in open)
            group.Rows++;
    }

    public void StartGroup(GroupCarry.Kind kind, string text, string cell)
    {
        if (!order.Contains(kind))
            order.Add(kind);
        var level = order.IndexOf(kind);
        Close(g => order.IndexOf(g.Kind) >= level);
        EndSegment();
        if (RowKinds.Counted(text, points) is { } count)
            open.Add(new(kind, count, cell, text));
    }

    private void Close(Predicate<OpenGroup> ended)
    {
        foreach (var group in open.FindAll(ended))
            if (group.Rows != group.Stated)
                Report(group.Cell, group.Text, group.Stated, group.Rows);
        open.RemoveAll(ended);
    }

    private void EndSegment()
    {
        segment = 0;
        foreach (var column in columns.Values)
            column.EndSegment();
    }

    /// <param name="label">The words of the totals row.</param>
    /// <param name="isCount">Whether a bare number in a column counts the rows.</param>
    /// <param name="isSubjects">Whether a bare number in a column may count producers instead.</param>
    public void Total(RowView row, string label, int labelColumn, Func<int, bool> isCount, Func<int, bool> isSubjects)
    {
        var kind = VietnameseText.Fold(label).Split(' ', ':', '(', '-')[0];
        var cell = row.Address(labelColumn);
        if (RowKinds.Counted(label, points) is { } said)
            stated.Add(new(kind, cell, said, segment, rows, label));
        else if (TrailingNumber(label) is { } number)
            stated.Add(new(kind, cell, number, segment, rows, label));
        foreach (var own in row.Row.Cells)
        {
            if (own.Column == labelColumn || own.Column > row.Width)
                continue;
            var address = row.Address(own.Column);
            if (columns.TryGetValue(own.Column, out var sum))
            {
                if (CellNumber.TryCount(own, out var total))
                    stated.Add(new(kind, address, total, sum.Segment, sum.All, label));
            }
            else if (own.IsText && RowKinds.Counted(own.Text!, points) is { } count)
            {
                stated.Add(new(kind, address, count, segment, rows, label));
            }
            else if (isCount(own.Column) && CellNumber.TryCount(own, out var bare))
            {
                if (!(isSubjects(own.Column) && (int)bare == subjects.Count))
                    stated.Add(new(kind, address, bare, segment, rows, label));
            }
        }
        EndSegment();
    }

    private static double? TrailingNumber(string label)
    {
        var at = label.LastIndexOf(':');
        return at > 0 && CellNumber.TryCount(label[(at + 1)..].Trim(), out var n) ? n : null;
    }

    /// <summary>A total repeated under the same word sums its own part of the list; the last or only one sums all of it.</summary>
    public void Finish()
    {
        Close(_ => true);
        for (var i = 0; i < stated.Count; i++)
        {
            var total = stated[i];
            var column = ColumnOf(total.Cell);
            var peers = stated.FindAll(s => s.Label == total.Label && ColumnOf(s.Cell) == column);
            var isLast = stated.FindLast(s => ColumnOf(s.Cell) == column) == total;
            var whole = isLast && (peers.Count == 1 || total.Segment == 0);
            if (whole ? total.All is null : total.Segment is null)
                continue;
            var actual = whole ? total.All!.Value : total.Segment!.Value;
            // A single total in the middle of a list may close the part above it or everything so far.
            if (total.Value == actual || (!whole && peers.Count == 1 && total.Value == total.All))
                continue;
            Report(total.Cell, total.What, total.Value, actual);
        }
    }

    private static string ColumnOf(string cell) => cell.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private void Report(string cell, string text, double said, double actual) =>
        findings.Add(
            WorkbookFindings.Of(
                "total-mismatch",
                sheet,
                cell,
                $"Ô {cell} ghi {said:0} (\"{Short(text)}\") nhưng các dòng thuộc phần này cộng lại là {actual:0}. Hãy kiểm tra dòng thiếu, dòng thừa hoặc sửa số tổng."
            )
        );

    private static string Short(string text) => text.Length > 60 ? text[..57] + "..." : text;
}
