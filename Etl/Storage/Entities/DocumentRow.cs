using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

public enum DocumentKind
{
    Article = 0,
    Workbook = 1,
    PublishedFigures = 2,

    /// <summary>A person's decision; carries the corrected fact.</summary>
    Decision = 3,

    /// <summary>What the register of products gives for one province; counted, not read.</summary>
    Register = 4,
}

/// <summary>An article or workbook, kept as fetched.</summary>
public sealed class DocumentRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public DocumentKind Kind { get; set; }

    public string? SourceId { get; set; }

    /// <summary>Path below its source's folder, web address, or file name of the upload.</summary>
    public required string Address { get; set; }

    /// <summary>Web address without tracking parts; null for what has none.</summary>
    public string? CanonicalUrl { get; set; }

    public required string Title { get; set; }

    /// <summary>Lower-case hex of the original's SHA-256; the original lies under it in the archive.</summary>
    public required string Sha256 { get; set; }

    public DateTime FetchedAt { get; set; }

    public PartialDate? PublishedOn { get; set; }

    /// <summary>The text in which the citations' spans lie; null for workbooks.</summary>
    public string? Text { get; set; }

    /// <summary>Title and text without accents and case, to search in; null for what has no text. Set by the store.</summary>
    public string? Search { get; set; }

    /// <summary>Province whose own site this is.</summary>
    public UnitId? HomeProvince { get; set; }

    public Trust Trust { get; set; }

    /// <summary>64-bit fingerprint of an article's wording; null for the rest.</summary>
    public long? Fingerprint { get; set; }

    /// <summary>Id of the first document that tells the same story; its own id when it is the first. Null: not an article.</summary>
    public long? StoryId { get; set; }

    /// <summary>
    /// Id of the first version of the same address of the same source. Of one lineage only the newest document whose batch
    /// counts is read; undoing it brings the one before back. Null: stands alone (uploads, decisions).
    /// </summary>
    public long? LineageId { get; set; }

    public bool IsSample { get; set; }
}
