using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>
/// Units of different lists that cover the same area: carried unchanged from one list into the next. A figure of one is
/// a figure of all. Works for any number of lists; knows none by name.
/// </summary>
public sealed class SameArea
{
    private readonly Dictionary<UnitId, IReadOnlyList<UnitId>> areas = [];
    private readonly Dictionary<UnitId, BoundaryChange> mergers = [];
    private readonly Dictionary<UnitId, BoundaryChange> mergedInto = [];

    public SameArea(UnitCatalog units)
    {
        foreach (var change in units.Changes)
        {
            if (change.Kind == BoundaryChangeKind.Carry && change.From is [var only])
                Join(only, change.To);
            else if (change.Kind != BoundaryChangeKind.Type)
            {
                mergers[change.To] = change;
                foreach (var from in change.From)
                    mergedInto[from] = change;
            }
        }
    }

    /// <summary>The unit itself first, then its other names.</summary>
    public IReadOnlyList<UnitId> Of(UnitId unit) =>
        areas.TryGetValue(unit, out var area) ? [unit, .. area.Where(u => u != unit)] : [unit];

    /// <summary>The merger that made this area; null when it is as old as the oldest list.</summary>
    public BoundaryChange? Merger(UnitId unit) =>
        Of(unit).Select(u => mergers.GetValueOrDefault(u)).FirstOrDefault(c => c is not null);

    /// <summary>The merger in which this area went into a greater one; null when it still stands.</summary>
    public BoundaryChange? MergedInto(UnitId unit) =>
        Of(unit).Select(u => mergedInto.GetValueOrDefault(u)).FirstOrDefault(c => c is not null);

    private void Join(UnitId a, UnitId b)
    {
        UnitId[] joined = [.. areas.GetValueOrDefault(a, [a]).Concat(areas.GetValueOrDefault(b, [b])).Distinct()];
        foreach (var unit in joined)
            areas[unit] = joined;
    }
}
