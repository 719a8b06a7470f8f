using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

/// <summary>
/// All dated administrative units and how they turned into one another, from <c>unit-lists.json</c>, the
/// <c>units-*.json</c> it names and <c>boundary-changes.json</c>. Immutable.
/// </summary>
public sealed class UnitCatalog
{
    private readonly Dictionary<UnitId, AdministrativeUnit> units;
    private readonly ILookup<UnitId, BoundaryChange> changesFrom;
    private readonly ILookup<UnitId, BoundaryChange> changesTo;

    private UnitCatalog(
        IReadOnlyList<UnitList> lists,
        IReadOnlyList<AdministrativeUnit> provinces,
        IReadOnlyList<BoundaryChange> changes
    )
    {
        Lists = lists;
        Provinces = provinces;
        Changes = changes;
        Nation = new(
            UnitId.National,
            "Cả nước",
            "Việt Nam",
            "Vietnam",
            UnitKind.Nation,
            null,
            ["cả nước", "toàn quốc"]
        );
        units = provinces.ToDictionary(u => u.Id);
        units[UnitId.National] = Nation;
        var moves = changes.Where(c => c.Kind != BoundaryChangeKind.Type).ToList();
        changesFrom = moves.SelectMany(c => c.From.Select(f => (f, c))).ToLookup(p => p.f, p => p.c);
        changesTo = moves.ToLookup(c => c.To);
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<UnitList> Lists { get; }

    /// <summary>Every province-level unit of every list.</summary>
    public IReadOnlyList<AdministrativeUnit> Provinces { get; }

    public IReadOnlyList<BoundaryChange> Changes { get; }

    public AdministrativeUnit Nation { get; }

    /// <summary>The newest list.</summary>
    public UnitList Current => Lists[^1];

    public UnitList ListOn(DateOnly day) => Lists.LastOrDefault(l => l.InForceOn(day)) ?? Lists[0];

    public IEnumerable<AdministrativeUnit> InList(string list) => Provinces.Where(u => u.Id.List == list);

    public AdministrativeUnit? Find(UnitId id) => units.GetValueOrDefault(id.Province);

    /// <exception cref="KeyNotFoundException">No such unit in any list.</exception>
    public AdministrativeUnit this[UnitId id] =>
        Find(id) ?? throw new KeyNotFoundException($"no administrative unit {id}");

    /// <summary>The units that became this one on the day its list came into force; empty in the oldest list.</summary>
    public IReadOnlyList<UnitId> Predecessors(UnitId id) => [.. changesTo[id].SelectMany(c => c.From).Distinct()];

    /// <summary>The unit this one became; null in the newest list.</summary>
    public UnitId? Successor(UnitId id) => changesFrom[id].Select(c => (UnitId?)c.To).FirstOrDefault();

    /// <summary>The unit's name and kind on a day, after changes of type (province to city).</summary>
    public AdministrativeUnit On(UnitId id, DateOnly day)
    {
        var unit = this[id];
        foreach (
            var change in Changes.Where(c => c.Kind == BoundaryChangeKind.Type && c.To == id && c.Effective <= day)
        )
            unit = unit with { Kind = change.NewKind ?? unit.Kind, FullName = change.NewFullName ?? unit.FullName };
        return unit;
    }

    private sealed record UnitRow(
        string Code,
        string Name,
        string FullName,
        string NameEn,
        UnitKind Kind,
        string Region,
        string? Iso,
        IReadOnlyList<string> Aliases
    );

    private sealed record ChangeRow(
        DateOnly Effective,
        BoundaryChangeKind Kind,
        IReadOnlyList<string> From,
        string To,
        string Legal,
        string Source,
        UnitKind? NewKind = null,
        string? NewFullName = null
    );

    /// <param name="folder"><c>data/reference</c>.</param>
    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static UnitCatalog Load(string folder)
    {
        var lists = ReferenceFile.Read<UnitList>(Path.Combine(folder, "unit-lists.json"));
        var provinces = new Dictionary<UnitId, AdministrativeUnit>();
        var written = new List<(UnitId Unit, string File, int Line)>();
        foreach (var list in lists)
        {
            var path = Path.Combine(folder, list.Value.Units);
            var regions = ReferenceFile.ReadHead<IReadOnlyList<Region>>(path, "regions").ToDictionary(r => r.Code);
            foreach (var row in ReferenceFile.Read<UnitRow>(path))
            {
                var unit = row.Value;
                if (!UnitId.TryParse($"{list.Value.Id}-{unit.Code}", out var id) || unit.Code.Length != 2)
                    throw row.Bad("code", $"\"{unit.Code}\" không phải mã hai chữ số");
                if (!regions.TryGetValue(unit.Region, out var region))
                    throw row.Bad("region", $"không có vùng \"{unit.Region}\" trong \"regions\"");
                var read = new AdministrativeUnit(
                    id,
                    unit.Name,
                    unit.FullName,
                    unit.NameEn,
                    unit.Kind,
                    region,
                    unit.Aliases
                );
                if (!provinces.TryAdd(id, read))
                    throw row.Bad("code", $"mã \"{unit.Code}\" xuất hiện hai lần trong danh sách {list.Value.Id}");
                written.Add((id, row.File, row.Line));
            }
        }
        var changes = ReferenceFile.Read<ChangeRow>(Path.Combine(folder, "boundary-changes.json"));
        var read2 = changes.Select(row => ReadChange(row, provinces)).ToList();
        BoundaryRules.Check(
            [.. lists],
            [.. changes.Zip(read2, (row, change) => (row.File, row.Line, change))],
            written
        );
        return new([.. lists.Select(l => l.Value).OrderBy(l => l.ValidFrom)], [.. provinces.Values], read2);
    }

    private static BoundaryChange ReadChange(
        ReferenceRow<ChangeRow> row,
        Dictionary<UnitId, AdministrativeUnit> provinces
    )
    {
        UnitId Known(string text, string key) =>
            UnitId.TryParse(text, out var id) && provinces.ContainsKey(id)
                ? id
                : throw row.Bad(key, $"không có đơn vị \"{text}\" trong danh sách nào");

        var change = row.Value;
        if (change.From.Count == 0)
            throw row.Bad("from", "phải có ít nhất một đơn vị");
        return new(
            change.Effective,
            change.Kind,
            [.. change.From.Select(f => Known(f, "from"))],
            Known(change.To, "to"),
            change.Legal,
            change.Source,
            change.NewKind,
            change.NewFullName
        );
    }
}
