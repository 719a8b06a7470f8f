using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>The recognitions of one product, one after the other, each with what it changed.</summary>
internal static class CertificateHistory
{
    /// <param name="claims">All claims of one product, in <see cref="ClaimOrder"/>.</param>
    public static IReadOnlyList<Certificate> Of(IReadOnlyList<ProductClaim> claims)
    {
        // Nearly all products of a long list: one row, one recognition.
        if (claims.Count == 1)
            return [Draft(claims).Certificate];
        var drafts = CertificateClusters.Of(claims).ConvertAll(Draft);
        if (drafts.Count == 1)
            return [drafts[0].Certificate];
        return Compare([.. InOrder(drafts)]);
    }

    private static (Certificate Certificate, long FirstBatch) Draft(IReadOnlyList<ProductClaim> claims)
    {
        string? decision = null;
        PartialDate? date = null,
            until = null;
        int? stars = null;
        double? score = null;
        var potential = false;
        for (var i = 0; i < claims.Count; i++)
        {
            var record = claims[i].Record;
            decision = record.Decision ?? decision;
            // A vaguer date does not blur a finer one of the same period.
            if (record.DecisionDate is { } stated && !(date is { } known && Within(known, stated)))
                date = stated;
            // "5 sao (tiềm năng)" is no five-star award, however the row was read.
            if (!(record.PotentialFiveStar && record.Stars == 5))
                stars = record.Stars ?? stars;
            score = record.Score ?? score;
            potential |= record.PotentialFiveStar;
            if (record.ValidUntil is { } end && !(until is { } finer && Within(finer, end)))
                until = end;
        }
        var certificate = new Certificate
        {
            Decision = decision,
            Date = date,
            ValidUntil = until ?? (date is { } issued ? Validity.Until(issued) : null),
            Stars = stars,
            Score = score,
            PotentialFiveStar = potential,
            Change = stars is null ? CertificateChange.Listed : CertificateChange.First,
            EffectiveFrom = date?.First ?? DateOnly.MinValue,
            Source = claims[^1].Source,
        };
        return (certificate, claims[0].Batch);
    }

    private static bool Within(PartialDate finer, PartialDate vaguer) =>
        finer.Precision > vaguer.Precision && vaguer.First <= finer.First && finer.Last <= vaguer.Last;

    private static IEnumerable<Certificate> InOrder(List<(Certificate Certificate, long FirstBatch)> drafts)
    {
        var dated = drafts.Where(d => d.Certificate.Date is not null).ToList();
        return drafts
            .Select(draft =>
            {
                if (draft.Certificate.Date is not null)
                    return (draft.Certificate, Undated: 0, draft.FirstBatch);
                // Entered after these were: an undated row speaks of what came after them.
                var known = dated.Where(d => d.FirstBatch < draft.FirstBatch).Select(d => d.Certificate.EffectiveFrom);
                var after = draft.Certificate with { EffectiveFrom = known.DefaultIfEmpty(DateOnly.MinValue).Max() };
                return (Certificate: after, Undated: 1, draft.FirstBatch);
            })
            .OrderBy(d => d.Certificate.EffectiveFrom)
            .ThenBy(d => d.Undated)
            .ThenBy(d => d.Certificate.Date)
            .ThenBy(d => d.Certificate.Decision, StringComparer.Ordinal)
            .ThenBy(d => d.FirstBatch)
            .Select(d => d.Certificate);
    }

    private static Certificate[] Compare(Certificate[] certificates)
    {
        Certificate? before = null;
        for (var i = 0; i < certificates.Length; i++)
        {
            var certificate = certificates[i];
            certificates[i] = certificate with
            {
                Change = Change(before?.Stars, certificate.Stars),
                StarsBefore = before?.Stars,
                AfterLapse =
                    certificate is { IsAward: true, Date: not null }
                    && before?.ValidUntil is { } end
                    && end.Last < certificate.EffectiveFrom,
            };
            if (certificate.IsAward)
                before = certificate;
        }
        return certificates;
    }

    private static CertificateChange Change(int? before, int? stars) =>
        (before, stars) switch
        {
            (_, null) => CertificateChange.Listed,
            (null, _) => CertificateChange.First,
            ({ } b, { } s) when s > b => CertificateChange.Upgraded,
            ({ } b, { } s) when s < b => CertificateChange.Downgraded,
            _ => CertificateChange.Renewed,
        };
}
