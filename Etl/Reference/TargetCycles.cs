namespace Ocop.Etl.Reference;

/// <summary><c>target-cycles.json</c>, oldest first. Further cycles are further rows.</summary>
public sealed class TargetCycles
{
    private readonly Dictionary<string, TargetCycle> byId;

    private TargetCycles(IReadOnlyList<TargetCycle> all)
    {
        All = all;
        byId = all.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<TargetCycle> All { get; }

    public TargetCycle? Find(string id) => byId.GetValueOrDefault(id);

    /// <exception cref="KeyNotFoundException">No such cycle.</exception>
    public TargetCycle this[string id] => Find(id) ?? throw new KeyNotFoundException($"no target cycle {id}");

    /// <summary>The cycle a day falls in; the last one after the end of all.</summary>
    public TargetCycle On(DateOnly day) => All.FirstOrDefault(c => day <= c.End) ?? All[^1];

    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static TargetCycles Load(string folder)
    {
        var rows = ReferenceFile.Read<TargetCycle>(Path.Combine(folder, "target-cycles.json"));
        if (rows.Count == 0)
            throw new ReferenceException("target-cycles.json", null, "rows", "phải có ít nhất một chu kỳ");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var cycle = row.Value;
            if (!ids.Add(cycle.Id))
                throw row.Bad("id", $"chu kỳ \"{cycle.Id}\" xuất hiện hai lần");
            if (cycle.End <= cycle.Start)
                throw row.Bad("end", $"phải sau ngày bắt đầu {cycle.Start:yyyy-MM-dd}");
            if (cycle.ClosedOn is { } closed && closed < cycle.End)
                throw row.Bad("closedOn", $"không thể trước ngày kết thúc {cycle.End:yyyy-MM-dd}");
        }
        var ordered = rows.OrderBy(r => r.Value.Start).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            if (later.Value.Start <= earlier.Value.End)
                throw later.Bad("start", $"chồng lên chu kỳ {earlier.Value.Id} (đến {earlier.Value.End:yyyy-MM-dd})");
        return new([.. ordered.Select(r => r.Value)]);
    }
}
