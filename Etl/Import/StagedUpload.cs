using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;

namespace Ocop.Etl.Import;

/// <summary>How a person wants an uploaded workbook taken.</summary>
public sealed record UploadChoices
{
    /// <summary>Read every fitting sheet as this; null: as recognised.</summary>
    public WorkbookKind? As { get; init; }

    /// <summary>Header rows and columns by sheet, where they differ from what was recognised.</summary>
    public IReadOnlyDictionary<string, SheetMapping> Sheets { get; init; } = new Dictionary<string, SheetMapping>();

    /// <summary>The province of rows that state none.</summary>
    public UnitId? Province { get; init; }

    /// <summary>Units of which the list names every product; null: guessed.</summary>
    public IReadOnlyList<UnitId>? WholeFor { get; init; }

    /// <summary>Invented data; null: as the workbook says.</summary>
    public bool? IsSample { get; init; }
}

/// <summary>A workbook that was uploaded and not committed yet. Its bytes lie beside the database until it is.</summary>
/// <param name="Token">Names it in addresses; 22 letters and digits nobody can guess.</param>
public sealed record StagedUpload(
    string Token,
    string FileName,
    string Author,
    DateTime UploadedAt,
    long Bytes,
    UploadChoices Choices
);
