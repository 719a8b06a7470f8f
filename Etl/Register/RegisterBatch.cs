namespace Ocop.Etl.Register;

/// <summary>What one batch says about the register.</summary>
public sealed record RegisterBatch(
    long Number,
    IReadOnlyList<ProductClaim> Products,
    IReadOnlyList<SalesPointClaim> SalesPoints,
    IReadOnlyList<SubjectVerdict> Verdicts
)
{
    public static RegisterBatch Of(long number, IReadOnlyList<ProductClaim> products) => new(number, products, [], []);
}
