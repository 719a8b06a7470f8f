using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

public enum IndicatorNature
{
    /// <summary>A count that holds on a day.</summary>
    Stock,

    /// <summary>A count over a period.</summary>
    Flow,

    /// <summary>A share or rate; never summed over units.</summary>
    Ratio,
}

public enum Direction
{
    Up,
    Down,
}

/// <summary>What is counted (<c>indicators.json</c>).</summary>
/// <param name="Vi">Vietnamese name, as shown.</param>
/// <param name="Unit">product, subject, point, percent, ...</param>
/// <param name="Limit">Natural limit (100 for shares), or null.</param>
/// <param name="ShareOf">For a share: the stock that is 100 %.</param>
/// <param name="PartOf">The total it is a part of; for a share, the count it is the share of.</param>
/// <param name="IncrementOf">For a flow: the stock that grows by it, when there is one.</param>
public sealed record Indicator(
    string Code,
    string Vi,
    string En,
    string Unit,
    IndicatorNature Nature,
    Direction Direction,
    double? Limit,
    string? ShareOf,
    string? PartOf,
    string Source,
    string? IncrementOf = null
);

/// <summary>parts (with or without the optional ones) = whole; a whole of null means 100 percent.</summary>
/// <param name="Required">The parts without which the identity says nothing.</param>
public sealed record Identity(
    string Code,
    string? Whole,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Optional,
    IReadOnlyList<string> Required,
    string Source
);

/// <summary><c>indicators.json</c> and <c>identities.json</c>. Immutable.</summary>
public sealed class IndicatorCatalog
{
    private readonly Dictionary<string, Indicator> byCode;

    private IndicatorCatalog(IReadOnlyList<Indicator> all, IReadOnlyList<Identity> identities)
    {
        All = all;
        Identities = identities;
        byCode = all.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<Indicator> All { get; }

    public IReadOnlyList<Identity> Identities { get; }

    public Indicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">Not in the catalogue.</exception>
    public Indicator this[string code] => Find(code) ?? throw new KeyNotFoundException($"no indicator {code}");

    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static IndicatorCatalog Load(string folder)
    {
        var rows = ReferenceFile.Read<Indicator>(Path.Combine(folder, "indicators.json"));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!codes.Add(row.Value.Code))
                throw row.Bad("code", $"chỉ tiêu \"{row.Value.Code}\" xuất hiện hai lần");
        foreach (var row in rows)
        {
            if (row.Value.ShareOf is { } whole && !codes.Contains(whole))
                throw row.Bad("shareOf", $"không có chỉ tiêu \"{whole}\"");
            if (row.Value.PartOf is { } total && !codes.Contains(total))
                throw row.Bad("partOf", $"không có chỉ tiêu \"{total}\"");
            if (row.Value.IncrementOf is { } stock && !codes.Contains(stock))
                throw row.Bad("incrementOf", $"không có chỉ tiêu \"{stock}\"");
        }
        var identities = ReferenceFile.Read<Identity>(Path.Combine(folder, "identities.json"));
        foreach (var row in identities)
        {
            var named = row.Value.Parts.Concat(row.Value.Optional).Concat(row.Value.Required);
            if (row.Value.Whole is { } w)
                named = named.Append(w);
            if (named.FirstOrDefault(code => !codes.Contains(code)) is { } unknown)
                throw row.Bad(
                    "parts",
                    $"đẳng thức \"{row.Value.Code}\" nêu chỉ tiêu không có trong danh mục: \"{unknown}\""
                );
        }
        return new([.. rows.Select(r => r.Value)], [.. identities.Select(r => r.Value)]);
    }
}
