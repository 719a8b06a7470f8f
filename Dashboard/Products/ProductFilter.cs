using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Dashboard.Products;

public enum ProductSort
{
    Name,
    Subject,
    Stars,
    DecisionDate,
    ValidUntil,
}

/// <summary>What the products page is asked for, as it stands in the address beside the common filter.</summary>
/// <param name="Stars">3, 4 or 5; null: all.</param>
/// <param name="Potential">Only potential five-star products.</param>
public sealed record ProductFilter(
    int? Stars,
    bool Potential,
    ProductGroup? Group,
    SubjectType? Type,
    ProductState? State,
    bool HideSamples,
    ProductSort Sort,
    bool Descending,
    int Page
)
{
    public const string StarsKey = "sao";
    public const string GroupKey = "nhom";
    public const string TypeKey = "loai";
    public const string StateKey = "han";
    public const string SamplesKey = "mau";
    public const string SortKey = "sap";
    public const string PageKey = "trang";

    /// <summary>Value of <see cref="StarsKey"/> for potential five-star products.</summary>
    public const string PotentialValue = "tiem-nang";

    /// <summary>Value of <see cref="SamplesKey"/> that leaves invented data out.</summary>
    public const string HideValue = "an";

    public static ProductFilter Of(DashboardFilter filter)
    {
        var sort = filter[SortKey] ?? "";
        var descending = sort.StartsWith('-');
        return new(
            int.TryParse(filter[StarsKey], NumberStyles.None, CultureInfo.InvariantCulture, out var stars)
            && stars is >= 3 and <= 5
                ? stars
                : null,
            filter[StarsKey] == PotentialValue,
            Named<ProductGroup>(filter[GroupKey]),
            Named<SubjectType>(filter[TypeKey]),
            Named<ProductState>(filter[StateKey]),
            filter[SamplesKey] == HideValue,
            Named<ProductSort>(sort.TrimStart('-')) ?? ProductSort.Name,
            descending,
            int.TryParse(filter[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
                ? page
                : 1
        );
    }

    /// <summary>The address that sorts by a column: once more the other way round; back on the first page.</summary>
    public static DashboardFilter SortedBy(DashboardFilter filter, ProductSort sort)
    {
        var now = Of(filter);
        var descending = now.Sort == sort ? !now.Descending : sort is not (ProductSort.Name or ProductSort.Subject);
        var value = (descending ? "-" : "") + Value(sort);
        return filter.With(SortKey, value).With(PageKey, null);
    }

    /// <summary>As written in addresses: "decisionDate".</summary>
    public static string Value<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static T? Named<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 }
        && char.IsAsciiLetterLower(text[0])
        && Enum.TryParse<T>(text, ignoreCase: true, out var value)
        && Enum.IsDefined(value)
            ? value
            : null;
}
