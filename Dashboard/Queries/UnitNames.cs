using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

/// <summary>The ids under which figures of an area may have been recorded.</summary>
internal static class UnitNames
{
    /// <summary>The unit under all its names, and the units it was made of; provinces only.</summary>
    public static HashSet<UnitId> Of(Knowledge knowledge, UnitId unit)
    {
        var names = new HashSet<UnitId>();
        void Add(UnitId id)
        {
            if (names.Add(id))
                foreach (var other in knowledge.Areas.Of(id).Concat(knowledge.Areas.Merger(id)?.From ?? []))
                    Add(other);
        }
        Add(unit.Province);
        return names;
    }
}
