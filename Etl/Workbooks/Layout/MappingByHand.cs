using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Figures;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>Lays a person's choice of fields over the columns that were recognised.</summary>
internal static class MappingByHand
{
    /// <param name="chosen">Column to field; an empty text: not read.</param>
    /// <returns>Perhaps no table of its kind any more: see <see cref="Lacks"/>.</returns>
    public static TableLayout Apply(TableLayout layout, IReadOnlyDictionary<int, string> chosen)
    {
        var fields = chosen.Values.Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
        var columns = new List<MappedColumn>();
        foreach (var column in layout.Columns)
        {
            if (chosen.TryGetValue(column.Column, out var field))
                columns.Add(column with { Field = field.Length == 0 ? null : field });
            else
                // A field given to another column by hand is taken away from the one that was recognised.
                columns.Add(
                    column.Field is not null && fields.Contains(column.Field) ? column with { Field = null } : column
                );
        }
        foreach (var (column, field) in chosen)
            if (field.Length > 0 && !columns.Exists(c => c.Column == column))
                columns.Add(new(column, "", CellAddress.Of(layout.HeaderRow, column), field));
        var cells = columns
            .Where(c => chosen.ContainsKey(c.Column))
            .Select(c => c.HeaderCell)
            .ToHashSet(StringComparer.Ordinal);
        return layout with
        {
            Columns = [.. columns.OrderBy(c => c.Column)],
            Findings = [.. layout.Findings.Where(f => f.Cell is null || !cells.Contains(f.Cell))],
        };
    }

    /// <summary>What a table of its kind cannot do without and no column was taken for, in Vietnamese; null: nothing.</summary>
    public static string? Lacks(TableLayout layout)
    {
        if (layout.Kind == WorkbookKind.Products)
            return layout.Of(Fields.Name) > 0 ? null : "tên sản phẩm";
        if (layout.Kind == WorkbookKind.SalesPoints)
            return layout.Of(Fields.Name) > 0 ? null : "tên điểm bán";
        if (!layout.Columns.Any(c => c.Field is not null && Measure.TryParse(c.Field, out _)))
            return "một chỉ tiêu (như \"Sản phẩm OCOP\")";
        return
            layout.Of(Fields.Indicator) > 0
            || layout.Columns.Any(c => c.Field is not null && ColumnRoles.IsPlace(c.Field))
            ? null
            : "đơn vị (tỉnh, huyện, xã)";
    }
}
