namespace Ocop.Etl.Reconciliation;

/// <summary>
/// What could be known to anyone on the day a target cycle closed: statements published by then. The verdict of a
/// closed cycle rests on them alone, so a figure published years later cannot change it. This is not the recorded clock
/// (<see cref="AsKnown"/>): a program set up after the closing day learned everything too late. A person's decisions
/// count whenever they were taken, since they correct the reading, not the knowledge of the day.
/// </summary>
public static class ClosingKnowledge
{
    public static IEnumerable<FactView> By(IEnumerable<FactView> facts, DateOnly closing) =>
        facts.Where(f => KnownOn(f) <= closing);

    /// <summary>
    /// Publication, as late as its precision allows; unknown: the as-of day; neither: when the program learned it.
    /// </summary>
    public static DateOnly KnownOn(FactView fact)
    {
        var recorded = DateOnly.FromDateTime(fact.RecordedAt);
        var known = fact.Published?.Last ?? fact.AsOf?.Last ?? recorded;
        return known < recorded ? known : recorded;
    }
}
