namespace Ocop.Etl.Reconciliation;

/// <summary>
/// The second clock: what the program knew on a past day. Equal to replaying the batches, and the undoings, up to then.
/// </summary>
public static class AsKnown
{
    // Vietnam has no daylight saving time; the offset is fixed.
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>
    /// The facts that stood at an instant (UTC), recorded by then and not undone by then, with the decisions that stood.
    /// </summary>
    public static IEnumerable<FactView> At(IEnumerable<FactView> facts, DateTime instant)
    {
        foreach (var fact in facts)
            if (StoodAt(fact, instant))
                yield return fact.Decisions.Count == 0
                    ? fact
                    : fact with
                    {
                        Decisions = [.. fact.Decisions.Where(d => d.At <= instant && !(d.UndoneAt <= instant))],
                    };
    }

    /// <summary>The facts and decisions that stand now.</summary>
    public static IEnumerable<FactView> Now(IEnumerable<FactView> facts) => At(facts, DateTime.MaxValue);

    public static bool StoodAt(FactView fact, DateTime instant) =>
        fact.RecordedAt <= instant && (fact.UndoneAt is not { } undone || undone > instant);

    /// <summary>The last instant (UTC) of a day in Vietnam.</summary>
    public static DateTime EndOf(DateOnly day) =>
        DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue) - Vietnam, DateTimeKind.Utc).AddTicks(-1);
}
