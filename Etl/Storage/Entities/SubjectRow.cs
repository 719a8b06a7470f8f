using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>
/// A subject (chủ thể) as its products name it. Derived from the claims. Where it is and what kind it is its products say.
/// </summary>
public sealed class SubjectRow
{
    /// <summary>Fingerprint of the subject's key.</summary>
    public long Id { get; set; }

    /// <inheritdoc cref="ProductClaimRow.Scope"/>
    public UnitId Scope { get; set; }

    public bool IsSample { get; set; }

    /// <summary>What makes two names one subject; see <see cref="Ocop.Etl.Register.NameKey"/>.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    /// <summary>Equal for names that probably mean one subject.</summary>
    public required string Likeness { get; set; }

    /// <summary>Products with an award.</summary>
    public int Products { get; set; }
}
