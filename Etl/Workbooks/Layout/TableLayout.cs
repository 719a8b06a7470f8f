using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>One column as it was understood.</summary>
/// <param name="Header">As written, levels joined.</param>
/// <param name="HeaderCell">A1 address of the lowest header cell.</param>
/// <param name="Field">See <see cref="Fields"/>; null: not known.</param>
public sealed record MappedColumn(int Column, string Header, string HeaderCell, string? Field);

/// <summary>Where a table begins and what its columns are.</summary>
/// <param name="Top">Upper header row.</param>
/// <param name="HeaderRow">Lower header row.</param>
/// <param name="Score">How well it fits; only compared.</param>
/// <param name="Findings">Guessed, doubled and unknown columns.</param>
public sealed record TableLayout(
    WorkbookKind Kind,
    int Top,
    int HeaderRow,
    int Score,
    IReadOnlyList<MappedColumn> Columns,
    HeaderBlock Block,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>Whether a column's header says that its units are former ones: "Tỉnh (cũ)", "Tỉnh trước sáp nhập".</summary>
    public bool IsFormer(int column) => Columns.Any(c => c.Column == column && ProvinceNames.DropOldMark(c.Header).Old);

    /// <summary>The column of a field, 0 when there is none.</summary>
    public int Of(string field)
    {
        foreach (var column in Columns)
            if (column.Field == field)
                return column.Column;
        return 0;
    }
}
