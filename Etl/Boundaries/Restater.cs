using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>
/// Brings values to the units of any list of the catalogue. A unit's own figure always wins; else the latest figures of
/// the units it was made of are summed; shares are computed again from counts; what cannot be told is missing with its
/// reason. A unit that went into a greater one keeps its own last figure and gets nothing from the greater one: a sum
/// cannot be split. Pure.
/// </summary>
/// <param name="knownBy">Only what was published by that day; null: everything known.</param>
public sealed class Restater(
    UnitCatalog units,
    IndicatorCatalog indicators,
    ISeriesSource reported,
    RestatementOptions? options = null,
    DateOnly? knownBy = null
)
{
    private readonly RestatementOptions options = options ?? new();
    private readonly SameArea areas = new(units);

    /// <summary>The latest value on or before a day. For a flow: of the last period that ended by then.</summary>
    public Restated At(UnitId unit, string indicator, DateOnly day)
    {
        if (OwnLatest(unit, indicator, day) is { } own)
            return Whole(unit, indicator, RestatementKind.Own, own.Point.Value, [own]);
        if (unit.IsNational)
            return Missing(unit, indicator, new("Chưa có số liệu chung của cả nước.", "No national figure yet."));
        if (unit.IsLocal)
            return Missing(
                unit,
                indicator,
                new(
                    "Số liệu cấp huyện, xã chỉ xem được theo đơn vị đã báo cáo.",
                    "Figures of districts and communes can be seen as reported only."
                )
            );
        if (areas.Merger(unit) is not { } merger)
            return Missing(unit, indicator, NothingKnown(unit, indicator, day));
        var nature = indicators.Find(indicator)?.Nature ?? IndicatorNature.Stock;
        return nature switch
        {
            IndicatorNature.Ratio => Share(unit, indicator, merger, day),
            IndicatorNature.Flow => LatestFlow(unit, indicator, merger, day),
            _ => Sum(unit, indicator, merger, [.. merger.From.Select(f => At(f, indicator, day))]),
        };
    }

    /// <summary>Every value of the unit over time, oldest first.</summary>
    public RestatedLine Line(UnitId unit, string indicator)
    {
        var points = new List<Restated>();
        foreach (var day in Days(unit, indicator))
            if (At(unit, indicator, day) is { Value: not null } value && !Repeats(value, points))
                points.Add(value);
        var breaks = Breaks(unit)
            .Where(c =>
                points.Exists(p => p.Kind != RestatementKind.Own) && points.Exists(p => p.Kind == RestatementKind.Own)
            )
            .ToList();
        return new(points, breaks, points.Count > 0 ? null : At(unit, indicator, DateOnly.MaxValue).Missing);
    }

    /// <summary>Mergers that made the unit or took it in, oldest first.</summary>
    public IReadOnlyList<BoundaryChange> Breaks(UnitId unit) =>
        [
            .. new[] { areas.Merger(unit), areas.MergedInto(unit) }
                .Where(c => c is not null)
                .Select(c => c!)
                .OrderBy(c => c.Effective),
        ];

    /// <summary>The nation's own figure, and beside it the sum of the units of a list.</summary>
    public NationalSum Nation(string indicator, string list, DateOnly day)
    {
        var own = At(UnitId.National, indicator, day);
        var byUnit = units.InList(list).Select(u => At(u.Id, indicator, day)).ToList();
        var isSummable = indicators.Find(indicator)?.Nature != IndicatorNature.Ratio;
        var known = byUnit.Where(r => r.Value is not null || r.Known is not null).ToList();
        return new(
            own,
            isSummable && known.Count > 0 ? known.Sum(r => r.Contribution) : null,
            byUnit.Count(r => r.Value is not null),
            byUnit.Count,
            known.Min(r => r.Oldest),
            byUnit
        );
    }

    private RestatedPart? OwnLatest(UnitId unit, string indicator, DateOnly day)
    {
        RestatedPart? latest = null;
        foreach (var same in areas.Of(unit))
        foreach (var point in reported.Levels(same, indicator, knownBy).Points)
            if (point.Day <= day && (latest is null || point.Day > latest.Point.Day))
                latest = new(same, indicator, point);
        return latest;
    }

    private Restated Sum(UnitId unit, string indicator, BoundaryChange merger, IReadOnlyList<Restated> parts)
    {
        var known = parts.Where(p => p.Value is not null).ToList();
        var values = parts.SelectMany(p => p.Parts).ToList();
        double? partial = parts.Any(p => p.Value is not null || p.Known is not null)
            ? parts.Sum(p => p.Contribution)
            : null;
        if (known.Count < parts.Count)
            return Missing(
                unit,
                indicator,
                known.Count == 0 && partial is null
                    ? About(merger.From, "Chưa có số liệu của {0}.", "No figure of {0} yet.")
                    : About(
                        parts.Where(p => p.Value is null).Select(p => p.Unit),
                        "Chưa có số liệu của {0} nên chưa cộng được.",
                        "No figure of {0} yet, so there is no sum."
                    ),
                values,
                partial
            );
        var (oldest, newest) = (known.Min(p => p.Oldest)!.Value, known.Max(p => p.Newest)!.Value);
        if (newest.DayNumber - oldest.DayNumber > options.WindowDays)
            return Missing(
                unit,
                indicator,
                About(
                    merger.From,
                    $"Số liệu của {{0}} cách nhau quá {options.WindowDays / 30} tháng ({Date(oldest)} và {Date(newest)}) nên không cộng.",
                    $"The figures of {{0}} lie more than {options.WindowDays / 30} months apart ({Date(oldest)} and {Date(newest)}), so they are not summed."
                ),
                values,
                partial
            );
        return Whole(unit, indicator, RestatementKind.Sum, known.Sum(p => p.Value!.Value), values);
    }

    private Restated LatestFlow(UnitId unit, string indicator, BoundaryChange merger, DateOnly day)
    {
        var flows = new FlowRestater(areas, reported, knownBy).Series(unit, indicator);
        return flows.LastOrDefault(f => f.Period.Last <= day) is { } latest
            ? Whole(unit, indicator, RestatementKind.Sum, latest.Value, latest.Parts)
            : Missing(
                unit,
                indicator,
                About(
                    merger.From,
                    "{0} không có số liệu của cùng một kỳ nên không cộng được.",
                    "{0} have no figures of one and the same period, so they cannot be summed."
                )
            );
    }

    private Restated Share(UnitId unit, string indicator, BoundaryChange merger, DateOnly day)
    {
        var share = indicators[indicator];
        if (share.ShareOf is not { } whole)
            return Missing(
                unit,
                indicator,
                new(
                    "Tỷ lệ này không có mẫu số chung nên không tính lại được sau sáp nhập.",
                    "This share has no common denominator, so it cannot be computed again after a merger."
                )
            );
        if (
            share.PartOf is { } part
            && At(unit, part, day) is { Value: { } count } numerator
            && At(unit, whole, day) is { Value: { } total and > 0 } denominator
            && Apart(numerator, denominator) <= options.WindowDays
        )
            return Whole(
                unit,
                indicator,
                RestatementKind.FromCounts,
                100 * count / total,
                [.. numerator.Parts, .. denominator.Parts]
            );
        return new ShareOfShares(this, options.WindowDays).Of(unit, indicator, whole, merger, day)
            ?? Missing(
                unit,
                indicator,
                About(
                    merger.From,
                    $"Thiếu số tuyệt đối của {{0}} ({indicators[whole].Vi.ToLower(CultureInfo.GetCultureInfo("vi-VN"))}) nên không tính lại được tỷ lệ.",
                    $"The counts of {{0}} are missing ({indicators[whole].En}), so the share cannot be computed again."
                )
            );
    }

    private SortedSet<DateOnly> Days(UnitId unit, string indicator)
    {
        var days = new SortedSet<DateOnly>();
        Collect(unit);
        return days;

        void Collect(UnitId at)
        {
            foreach (var code in Inputs(indicator))
            foreach (var same in areas.Of(at))
            foreach (var point in reported.Levels(same, code, knownBy).Points)
                days.Add(point.Day);
            foreach (var from in areas.Merger(at)?.From ?? [])
                Collect(from);
        }
    }

    private IEnumerable<string> Inputs(string indicator)
    {
        yield return indicator;
        if (indicators.Find(indicator) is { Nature: IndicatorNature.Ratio } share)
        {
            if (share.PartOf is { } part)
                yield return part;
            if (share.ShareOf is { } whole)
                yield return whole;
        }
    }

    private static bool Repeats(Restated value, List<Restated> points) =>
        points.Count > 0 && points[^1].Newest == value.Newest && points[^1].Value == value.Value;

    private static int Apart(Restated a, Restated b) =>
        Math.Max(a.Newest!.Value.DayNumber, b.Newest!.Value.DayNumber)
        - Math.Min(a.Oldest!.Value.DayNumber, b.Oldest!.Value.DayNumber);

    private Said NothingKnown(UnitId unit, string indicator, DateOnly day)
    {
        if (areas.MergedInto(unit) is { } gone && OwnLatest(gone.To, indicator, day) is not null)
            return new(
                $"Từ {Date(gone.Effective)} chỉ có số liệu chung của {units[gone.To].Name} mới; không tách được cho {units[unit].Name}.",
                $"Since {Date(gone.Effective)} there are only figures of the new {units[gone.To].NameEn}; they cannot be split for {units[unit].NameEn}."
            );
        return About([unit], "Chưa có số liệu của {0}.", "No figure of {0} yet.");
    }

    /// <param name="vi">With {0} where the units' names go; so is <paramref name="en"/>.</param>
    private Said About(IEnumerable<UnitId> ids, string vi, string en)
    {
        var named = ids.Select(id => units[id]).ToList();
        return new(
            vi.Replace("{0}", string.Join(", ", named.Select(u => u.Name)), StringComparison.Ordinal),
            en.Replace("{0}", string.Join(", ", named.Select(u => u.NameEn)), StringComparison.Ordinal)
        );
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    internal static Restated Whole(
        UnitId unit,
        string indicator,
        RestatementKind kind,
        double value,
        IReadOnlyList<RestatedPart> parts,
        double? error = null
    ) => new(unit, indicator, kind, value, parts.Max(p => p.Point.Day), parts.Min(p => p.Point.Oldest), parts, error);

    private static Restated Missing(
        UnitId unit,
        string indicator,
        Said reason,
        IReadOnlyList<RestatedPart>? parts = null,
        double? known = null
    ) =>
        new(
            unit,
            indicator,
            RestatementKind.Missing,
            null,
            parts is { Count: > 0 } ? parts.Max(p => p.Point.Day) : null,
            parts is { Count: > 0 } ? parts.Min(p => p.Point.Oldest) : null,
            parts ?? [],
            null,
            reason,
            known
        );
}
