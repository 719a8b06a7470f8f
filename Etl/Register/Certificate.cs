using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>How a certificate stands to the one before it.</summary>
public enum CertificateChange
{
    First,

    /// <summary>Recognised again with the same stars.</summary>
    Renewed,
    Upgraded,
    Downgraded,

    /// <summary>No award: put forward for stars, or listed without a class.</summary>
    Listed,
}

/// <summary>One recognition of one product, put together from every row that speaks of it.</summary>
public sealed record Certificate
{
    public string? Decision { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>As stated, else date + 36 months; null when neither is known.</summary>
    public PartialDate? ValidUntil { get; init; }

    /// <summary>3, 4 or 5; null when the rows give no award.</summary>
    public int? Stars { get; init; }

    public double? Score { get; init; }

    /// <summary>tiềm năng 5 sao: never counted as five-star.</summary>
    public bool PotentialFiveStar { get; init; }

    public CertificateChange Change { get; init; }

    /// <summary>Stars of the recognition before; null for the first.</summary>
    public int? StarsBefore { get; init; }

    /// <summary>The one before had run out when this one was issued.</summary>
    public bool AfterLapse { get; init; }

    /// <summary>
    /// First day on which it can have held. An undated one is taken to follow what was known when it was entered.
    /// </summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>The row that spoke of it last.</summary>
    public ClaimSource Source { get; init; }

    public bool IsAward => Stars is not null;
}
