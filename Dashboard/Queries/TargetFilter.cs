using Ocop.Etl.Progress;

namespace Ocop.Dashboard.Queries;

/// <summary>What the target pages ask of an address beside the common filter.</summary>
/// <param name="Status">Only units with a target of this band; null: all.</param>
/// <param name="Sort">Indicator by whose distance the units are sorted; null: by name.</param>
/// <param name="Descending">The farthest beyond first, instead of the farthest short.</param>
public sealed record TargetFilter(ProgressBand? Status, string? Sort, bool Descending, ProgressMethod Method, int? Year)
{
    public const string StatusKey = "status";
    public const string SortKey = "sort";
    public const string MethodKey = "method";
    public const string YearKey = "year";

    public static TargetFilter Of(DashboardFilter filter)
    {
        var sort = filter[SortKey];
        var descending = sort?.StartsWith('-') == true;
        return new(
            Parse<ProgressBand>(filter[StatusKey]),
            descending ? sort![1..] : sort,
            descending,
            Parse<ProgressMethod>(filter[MethodKey]) ?? ProgressMethod.Linear,
            int.TryParse(
                filter[YearKey],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var year
            )
                ? year
                : null
        );
    }

    /// <summary>As it stands in an address: "ontrack".</summary>
    public static string Value<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Parse<T>(string? text)
        where T : struct, Enum =>
        text is not null
        && Enum.GetValues<T>().Where(v => Value(v) == text).Select(v => (T?)v).FirstOrDefault() is { } found
            ? found
            : null;
}
