using Ocop.Etl.Model;

namespace Ocop.Etl.Export;

/// <summary>
/// Everything the summary workbook says, already chosen and worded: the workbook computes nothing of its own but
/// percentages of targets. Invented sample data has no place in it; whoever fills it leaves them out.
/// </summary>
public sealed record SummaryModel
{
    public required SummaryHeading Heading { get; init; }

    /// <summary>The rows of "Tổng quan", in this order.</summary>
    public required IReadOnlyList<SummaryIndicator> Headline { get; init; }

    /// <summary>The columns of "Theo tỉnh", in this order.</summary>
    public required IReadOnlyList<SummaryIndicator> Indicators { get; init; }

    /// <summary>What the filter speaks of as a whole: the nation, a region, or one province.</summary>
    public required SummaryUnit Whole { get; init; }

    /// <summary>The whole's products by rank, all of one moment; empty when no moment has 3 and 4 stars.</summary>
    public required IReadOnlyList<SummaryRank> Ranks { get; init; }

    /// <summary>The rows of "Theo tỉnh", in the order of that sheet.</summary>
    public required IReadOnlyList<SummaryUnit> Units { get; init; }

    public required IReadOnlyList<SummaryTarget> Targets { get; init; }

    /// <summary>One for each place that a figure was read in; <see cref="SummaryFigure.SourceId"/> points here.</summary>
    public required IReadOnlyList<SummarySource> Sources { get; init; }
}

/// <summary>What the file is about, printed on each sheet.</summary>
/// <param name="Scope">The filter in words: "Cả nước", "Tỉnh Đồng Tháp", "Đồng bằng sông Cửu Long".</param>
/// <param name="BoundaryView">"Như nguồn công bố", "Theo 34 tỉnh, thành phố", "Theo 63 tỉnh, thành phố".</param>
/// <param name="KnownOn">The file says what was known on this day; null: all that is known now.</param>
/// <param name="Cycle">The target cycle by its years: "2021-2025". Its last year names the sheet of targets.</param>
/// <param name="GeneratedAt">In the time zone to be printed.</param>
public sealed record SummaryHeading(
    string Scope,
    string BoundaryView,
    DateOnly? KnownOn,
    string Cycle,
    DateTimeOffset GeneratedAt
);

/// <param name="Code">Code of the indicator catalogue.</param>
/// <param name="Name">As a column header: "Sản phẩm OCOP từ 3 sao".</param>
/// <param name="Measure">"sản phẩm", "chủ thể", "điểm", "%".</param>
public sealed record SummaryIndicator(string Code, string Name, string Measure)
{
    /// <summary>Values are percent (67.3 means 67.3 %).</summary>
    public bool IsShare => Measure == "%";
}

/// <summary>One row: a province, or the whole.</summary>
/// <param name="Figures">By indicator code; an indicator that is absent is unknown, not zero.</param>
public sealed record SummaryUnit(
    string Name,
    string? Region,
    IReadOnlyDictionary<string, SummaryFigure> Figures,
    string? Note = null
)
{
    /// <summary>The value of an indicator, null when unknown.</summary>
    public double? Value(string indicator) => Figures.GetValueOrDefault(indicator)?.Value;
}

/// <summary>A part of the whole's star distribution.</summary>
/// <param name="Name">"3 sao", "Tiềm năng 5 sao".</param>
/// <param name="Figure">A count; derived, where only shares are published.</param>
/// <param name="Share">Of the whole, 0..1.</param>
/// <param name="IsBeside">Not counted into the whole: potential five-star products of a source that lists them apart.</param>
public sealed record SummaryRank(string Name, SummaryFigure Figure, double Share, bool IsBeside = false);

/// <summary>One figure with all that must stand beside it.</summary>
public sealed record SummaryFigure
{
    /// <summary>Count, or percent for shares; null when it cannot be given, with <see cref="Missing"/> saying why.</summary>
    public required double? Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? ValueMax { get; init; }

    public Comparator Comparator { get; init; }

    public PartialDate? AsOf { get; init; }

    /// <summary>Computed (from a share, from predecessors), not stated by a source.</summary>
    public bool Derived { get; init; }

    public string? SourceId { get; init; }

    /// <summary>Why there is no value: "chỉ Tiền Giang có số".</summary>
    public string? Missing { get; init; }
}

/// <summary>How a status is coloured.</summary>
public enum SummaryTone
{
    Neutral,
    Good,
    Warning,
    Bad,
}

/// <summary>One target with its assessment.</summary>
public sealed record SummaryTarget
{
    public required string Unit { get; init; }

    /// <summary>The whole's own targets come first and are charted apart.</summary>
    public required bool OfWhole { get; init; }

    public required SummaryIndicator Indicator { get; init; }

    /// <summary>Target value; its <see cref="SummaryFigure.AsOf"/> is the deadline.</summary>
    public required SummaryFigure Target { get; init; }

    /// <summary>The figure it is held against; null when none is known.</summary>
    public SummaryFigure? Actual { get; init; }

    /// <summary>Actual less target, in the indicator's measure; points of percent for shares.</summary>
    public double? Margin { get; init; }

    /// <summary>"Đạt", "Chậm", "Không đánh giá được" ...</summary>
    public required string Status { get; init; }

    public SummaryTone Tone { get; init; }

    /// <summary>Gain per year so far, and the gain per year that is still needed.</summary>
    public double? Pace { get; init; }

    public double? RequiredPace { get; init; }

    /// <summary>When the target is reached at the present pace, or was reached.</summary>
    public DateOnly? Arrival { get; init; }

    public string? Method { get; init; }

    /// <summary>"mục tiêu con của 10.000 sản phẩm", a legal basis, a caveat.</summary>
    public string? Note { get; init; }
}

/// <summary>One place a figure was read in.</summary>
public sealed record SummarySource
{
    /// <summary>Short and unique in the file: "N12".</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>"Cổng thông tin cơ quan nhà nước", "Báo chí", "Bảng tính", ...</summary>
    public string? Kind { get; init; }

    public PartialDate? Published { get; init; }

    public DateOnly? Fetched { get; init; }

    /// <summary>Sheet and cell, row of a reference file; null for the text of an article.</summary>
    public string? Place { get; init; }

    /// <summary>The sentence or cell as it stands.</summary>
    public string? Quote { get; init; }

    public string? Url { get; init; }
}
