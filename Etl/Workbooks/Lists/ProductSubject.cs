using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>The subject of a row as its cells state it.</summary>
/// <param name="Own">The row's own cell states it, not one merged from a row above.</param>
internal readonly record struct RowSubject(string? Name, SubjectType? Type, string? Address, bool Own);

/// <summary>
/// Reads who makes the product of a row: from a column of names, from one of names with their addresses, and their type
/// from its own column, from a mark below a type or from the name.
/// </summary>
internal sealed class ProductSubject
{
    private readonly RowView row;
    private readonly ListTotals totals;
    private readonly int subjectColumn;
    private readonly int compositeColumn;
    private readonly int typeColumn;
    private readonly int addressColumn;
    private readonly List<(int Column, SubjectType Type)> typeMarks;

    public ProductSubject(TableLayout layout, Dictionary<int, string> columns, RowView row, ListTotals totals)
    {
        this.row = row;
        this.totals = totals;
        subjectColumn = layout.Of(Fields.Subject);
        compositeColumn = subjectColumn == 0 ? layout.Of(Fields.SubjectAndAddress) : 0;
        typeColumn = layout.Of(Fields.SubjectType);
        addressColumn = layout.Of(Fields.Address);
        typeMarks = columns
            .Where(c => c.Value.StartsWith(Fields.MarkPrefix, StringComparison.Ordinal) && !char.IsDigit(c.Value[^1]))
            .Select(c => (c.Key, Enum.Parse<SubjectType>(c.Value[Fields.MarkPrefix.Length..], ignoreCase: true)))
            .ToList();
        foreach (var (column, _) in typeMarks)
            totals.Sum(column);
    }

    /// <summary>The column that names the subject; 0 where none does.</summary>
    public int Column => subjectColumn > 0 ? subjectColumn : compositeColumn;

    /// <summary>The row names its subject; one such as "30 sản phẩm" belongs to a totals row.</summary>
    public bool Says() =>
        Column > 0
        && row.Own(Column, out var cell)
        && (
            cell.Kind is CellKind.Error or CellKind.NoValue
            || (cell.IsText && row.OwnText(Column) is { } text && text.Any(char.IsLetter))
        );

    public RowSubject Read()
    {
        var address = row.AnyText(addressColumn);
        string? subject;
        if (compositeColumn > 0)
        {
            subject = null;
            if (row.Any(compositeColumn, out var cell) && cell.IsText)
            {
                var raw = cell.Text!.Trim();
                var cut = raw.AsSpan().IndexOfAny(',', '\n', '\r');
                subject = CellText.Clean(cut < 0 ? raw : raw[..cut]);
                address ??= cut < 0 ? null : CellText.Clean(raw[(cut + 1)..].Trim(' ', ',', '\n', '\r', '-'));
            }
        }
        else
        {
            subject = row.AnyText(subjectColumn);
        }
        subject = subject is null ? null : CellText.DropFootnote(subject);
        SubjectType? type = row.AnyText(typeColumn) is { } typeText ? SubjectTypes.OfType(typeText) : null;
        foreach (var (column, marked) in typeMarks)
            if (row.Any(column, out var mark) && Marks.IsMark(mark))
            {
                type ??= marked;
                totals.Sum(column).Add(1);
            }
        type ??= subject is null ? null : SubjectTypes.OfName(subject);
        return new(subject, type, address, row.Own(Column, out _));
    }
}
