using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>Finds subjects of one province whose names probably mean one subject.</summary>
public static class SubjectProposals
{
    /// <param name="concerning">Only proposals with one of these subjects; null: all.</param>
    /// <param name="verdicts">Pairs that were answered are not proposed again.</param>
    /// <returns>By name; the subject with more products first in its pair, since the other would join it.</returns>
    public static IReadOnlyList<SubjectProposal> Find(
        IEnumerable<RegisterSubject> subjects,
        SubjectVerdicts verdicts,
        IReadOnlySet<SubjectKey>? concerning = null
    )
    {
        var proposals = new List<SubjectProposal>();
        foreach (var alike in subjects.GroupBy(s => (s.Key.Scope, s.Key.Sample, SubjectIdentity.LikenessKey(s.Name))))
        {
            var members = alike
                .OrderByDescending(s => s.Products)
                .ThenByDescending(s => s.Name.Length)
                .ThenBy(s => s.Key.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var other in members.Skip(1))
            {
                var subject = members[0];
                if (verdicts.IsAnswered(subject.Key, other.Key.Name))
                    continue;
                if (concerning is null || concerning.Contains(subject.Key) || concerning.Contains(other.Key))
                    proposals.Add(new(subject, other, Reason(subject, other)));
            }
        }
        return
        [
            .. proposals
                .OrderBy(p => p.Subject.Key.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Other.Key.Name, StringComparer.Ordinal),
        ];
    }

    private static LikenessReason Reason(RegisterSubject a, RegisterSubject b) =>
        Bare(a.Name) == Bare(b.Name) ? LikenessReason.Accents : LikenessReason.Abbreviation;

    private static string Bare(string name) => VietnameseText.Fold(name).Replace('y', 'i');
}
