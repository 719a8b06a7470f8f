namespace Ocop.Etl.Export;

public enum ExportKind
{
    Text,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Numbers with decimals, as they are.</summary>
    Number,

    /// <summary>Percent: 67.3 means 67.3 %.</summary>
    Percent,

    /// <summary>DateOnly or PartialDate.</summary>
    Date,

    /// <summary>An instant in the time zone to be shown.</summary>
    Moment,
}

/// <param name="Width">In characters.</param>
public sealed record ExportColumn(string Header, ExportKind Kind = ExportKind.Text, double Width = 16);

/// <summary>
/// Any table as a page shows it, for <see cref="TableExport"/>. Cells are null, text, a number, DateOnly, PartialDate or
/// DateTimeOffset; rows are read once, one after another.
/// </summary>
/// <param name="Title">Also the sheet's name, as far as Excel allows.</param>
/// <param name="Remarks">Lines above the table in xlsx: the filter, the boundary view, when it was written.</param>
public sealed record ExportTable(
    string Title,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<ExportColumn> Columns,
    IEnumerable<IReadOnlyList<object?>> Rows
);
