using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>A product as all claims that count describe it. What was entered last holds; a blank never erases.</summary>
public sealed record RegisterProduct
{
    public required ProductKey Key { get; init; }

    /// <summary>
    /// Set only where two predecessors of a merged province each have a product of this name and subject: which one this
    /// is. Null otherwise.
    /// </summary>
    public UnitId? Twin { get; init; }

    /// <summary>Stable for the same key: reloading, undoing and importing again lead to the same address.</summary>
    public long Id => ProductId.Of(Key, Twin);

    public required string Name { get; init; }

    public string? Subject { get; init; }

    public SubjectType? SubjectType { get; init; }

    public string? Address { get; init; }

    public string? District { get; init; }

    public string? Commune { get; init; }

    public ProductGroup? Group { get; init; }

    /// <summary>The province-level units that lists state for it, at most one of each unit list, oldest list first.</summary>
    public required IReadOnlyList<UnitId> Stated { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The row that spoke of the product last.</summary>
    public required ClaimSource Source { get; init; }

    /// <summary>The unit stated by the newest unit list; null when no list states one.</summary>
    public UnitId? Unit => Stated.Count > 0 ? Stated[^1] : null;

    /// <summary>The award that stands last; null when there is none.</summary>
    public Certificate? Current => CurrentOn(DateOnly.MaxValue);

    /// <summary>The award in force or last in force on a day; null before the first.</summary>
    public Certificate? CurrentOn(DateOnly day)
    {
        for (var i = Certificates.Count - 1; i >= 0; i--)
            if (Certificates[i].IsAward && Certificates[i].EffectiveFrom <= day)
                return Certificates[i];
        return null;
    }

    public ProductState StateOn(DateOnly day) => Validity.State(CurrentOn(day), day);

    public bool PotentialFiveStar => PotentialFiveStarOn(DateOnly.MaxValue);

    /// <summary>Put forward for five stars since the award in force, and not yet awarded them.</summary>
    public bool PotentialFiveStarOn(DateOnly day)
    {
        for (var i = Certificates.Count - 1; i >= 0; i--)
        {
            var certificate = Certificates[i];
            if (certificate.EffectiveFrom > day)
                continue;
            if (certificate.Stars == 5)
                return false;
            if (certificate.PotentialFiveStar)
                return true;
            if (certificate.IsAward)
                return false;
        }
        return false;
    }
}
