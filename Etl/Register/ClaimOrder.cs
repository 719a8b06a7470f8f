using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// The order in which claims speak: batch by batch; within one batch the older decision first, and rows of one decision by
/// what they say, never by where they stand, so that sorting a list differently changes nothing.
/// </summary>
internal sealed class ClaimOrder : IComparer<ProductClaim>, IComparer<SalesPointClaim>
{
    public static readonly ClaimOrder Instance = new();

    public int Compare(ProductClaim? x, ProductClaim? y)
    {
        if (x!.Batch != y!.Batch)
            return x.Batch.CompareTo(y.Batch);
        var (a, b) = (x.Record, y.Record);
        var order = Nullable.Compare(a.DecisionDate, b.DecisionDate);
        if (order == 0)
            order = string.CompareOrdinal(a.Decision, b.Decision);
        if (order == 0)
            order = Nullable.Compare(a.Stars, b.Stars);
        if (order == 0)
            order = Nullable.Compare(a.Score, b.Score);
        if (order == 0)
            order = a.PotentialFiveStar.CompareTo(b.PotentialFiveStar);
        if (order == 0)
            order = Nullable.Compare(a.ValidUntil, b.ValidUntil);
        if (order == 0)
            order = string.CompareOrdinal(a.Name, b.Name);
        if (order == 0)
            order = string.CompareOrdinal(a.Subject, b.Subject);
        if (order == 0)
            order = Nullable.Compare(a.SubjectType, b.SubjectType);
        if (order == 0)
            order = Nullable.Compare(a.Group, b.Group);
        if (order == 0)
            order = string.CompareOrdinal(a.Address, b.Address);
        if (order == 0)
            order = Compare(a.Place, b.Place);
        return order != 0 ? order : Compare(x.Source, y.Source);
    }

    public int Compare(SalesPointClaim? x, SalesPointClaim? y)
    {
        if (x!.Batch != y!.Batch)
            return x.Batch.CompareTo(y.Batch);
        var (a, b) = (x.Record, y.Record);
        var order = Nullable.Compare(a.OpenedOn, b.OpenedOn);
        if (order == 0)
            order = Nullable.Compare(a.Products, b.Products);
        if (order == 0)
            order = string.CompareOrdinal(a.Name, b.Name);
        if (order == 0)
            order = string.CompareOrdinal(a.Operator, b.Operator);
        if (order == 0)
            order = string.CompareOrdinal(a.Address, b.Address);
        if (order == 0)
            order = Compare(a.Place, b.Place);
        return order != 0 ? order : Compare(x.Source, y.Source);
    }

    private static int Compare(RecordPlace a, RecordPlace b)
    {
        var order = Nullable.Compare(a.Province, b.Province);
        if (order == 0)
            order = string.CompareOrdinal(a.District, b.District);
        return order != 0 ? order : string.CompareOrdinal(a.Commune, b.Commune);
    }

    // Only for rows that say the same: which of them is cited.
    private static int Compare(ClaimSource a, ClaimSource b)
    {
        var order = a.Document.CompareTo(b.Document);
        if (order == 0)
            order = string.CompareOrdinal(a.Sheet, b.Sheet);
        return order != 0 ? order : a.Row.CompareTo(b.Row);
    }
}
