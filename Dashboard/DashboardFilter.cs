using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Ocop.Etl.Model;

namespace Ocop.Dashboard;

/// <summary>
/// What a page is asked to show, as it stands in the address: so back, reload, bookmark and share just work. Reading is
/// lenient (an unknown or malformed value counts as not given, an old bookmark never fails); writing is canonical.
/// </summary>
public sealed record DashboardFilter
{
    /// <summary>Value of <see cref="View"/>: every figure as its source states it.</summary>
    public const string AsReported = "goc";

    private const string UnitKey = "unit";
    private const string ViewKey = "view";
    private const string AsOfKey = "asOf";
    public const string KnownOnKey = "knownOn";
    private const string CycleKey = "cycle";
    private const string IndicatorKey = "indicator";
    private const string SearchKey = "q";

    /// <summary>Order of the keys in an address; page-specific ones follow by name.</summary>
    private static readonly string[] Order = [UnitKey, ViewKey, AsOfKey, KnownOnKey, CycleKey, IndicatorKey, SearchKey];

    public static DashboardFilter None { get; } = new();

    /// <summary>Null: the whole nation, or the unit in the page's path.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Boundary view: <see cref="AsReported"/> or the id of a unit list ("34"); null: the list in force.</summary>
    public string? View { get; init; }

    /// <summary>Show figures that were true on this day or before; null: the newest.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Show what was recorded up to the end of this day (Hà Nội); null: everything.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Id of a target cycle ("2021-2025"); null: the page's default.</summary>
    public string? Cycle { get; init; }

    /// <summary>Code of the indicator catalogue; null: the page's default.</summary>
    public string? Indicator { get; init; }

    /// <summary>Text to search for, as typed.</summary>
    public string? Search { get; init; }

    /// <summary>What only one page knows (star, group, sort, page ...): key and value as in the address.</summary>
    public ImmutableSortedDictionary<string, string> Other { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string? this[string key] => Other.GetValueOrDefault(key);

    /// <summary>A copy with a page-specific value set, or taken away when it is null or blank.</summary>
    public DashboardFilter With(string key, string? value) =>
        this with
        {
            Other = string.IsNullOrWhiteSpace(value) ? Other.Remove(key) : Other.SetItem(key, value),
        };

    /// <param name="uri">An absolute or relative address, or only its query with or without "?".</param>
    public static DashboardFilter Parse(string uri)
    {
        var at = uri.IndexOf('?', StringComparison.Ordinal);
        if (at < 0 && (uri.Contains('/', StringComparison.Ordinal) || !uri.Contains('=', StringComparison.Ordinal)))
            return None;
        var query = uri[(at + 1)..];
        var hash = query.IndexOf('#', StringComparison.Ordinal);
        var filter = None;
        foreach (var (key, values) in QueryHelpers.ParseQuery(hash < 0 ? query : query[..hash]))
            if (values[^1]?.Trim() is { Length: > 0 } value)
                filter = filter.Take(key, value);
        return filter;
    }

    private DashboardFilter Take(string key, string value) =>
        key switch
        {
            UnitKey => UnitId.TryParse(value, out var unit) ? this with { Unit = unit } : this,
            ViewKey => value == AsReported || value.All(char.IsAsciiDigit) ? this with { View = value } : this,
            AsOfKey => Day(value) is { } asOf ? this with { AsOf = asOf } : this,
            KnownOnKey => Day(value) is { } knownOn ? this with { KnownOn = knownOn } : this,
            CycleKey => this with { Cycle = value },
            IndicatorKey => this with { Indicator = value },
            SearchKey => this with { Search = value },
            // The language is a cookie's business; an address that set it once must not carry it on.
            DashboardUrls.LanguageKey => this,
            _ => this with { Other = Other.SetItem(key, value) },
        };

    /// <summary>"?view=63&amp;indicator=products.star5", or nothing when the filter is empty.</summary>
    public string ToQuery()
    {
        var pairs = Order
            .Select(key => (Key: key, Value: Write(key)))
            .Concat(Other.Select(o => (o.Key, Value: (string?)o.Value)))
            .Where(p => p.Value is not null)
            .Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value!)}");
        var text = string.Join('&', pairs);
        return text.Length == 0 ? "" : "?" + text;
    }

    private string? Write(string key) =>
        key switch
        {
            UnitKey => Unit?.Value,
            ViewKey => View,
            AsOfKey => Day(AsOf),
            KnownOnKey => Day(KnownOn),
            CycleKey => Cycle,
            IndicatorKey => Indicator,
            _ => Search,
        };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool Equals(DashboardFilter? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);
}
