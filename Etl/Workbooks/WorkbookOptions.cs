using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks;

/// <summary>How a person wants one sheet read.</summary>
/// <param name="Kind">Null: as recognised.</param>
/// <param name="HeaderRow">1-based lower row of the header; null: as found.</param>
/// <param name="Columns">
/// Column (1-based) to field (<see cref="Fields"/>, or <c>indicator|kind|asOf</c>); an empty text: do not read the
/// column. Columns that are not named stay as recognised.
/// </param>
public sealed record SheetMapping(
    WorkbookKind? Kind = null,
    int? HeaderRow = null,
    IReadOnlyDictionary<int, string>? Columns = null
);

public sealed record WorkbookOptions
{
    /// <summary>Forces this kind on every sheet that has a fitting header.</summary>
    public WorkbookKind? As { get; init; }

    /// <summary>Dates after it lie in the future.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Told now and then how many rows are read, on the reading thread; null: nobody waits.</summary>
    public IProgress<RowsRead>? Progress { get; init; }

    /// <summary>By sheet name.</summary>
    public IReadOnlyDictionary<string, SheetMapping> Sheets { get; init; } = new Dictionary<string, SheetMapping>();
}
