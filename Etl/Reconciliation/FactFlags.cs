namespace Ocop.Etl.Reconciliation;

/// <summary>
/// Marks that travel in front of <see cref="Model.Fact.Note"/> in brackets: "[estimated] [misprint] tổng in thiếu chữ số".
/// </summary>
public static class FactFlags
{
    /// <summary>The as-of date was inferred from context.</summary>
    public const string Estimated = "estimated";

    /// <summary>Computed from parts of the page, not printed on it.</summary>
    public const string Derived = "derived";

    /// <summary>What the page prints cannot be what it counts.</summary>
    public const string Misprint = "misprint";

    public static bool Has(string? note, string flag) =>
        note is { Length: > 0 }
        && note[0] == '['
        && note.Contains($"[{flag}]", StringComparison.Ordinal)
        && note.IndexOf($"[{flag}]", StringComparison.Ordinal) < WordsStart(note);

    /// <summary>The note with the given marks in front; null when there is neither.</summary>
    public static string? Join(IEnumerable<string> flags, string? words)
    {
        var marks = string.Join(' ', flags.Select(f => $"[{f}]"));
        return (marks.Length, words) switch
        {
            (0, _) => words,
            (_, null) => marks,
            _ => $"{marks} {words}",
        };
    }

    /// <summary>The part of a note that is meant for a reader; null when it holds marks only.</summary>
    public static string? Words(string? note) =>
        note is null ? null
        : WordsStart(note) is var start && start < note.Length ? note[start..]
        : null;

    private static int WordsStart(string note)
    {
        var at = 0;
        while (at < note.Length && note[at] == '[' && note.IndexOf(']', at) is var end and > 0)
        {
            at = end + 1;
            while (at < note.Length && note[at] == ' ')
                at++;
        }
        return at;
    }
}
