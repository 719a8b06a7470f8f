using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// Where a claim stands. Batches are numbered in the order they were committed; later ones override earlier ones.
/// </summary>
public readonly record struct ClaimSource(long Batch, long Document, string Sheet, int Row);

/// <summary>
/// What one row of one batch says about one product. Never changed and never deleted: the register is what the claims of
/// all batches that count say together, so undoing a batch is leaving its claims out.
/// </summary>
public sealed record ProductClaim(long Batch, long Document, ProductKey Key, ProductRecord Record)
{
    public ClaimSource Source => new(Batch, Document, Record.Sheet, Record.Row);
}

/// <inheritdoc cref="ProductClaim"/>
public sealed record SalesPointClaim(long Batch, long Document, SalesPointKey Key, SalesPointRecord Record)
{
    public ClaimSource Source => new(Batch, Document, Record.Sheet, Record.Row);
}

/// <summary>A person's answer to a proposed merge of two subjects of one province. The latest answer holds.</summary>
/// <param name="Other">Key of the subject that is (or is not) <paramref name="Subject"/>.</param>
/// <param name="Same">True: <paramref name="Other"/>'s products belong to <paramref name="Subject"/>.</param>
public sealed record SubjectVerdict(long Batch, SubjectKey Subject, string Other, bool Same);
