using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>One <see cref="Fact"/> as stored. Never updated: undone with its batch, superseded by a later document.</summary>
public sealed class FactRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public long DocumentId { get; set; }

    public DocumentRow? Document { get; set; }

    public UnitId Unit { get; set; }

    public string? LocalName { get; set; }

    public required string Indicator { get; set; }

    public FactKind Kind { get; set; }

    public Comparator Comparator { get; set; }

    public double Value { get; set; }

    public double? ValueMax { get; set; }

    public PartialDate? AsOf { get; set; }

    public PartialDate? Deadline { get; set; }

    public Trust Trust { get; set; }

    public double Confidence { get; set; }

    public string? Note { get; set; }

    public required string Quote { get; set; }

    public int? SentenceStart { get; set; }

    public int? SentenceLength { get; set; }

    public int? NumberStart { get; set; }

    public int? NumberLength { get; set; }

    public string? Sheet { get; set; }

    public string? Cell { get; set; }

    public string? RowRef { get; set; }

    public string? Url { get; set; }

    public Fact ToFact() =>
        new()
        {
            Unit = Unit,
            LocalName = LocalName,
            Indicator = Indicator,
            Kind = Kind,
            Comparator = Comparator,
            Value = Value,
            ValueMax = ValueMax,
            AsOf = AsOf,
            Deadline = Deadline,
            Confidence = Confidence,
            Note = Note,
            Citation = new()
            {
                Quote = Quote,
                Sentence = Span(SentenceStart, SentenceLength),
                Number = Span(NumberStart, NumberLength),
                Sheet = Sheet,
                Cell = Cell,
                Row = RowRef,
                Url = Url,
            },
        };

    public static FactRow From(Fact fact, Trust trust) =>
        new()
        {
            Unit = fact.Unit,
            LocalName = fact.LocalName,
            Indicator = fact.Indicator,
            Kind = fact.Kind,
            Comparator = fact.Comparator,
            Value = fact.Value,
            ValueMax = fact.ValueMax,
            AsOf = fact.AsOf,
            Deadline = fact.Deadline,
            Trust = trust,
            Confidence = fact.Confidence,
            Note = fact.Note,
            Quote = fact.Citation.Quote,
            SentenceStart = fact.Citation.Sentence?.Start,
            SentenceLength = fact.Citation.Sentence?.Length,
            NumberStart = fact.Citation.Number?.Start,
            NumberLength = fact.Citation.Number?.Length,
            Sheet = fact.Citation.Sheet,
            Cell = fact.Citation.Cell,
            RowRef = fact.Citation.Row,
            Url = fact.Citation.Url,
        };

    private static TextSpan? Span(int? start, int? length) => start is { } s && length is { } l ? new(s, l) : null;
}
