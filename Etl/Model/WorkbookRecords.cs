namespace Ocop.Etl.Model;

public enum SubjectType
{
    /// <summary>hợp tác xã (HTX), liên hiệp HTX</summary>
    Cooperative,

    /// <summary>doanh nghiệp, công ty</summary>
    Enterprise,

    /// <summary>tổ hợp tác (THT)</summary>
    CooperativeGroup,

    /// <summary>hộ kinh doanh, cơ sở sản xuất</summary>
    Household,

    /// <summary>trang trại</summary>
    Farm,

    /// <summary>hội quán, hội nông dân, làng nghề, ban quản lý</summary>
    Other,
}

/// <summary>The six groups of Quyết định 148/QĐ-TTg.</summary>
public enum ProductGroup
{
    Food,
    Drink,
    Herbal,
    Craft,
    Ornamental,
    Tourism,
}

/// <summary>Place of a record as its workbook states it; null where it does not.</summary>
/// <param name="Province">Province-level unit (list and code), null when nothing speaks of one.</param>
/// <param name="District">With its kind word where written ("Huyện Chợ Lách").</param>
public sealed record RecordPlace(UnitId? Province, string? District, string? Commune);

/// <summary>One record read from a workbook, with the sheet it stands on.</summary>
public abstract record WorkbookRecord
{
    public required string Sheet { get; init; }

    public required RecordPlace Place { get; init; }
}

/// <summary>One row of a product list: a product as recognised by one decision.</summary>
public sealed record ProductRecord : WorkbookRecord
{
    /// <summary>The row Excel shows, 1-based.</summary>
    public required int Row { get; init; }

    public required string Name { get; init; }

    public string? Subject { get; init; }

    public SubjectType? SubjectType { get; init; }

    public string? Address { get; init; }

    public ProductGroup? Group { get; init; }

    /// <summary>0..100.</summary>
    public double? Score { get; init; }

    /// <summary>3, 4 or 5; null where the list gives none or only a proposal.</summary>
    public int? Stars { get; init; }

    /// <summary>tiềm năng 5 sao</summary>
    public bool PotentialFiveStar { get; init; }

    /// <summary>Number of the decision: "1208/QĐ-UBND".</summary>
    public string? Decision { get; init; }

    public PartialDate? DecisionDate { get; init; }

    /// <summary>As stated, else decision date + 36 months in the same precision.</summary>
    public PartialDate? ValidUntil { get; init; }
}

/// <summary>One figure of a summary table.</summary>
public sealed record FigureRecord : WorkbookRecord
{
    /// <summary>A1 address.</summary>
    public required string Cell { get; init; }

    public required FigureScope Scope { get; init; }

    public required string Indicator { get; init; }

    public required FactKind Kind { get; init; }

    public required double Value { get; init; }

    /// <summary>For a target: its deadline.</summary>
    public PartialDate? AsOf { get; init; }
}

public enum FigureScope
{
    National,
    Province,
    District,
    Commune,
}

/// <summary>One row of a list of sales points (điểm giới thiệu và bán sản phẩm OCOP).</summary>
public sealed record SalesPointRecord : WorkbookRecord
{
    public required int Row { get; init; }

    public required string Name { get; init; }

    public string? Operator { get; init; }

    public string? Address { get; init; }

    public PartialDate? OpenedOn { get; init; }

    public double? Products { get; init; }
}

public enum WorkbookKind
{
    /// <summary>The bytes are no workbook we open.</summary>
    Unreadable,

    /// <summary>Opened, but no table of ours.</summary>
    Unknown,
    Products,
    Indicators,
    SalesPoints,
}

/// <summary>One sheet as it was understood.</summary>
/// <param name="HeaderRow">1-based; the lower row of a two-level header; null when not recognised.</param>
/// <param name="Columns">What each column was taken for, in column order.</param>
public sealed record SheetReading(
    string Name,
    WorkbookKind Kind,
    int? HeaderRow,
    int Records,
    IReadOnlyList<ColumnReading> Columns
);

/// <param name="Column">1-based.</param>
/// <param name="Header">As written, levels joined with " / ".</param>
/// <param name="Field">Field or indicator it was taken for; null: not read.</param>
public sealed record ColumnReading(int Column, string Header, string? Field);

/// <summary>Everything read from one workbook, without storing anything.</summary>
public sealed record WorkbookReading(
    string File,
    WorkbookKind Kind,
    IReadOnlyList<SheetReading> Sheets,
    IReadOnlyList<WorkbookRecord> Records,
    IReadOnlyList<Finding> Findings
);
