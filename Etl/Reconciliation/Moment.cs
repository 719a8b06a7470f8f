using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>Facts of one key that speak of the same moment.</summary>
internal sealed class Moment(PartialDate? asOf, bool estimated)
{
    public PartialDate? AsOf { get; } = asOf;

    /// <summary>No member states the date.</summary>
    public bool Estimated { get; private set; } = estimated;

    public List<PlacedFact> Members { get; } = [];

    public void Add(PlacedFact fact)
    {
        Members.Add(fact);
        if (!fact.Estimated && fact.AsOf == AsOf)
            Estimated = false;
    }

    public bool AnyAgrees(PlacedFact fact, bool isCount)
    {
        var interval = StatedInterval.Of(fact.Fact, isCount);
        foreach (var member in Members)
            if (StatedInterval.Of(member.Fact, isCount).Meets(interval))
                return true;
        return false;
    }

    /// <summary>Value of the best member.</summary>
    public double Value()
    {
        var best = Members[0];
        foreach (var member in Members)
            if (FactOrder.Instance.Compare(member, best) < 0)
                best = member;
        return best.Fact.Value;
    }
}
