using Ocop.Etl.Model;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Snapshots;

/// <summary>A finding of claim arithmetic, and whether a person let it stand.</summary>
/// <param name="Key">Rule and statements of both sides: what a decision to let it stand is kept under.</param>
/// <param name="IsDismissed">A standing decision says that this very claim was looked at and may stand.</param>
public sealed record Claim(ClaimFinding Finding, string Key, bool IsDismissed)
{
    public string Code => Finding.Finding.Code;

    public UnitId? Unit => Finding.Finding.Unit;

    public string? Indicator => Finding.Finding.Indicator;

    /// <summary>The same for the same claim in every snapshot: code and the facts of both sides.</summary>
    public string Id => $"{Code}-{string.Join('.', Finding.Left)}-{string.Join('.', Finding.Right)}";

    /// <summary>The fact that a decision about the claim cites: the first of the stated side.</summary>
    public long Subject => Finding.Left[0];
}
