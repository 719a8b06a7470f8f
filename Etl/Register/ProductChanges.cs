using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>What is different between a product before and after an import.</summary>
internal sealed record ProductChanges(IReadOnlyList<FieldChange> Fields, IReadOnlyList<Certificate> NewAwards)
{
    public static readonly ProductChanges None = new([], []);

    public bool Any => Fields.Count > 0 || NewAwards.Count > 0;

    public static ProductChanges Between(RegisterProduct before, RegisterProduct after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string? from, string? to)
        {
            if (to is not null && !string.Equals(from, to, StringComparison.Ordinal))
                fields.Add(new(field, from, to));
        }
        Compare("name", before.Name, after.Name);
        Compare("subject", before.Subject, after.Subject);
        Compare("subjectType", before.SubjectType?.ToString(), after.SubjectType?.ToString());
        Compare("address", before.Address, after.Address);
        Compare("province", Join(before.Stated), Join(after.Stated));
        Compare("district", before.District, after.District);
        Compare("commune", before.Commune, after.Commune);
        Compare("group", before.Group?.ToString(), after.Group?.ToString());
        var fresh = new List<Certificate>();
        var old = before.Certificates.ToList();
        foreach (var certificate in after.Certificates)
        {
            if (Match(old, certificate) is not { } known)
            {
                fresh.Add(certificate);
                continue;
            }
            old.Remove(known);
            Compare("decision", known.Decision, certificate.Decision);
            Compare("decisionDate", known.Date?.ToString(), certificate.Date?.ToString());
            Compare("validUntil", known.ValidUntil?.ToString(), certificate.ValidUntil?.ToString());
            Compare("stars", Text(known.Stars), Text(certificate.Stars));
            Compare("score", Text(known.Score), Text(certificate.Score));
            if (known.PotentialFiveStar != certificate.PotentialFiveStar)
                Compare("potentialFiveStar", Text(known.PotentialFiveStar), Text(certificate.PotentialFiveStar));
        }
        return fields.Count == 0 && fresh.Count == 0 ? None : new(fields, fresh);
    }

    /// <summary>The value a record states for a field, written as in <see cref="FieldChange"/>.</summary>
    public static string? Stated(ProductRecord record, string field) =>
        field switch
        {
            "name" => record.Name,
            "subject" => record.Subject,
            "subjectType" => record.SubjectType?.ToString(),
            "address" => record.Address,
            "district" => record.Place.District,
            "commune" => record.Place.Commune,
            "group" => record.Group?.ToString(),
            "decision" => record.Decision,
            "decisionDate" => record.DecisionDate?.ToString(),
            "validUntil" => record.ValidUntil?.ToString(),
            "stars" => Text(record.Stars),
            "score" => Text(record.Score),
            "potentialFiveStar" => Text(record.PotentialFiveStar),
            _ => null,
        };

    public static bool SpeaksOf(ProductRecord record, Certificate certificate) =>
        (record.Decision is null || DecisionNumber.Same(record.Decision, certificate.Decision))
        && (
            record.DecisionDate is not { } date
            || certificate.Date is { } known && date.First <= known.Last && known.First <= date.Last
        )
        && (record.Stars is null || record.Stars == certificate.Stars);

    private static Certificate? Match(List<Certificate> old, Certificate certificate)
    {
        var key = DecisionNumber.Key(certificate.Decision);
        return old.Find(c => DecisionNumber.Key(c.Decision) == key && c.Date == certificate.Date)
            ?? old.Find(c =>
                key is not null && DecisionNumber.Key(c.Decision) == key && c.Date?.Year == certificate.Date?.Year
            )
            ?? old.Find(c => certificate.Date is not null && c.Date == certificate.Date)
            // An undated row of the register whose decision or date is learned now.
            ?? old.Find(c =>
                (c.Decision is null || c.Date is null) && c.Stars == certificate.Stars && Fits(c, certificate, key)
            );
    }

    private static bool Fits(Certificate poorer, Certificate fuller, string? key) =>
        (poorer.Decision is null || DecisionNumber.Key(poorer.Decision) == key)
        && (
            poorer.Date is not { } date
            || fuller.Date is { } other && date.First <= other.Last && other.First <= date.Last
        );

    private static string? Join(IReadOnlyList<UnitId> units) => units.Count == 0 ? null : string.Join(", ", units);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool potential) => potential ? "true" : "false";
}
