using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

/// <summary>
/// What a set of boundary changes must satisfy: each unit of a list that ended has exactly one successor in the next
/// list (no gap, no overlap), each unit of a later list has predecessors, and no change leads back in time (no cycle).
/// </summary>
internal static class BoundaryRules
{
    public static void Check(
        IReadOnlyList<ReferenceRow<UnitList>> lists,
        IReadOnlyList<(string File, int Line, BoundaryChange Change)> changes,
        IEnumerable<(UnitId Unit, string File, int Line)> units
    )
    {
        const string ChangesFile = "boundary-changes.json";
        var ordered = lists.OrderBy(l => l.Value.ValidFrom).ToList();
        if (ordered.Count == 0)
            throw new ReferenceException("unit-lists.json", null, "rows", "phải có ít nhất một danh sách");
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.Value.ValidTo is not { } end)
                throw earlier.Bad(
                    "validTo",
                    $"danh sách {earlier.Value.Id} phải có ngày hết hiệu lực vì có danh sách sau"
                );
            if (later.Value.ValidFrom <= end)
                throw later.Bad("validFrom", $"chồng lên danh sách {earlier.Value.Id} (hiệu lực đến {end:yyyy-MM-dd})");
            if (later.Value.ValidFrom != end.AddDays(1))
                throw later.Bad(
                    "validFrom",
                    $"có khoảng trống sau danh sách {earlier.Value.Id} (hiệu lực đến {end:yyyy-MM-dd})"
                );
        }
        var order = ordered.Select((l, i) => (l.Value.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var moved = new Dictionary<UnitId, int>();
        var reached = new HashSet<UnitId>();
        foreach (var (file, line, change) in changes)
        {
            if (change.Kind == BoundaryChangeKind.Type)
            {
                if (change.From is not [var only] || only != change.To)
                    throw new ReferenceException(
                        file,
                        line,
                        "from",
                        "thay đổi loại (type) phải có from và to là một đơn vị"
                    );
                continue;
            }
            var target = ordered[order[change.To.List!]].Value;
            if (change.Effective != target.ValidFrom)
                throw new ReferenceException(
                    file,
                    line,
                    "effective",
                    $"phải là ngày danh sách {target.Id} có hiệu lực ({target.ValidFrom:yyyy-MM-dd})"
                );
            foreach (var from in change.From)
            {
                if (order[from.List!] + 1 != order[change.To.List!])
                    throw new ReferenceException(
                        file,
                        line,
                        "from",
                        $"{from} không thuộc danh sách liền trước của {change.To}: thay đổi tạo vòng lặp hoặc bỏ qua một danh sách"
                    );
                if (!moved.TryAdd(from, line))
                    throw new ReferenceException(
                        file,
                        line,
                        "from",
                        $"{from} đã được chuyển ở dòng {moved[from]}: một đơn vị không thể nhập vào hai nơi"
                    );
            }
            if (!reached.Add(change.To))
                throw new ReferenceException(file, line, "to", $"{change.To} đã được lập ở một dòng khác");
        }
        foreach (var (unit, file, line) in units)
        {
            var position = order[unit.List!];
            if (position < ordered.Count - 1 && !moved.ContainsKey(unit))
                throw new ReferenceException(
                    file,
                    line,
                    "code",
                    $"{unit} không có đơn vị kế thừa (khoảng trống): không dòng nào của {ChangesFile} nêu nó ở \"from\""
                );
            if (position > 0 && !reached.Contains(unit))
                throw new ReferenceException(
                    file,
                    line,
                    "code",
                    $"{unit} không có đơn vị tiền thân (khoảng trống): không dòng nào của {ChangesFile} nêu nó ở \"to\""
                );
        }
    }
}
