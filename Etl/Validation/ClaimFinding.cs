using Ocop.Etl.Model;

namespace Ocop.Etl.Validation;

/// <summary>
/// Claims that do not add up. Both sides are cited; the message proposes where to look, nothing is edited.
/// </summary>
/// <param name="Finding">For the reader, in both languages.</param>
/// <param name="Left">Facts on the one side (the stated total, the earlier figure).</param>
/// <param name="Right">Facts on the other side (the parts, the later figure).</param>
/// <param name="Stated">Value of the left side.</param>
/// <param name="Computed">What the right side gives.</param>
public sealed record ClaimFinding(
    Finding Finding,
    IReadOnlyList<long> Left,
    IReadOnlyList<long> Right,
    double Stated,
    double Computed
)
{
    public Said Message => new(Finding.Message, Finding.English ?? Finding.Message);

    /// <summary>Every fact cited.</summary>
    public IEnumerable<long> Facts => Left.Concat(Right);
}
