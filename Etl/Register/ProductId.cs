using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// The number a product, subject or sales point is stored under: a 63-bit fingerprint of its key (FNV-1a over UTF-16
/// code units, mixed). It needs no look-up, and an undone and repeated import gives the same numbers again. Among a
/// million keys two meet with a probability of about 5 in 10^8; storage keeps the keys and refuses such a pair.
/// </summary>
public static class ProductId
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(ProductKey key, UnitId? twin = null)
    {
        var hash = Start(key.Scope, key.Sample);
        hash = Add(hash, key.Subject);
        hash = Add(hash, key.Name);
        return Finish(twin is { } unit ? Add(hash, unit.Value) : hash);
    }

    public static long Of(SubjectKey key) => Finish(Add(Start(key.Scope, key.Sample), key.Name));

    public static long Of(SalesPointKey key) =>
        Finish(Add(Add(Add(Start(key.Scope, key.Sample), key.Name), key.Operator), key.Place));

    private static ulong Start(UnitId scope, bool sample) => Add(sample ? Offset ^ Prime : Offset, scope.Value);

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        // The end of a part counts, so that "ab" + "c" and "a" + "bc" differ.
        return (hash ^ 0xFFFF) * Prime;
    }

    private static long Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93;
        hash ^= hash >> 32;
        return (long)(hash & long.MaxValue);
    }
}
