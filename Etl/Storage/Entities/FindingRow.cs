using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>What was wrong or odd in a document, for a person to read and settle.</summary>
public sealed class FindingRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public long? DocumentId { get; set; }

    public DocumentRow? Document { get; set; }

    public Severity Severity { get; set; }

    public required string Code { get; set; }

    public required string Message { get; set; }

    public string? Sheet { get; set; }

    public string? Cell { get; set; }

    public int? SpanStart { get; set; }

    public int? SpanLength { get; set; }

    public UnitId? Unit { get; set; }

    public string? Indicator { get; set; }

    public Finding ToFinding() =>
        new(Severity, Code, Message)
        {
            Sheet = Sheet,
            Cell = Cell,
            Span = SpanStart is { } s && SpanLength is { } l ? new(s, l) : null,
            Unit = Unit,
            Indicator = Indicator,
        };

    public static FindingRow From(Finding finding) =>
        new()
        {
            Severity = finding.Severity,
            Code = finding.Code,
            Message = finding.Message,
            Sheet = finding.Sheet,
            Cell = finding.Cell,
            SpanStart = finding.Span?.Start,
            SpanLength = finding.Span?.Length,
            Unit = finding.Unit,
            Indicator = finding.Indicator,
        };
}
