namespace Ocop.Etl.Register;

/// <summary>The answers of people to proposed merges, and which subject each key means under them.</summary>
public sealed class SubjectVerdicts
{
    public static readonly SubjectVerdicts None = new([]);

    private readonly Dictionary<SubjectKey, string> means = [];
    private readonly HashSet<(SubjectKey, string)> answered = [];

    /// <param name="verdicts">Of the batches that count, in the order of commit.</param>
    public SubjectVerdicts(IEnumerable<SubjectVerdict> verdicts)
    {
        var latest = new Dictionary<(SubjectKey, string), SubjectVerdict>();
        foreach (var verdict in verdicts)
            latest[Pair(verdict.Subject, verdict.Other)] = verdict;
        foreach (var pair in latest.Keys)
            answered.Add(pair);
        var same = latest.Values.Where(v => v.Same).OrderBy(v => v.Batch).ToList();
        foreach (var group in same.GroupBy(v => (v.Subject.Scope, v.Subject.Sample)))
            Unite([.. group]);
    }

    /// <summary>Whether a person has said yes or no to these two; such a pair is not proposed again.</summary>
    public bool IsAnswered(SubjectKey subject, string other) => answered.Contains(Pair(subject, other));

    public string Resolve(SubjectKey key) => means.GetValueOrDefault(key, key.Name);

    public ProductKey Resolve(ProductKey key) => means.Count == 0 ? key : key with { Subject = Resolve(key.Owner) };

    private static (SubjectKey, string) Pair(SubjectKey subject, string other) =>
        string.CompareOrdinal(subject.Name, other) <= 0
            ? (subject, other)
            : (subject with { Name = other }, subject.Name);

    private void Unite(List<SubjectVerdict> verdicts)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string name)
        {
            while (parent.TryGetValue(name, out var up))
                name = up;
            return name;
        }
        foreach (var verdict in verdicts)
        {
            var (keep, join) = (Root(verdict.Subject.Name), Root(verdict.Other));
            if (keep != join)
                parent[join] = keep;
        }
        foreach (var name in parent.Keys.ToList())
            means[verdicts[0].Subject with { Name = name }] = Root(name);
    }
}
