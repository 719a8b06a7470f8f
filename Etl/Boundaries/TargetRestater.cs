using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>A target of one unit of one list.</summary>
/// <param name="Target">
/// The unit's own, or one made of its predecessors' (its id then names unit, indicator, deadline and kind); null when it
/// cannot be restated.
/// </param>
/// <param name="Parts">The targets it was made of; one when it is the unit's own.</param>
/// <param name="Missing">Why there is none.</param>
public sealed record RestatedTarget(
    UnitId Unit,
    string Indicator,
    DateOnly Deadline,
    TargetKind Kind,
    Target? Target,
    IReadOnlyList<Target> Parts,
    Said? Missing
);

/// <summary>
/// Targets move through mergers as figures do: summed, and only where every predecessor has one of the same indicator,
/// deadline and kind. A share that differs between predecessors is weighted by what it is a share of. The unit's own
/// target wins. Superseded targets and forecasts are left out.
/// </summary>
public sealed class TargetRestater(
    UnitCatalog units,
    IndicatorCatalog indicators,
    TargetCatalog targets,
    Restater levels
)
{
    private readonly SameArea areas = new(units);

    private sealed record TargetKey(string Indicator, DateOnly Deadline, TargetKind Kind);

    /// <summary>All targets of one unit, in the order of indicator and deadline.</summary>
    public IReadOnlyList<RestatedTarget> Of(UnitId unit)
    {
        var found = new Dictionary<TargetKey, RestatedTarget>();
        foreach (var target in areas.Of(unit).SelectMany(targets.Of).Where(t => t.IsInForce).OrderBy(t => t.Published))
            found[KeyOf(target)] = new(unit, target.Indicator, target.Deadline, target.Kind, target, [target], null);
        if (!unit.IsNational && areas.Merger(unit) is { } merger)
        {
            var parts = merger.From.Select(f => (Unit: f, Targets: Of(f).ToDictionary(KeyOf))).ToList();
            foreach (var key in parts.SelectMany(p => p.Targets.Keys).Distinct())
                if (!found.ContainsKey(key))
                    found[key] = Combine(unit, key, parts);
        }
        return
        [
            .. found
                .OrderBy(p => p.Key.Indicator, StringComparer.Ordinal)
                .ThenBy(p => p.Key.Deadline)
                .ThenBy(p => p.Key.Kind)
                .Select(p => WithPartOf(p.Value, found)),
        ];
    }

    /// <summary>All targets of a list, and the nation's.</summary>
    public IReadOnlyList<RestatedTarget> On(string list) =>
        [.. Of(UnitId.National), .. units.InList(list).SelectMany(u => Of(u.Id))];

    private RestatedTarget Combine(
        UnitId unit,
        TargetKey key,
        List<(UnitId Unit, Dictionary<TargetKey, RestatedTarget> Targets)> parts
    )
    {
        var own = parts.ConvertAll(p => p.Targets.GetValueOrDefault(key)?.Target);
        Target[] known = [.. own.Where(t => t is not null).Select(t => t!)];
        RestatedTarget Refuse(string vi, string en) =>
            new(unit, key.Indicator, key.Deadline, key.Kind, null, known, new(vi, en));

        var without = parts
            .Where(p => p.Targets.GetValueOrDefault(key)?.Target is null)
            .Select(p => units[p.Unit])
            .ToList();
        if (known.Length < parts.Count)
            return Refuse(
                $"{string.Join(", ", without.Select(u => u.Name))} không có chỉ tiêu cùng loại, cùng hạn nên không cộng được cho {units[unit].Name}.",
                $"{string.Join(", ", without.Select(u => u.NameEn))}: no target of this kind and deadline, so there is no sum for {units[unit].NameEn}."
            );
        var indicator = indicators[key.Indicator];
        if (indicator.Nature != IndicatorNature.Ratio)
            return Made(unit, key, known, known.Sum(t => t.Value), known.Sum(t => t.ValueMax ?? t.Value));
        if (known.All(t => t.Value == known[0].Value && t.ValueMax == known[0].ValueMax))
            return Made(unit, key, known, known[0].Value, known[0].ValueMax ?? known[0].Value);
        if (indicator.ShareOf is not { } whole)
            return Refuse(
                "Chỉ tiêu tỷ lệ khác nhau và không có mẫu số chung nên không tính lại được.",
                "The shares aimed at differ and have no common denominator, so there is no common one."
            );
        var weights = known.Select(t => levels.At(t.Unit, whole, key.Deadline).Value).ToList();
        if (weights.Exists(w => w is null) || weights.Sum() is not > 0)
            return Refuse(
                $"Chỉ tiêu tỷ lệ khác nhau mà chưa có {indicators[whole].Vi} của từng đơn vị cũ để tính lại.",
                $"The shares aimed at differ and {indicators[whole].En} of each former unit is not known to weight them."
            );
        var total = weights.Sum()!.Value;
        return Made(
            unit,
            key,
            known,
            known.Zip(weights, (t, w) => t.Value * w!.Value).Sum() / total,
            known.Zip(weights, (t, w) => (t.ValueMax ?? t.Value) * w!.Value).Sum() / total
        );
    }

    private RestatedTarget Made(UnitId unit, TargetKey key, Target[] parts, double low, double high)
    {
        var isRange = high > low;
        var target = parts[0] with
        {
            Id = IdOf(unit, key),
            Unit = unit,
            Comparator = isRange ? Comparator.Range : Together(parts),
            Value = low,
            ValueMax = isRange ? high : null,
            PartOf = null,
            Legal = null,
            Url = null,
            Source = string.Join("; ", parts.Select(t => $"{units[t.Unit].Name}: {t.Source}")),
            Published = parts.Max(t => t.Published),
            Note = $"Tính từ chỉ tiêu của {string.Join(", ", parts.Select(t => units[t.Unit].Name))}",
        };
        return new(unit, key.Indicator, key.Deadline, key.Kind, target, parts, null);
    }

    /// <summary>The parent of a made target is the made target of the parents, when all parts have the same one.</summary>
    private static RestatedTarget WithPartOf(RestatedTarget target, Dictionary<TargetKey, RestatedTarget> all)
    {
        if (target is not { Target: { } made, Parts.Count: > 1 })
            return target;
        var parent = all.Values.FirstOrDefault(other =>
            other is { Target: not null, Parts.Count: > 1 }
            && target.Parts.All(p => other.Parts.Any(o => o.Id == p.PartOf))
        );
        return parent is null ? target : target with { Target = made with { PartOf = parent.Target!.Id } };
    }

    private static Comparator Together(Target[] parts)
    {
        var signs = parts.Select(t => t.Comparator).Distinct().ToList();
        if (signs is [var only])
            return only;
        return signs.Contains(Comparator.About) ? Comparator.About : Comparator.AtLeast;
    }

    private static TargetKey KeyOf(Target target) => new(target.Indicator, target.Deadline, target.Kind);

    private static TargetKey KeyOf(RestatedTarget target) => new(target.Indicator, target.Deadline, target.Kind);

    private static string IdOf(UnitId unit, TargetKey key) =>
        $"{unit}:{key.Indicator}:{key.Deadline:yyyy-MM-dd}:{key.Kind.ToString().ToLowerInvariant()}";
}
