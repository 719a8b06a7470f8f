using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// Sorts the claims of one product into the recognitions they speak of. A row names its recognition by decision and
/// date, by one of them, or not at all; the fuller rows settle first and the poorer ones join what they fit.
/// </summary>
internal sealed class CertificateClusters
{
    private readonly List<Cluster> clusters = [];

    /// <param name="claims">All claims of one product, in <see cref="ClaimOrder"/>.</param>
    /// <returns>For each recognition its claims, in the same order.</returns>
    public static List<List<ProductClaim>> Of(IReadOnlyList<ProductClaim> claims)
    {
        if (claims.Count == 1)
            return
            [
                [claims[0]],
            ];
        var bySign = claims.ToLookup(c => new Sign(
            DecisionNumber.Key(c.Record.Decision),
            c.Record.DecisionDate,
            c.Record.Stars
        ));
        var sorted = new CertificateClusters();
        // What the rows say settles where they go, not how often or when it was said: saying it again moves nothing.
        foreach (
            var sign in bySign
                .Select(g => g.Key)
                .OrderBy(s => s.Vagueness)
                .ThenBy(s => s.Stars is null)
                .ThenBy(s => s.Date)
                .ThenBy(s => s.Decision, StringComparer.Ordinal)
                .ThenBy(s => s.Stars)
        )
            sorted.Add(sign, bySign[sign]);
        foreach (var cluster in sorted.clusters)
            cluster.Claims.Sort(ClaimOrder.Instance);
        return sorted.clusters.ConvertAll(c => c.Claims);
    }

    private void Add(Sign sign, IEnumerable<ProductClaim> claims)
    {
        var cluster = sign switch
        {
            { Decision: not null, Date: { } date } => clusters.Find(c =>
                c.Decision == sign.Decision && c.Date?.Year == date.Year
            ),
            { Decision: not null } => clusters.Where(c => c.Decision == sign.Decision).MaxBy(c => c.Date),
            { Date: { } date } => ByDate(date, sign.Stars),
            _ => Undated(sign.Stars),
        };
        if (cluster is null)
            clusters.Add(cluster = new(sign.Decision, sign.Date));
        cluster.Claims.AddRange(claims);
        if (sign.Stars is { } stars)
            cluster.Stars.Add(stars);
    }

    private Cluster? ByDate(PartialDate date, int? stars) =>
        // The very date: the same recognition, even where the stars differ (a correction).
        clusters.Find(c => c.Date == date)
        // "2023" beside "2023-05-12": the same only if the stars agree, else two recognitions of one year.
        ?? clusters.Find(c =>
            c.Date is { } other && Overlap(date, other) && (stars is not { } stated || c.Stars.Contains(stated))
        );

    private Cluster? Undated(int? stars)
    {
        if (stars is not { } stated)
            return clusters.Where(c => c.Date is not null).MaxBy(c => c.Date) ?? clusters.FirstOrDefault();
        return clusters.Where(c => c.Date is not null && c.Stars.Contains(stated)).MaxBy(c => c.Date)
            ?? clusters.Find(c => c.Decision is not null && c.Stars.Contains(stated))
            ?? clusters.Find(c => c.Decision is null && c.Date is null);
    }

    private static bool Overlap(PartialDate a, PartialDate b) => a.First <= b.Last && b.First <= a.Last;

    /// <summary>What a row says of which recognition it means.</summary>
    private readonly record struct Sign(string? Decision, PartialDate? Date, int? Stars)
    {
        public int Vagueness =>
            (Decision, Date) switch
            {
                ({ }, { }) => 0,
                ({ }, null) => 1,
                (null, { } date) => 20 - (int)date.Precision,
                _ => 100,
            };
    }

    private sealed class Cluster(string? decision, PartialDate? date)
    {
        public string? Decision { get; } = decision;

        public PartialDate? Date { get; } = date;

        public HashSet<int> Stars { get; } = [];

        public List<ProductClaim> Claims { get; } = [];
    }
}
