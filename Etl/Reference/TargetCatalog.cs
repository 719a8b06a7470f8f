using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

/// <summary>
/// All national and provincial targets, from every <c>targets-*.json</c> of the reference folder. Immutable.
/// </summary>
public sealed class TargetCatalog
{
    private readonly Dictionary<string, Target> byId;
    private readonly ILookup<UnitId, Target> byUnit;
    private readonly ILookup<string, Target> parts;

    private TargetCatalog(IReadOnlyList<Target> all, TargetCycles cycles)
    {
        All = all;
        Cycles = cycles;
        byId = all.ToDictionary(t => t.Id, StringComparer.Ordinal);
        byUnit = all.ToLookup(t => t.Unit);
        parts = all.Where(t => t.PartOf is not null).ToLookup(t => t.PartOf!, StringComparer.Ordinal);
    }

    public IReadOnlyList<Target> All { get; }

    public TargetCycles Cycles { get; }

    public Target? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Superseded ones and forecasts included; see <see cref="Target.IsInForce"/>.</summary>
    public IEnumerable<Target> Of(UnitId unit) => byUnit[unit];

    public IEnumerable<Target> SubTargets(string id) => parts[id];

    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static TargetCatalog Load(string folder, UnitCatalog units, IndicatorCatalog indicators)
    {
        var cycles = TargetCycles.Load(folder);
        var files = Directory.GetFiles(folder, "targets-*.json").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new ReferenceException(
                "targets-*.json",
                null,
                null,
                $"không tìm thấy tệp chỉ tiêu nào trong {folder}"
            );
        var rows = files.SelectMany(ReferenceFile.Read<TargetRow>).ToList();
        var reader = new TargetRowReader(units, indicators, cycles);
        var targets = rows.ConvertAll(row => (Row: row, Target: reader.Read(row)));
        CheckReferences(targets);
        return new(targets.ConvertAll(t => t.Target), cycles);
    }

    private static void CheckReferences(List<(ReferenceRow<TargetRow> Row, Target Target)> targets)
    {
        var byId = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (var (row, target) in targets)
            if (!byId.TryAdd(target.Id, target))
                throw row.Bad("id", $"chỉ tiêu \"{target.Id}\" xuất hiện hai lần");
        foreach (var (row, target) in targets)
        {
            Follow(row, target, "partOf", t => t.PartOf, byId);
            Follow(row, target, "supersededBy", t => t.SupersededBy, byId);
            if (target.PartOf is { } whole && byId[whole].Unit != target.Unit)
                throw row.Bad("partOf", $"chỉ tiêu \"{whole}\" thuộc đơn vị khác ({byId[whole].Unit})");
            if (target.SupersededBy is { } later && byId[later].Unit != target.Unit)
                throw row.Bad("supersededBy", $"chỉ tiêu \"{later}\" thuộc đơn vị khác ({byId[later].Unit})");
        }
    }

    private static void Follow(
        ReferenceRow<TargetRow> row,
        Target target,
        string key,
        Func<Target, string?> next,
        Dictionary<string, Target> byId
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { target.Id };
        for (var at = target; next(at) is { } id; at = byId[id])
        {
            if (!byId.ContainsKey(id))
                throw row.Bad(key, $"không có chỉ tiêu \"{id}\"");
            if (!seen.Add(id))
                throw row.Bad(key, $"các chỉ tiêu nối vòng tròn qua \"{id}\"");
        }
    }
}
