using System.Globalization;

namespace Ocop.Dashboard.Queries;

/// <summary>What the conflict desk asks of an address beside unit and indicator.</summary>
/// <param name="Kind"><see cref="Rivals"/> or the code of a claim rule; null: all.</param>
/// <param name="Settled">Those already settled, instead of the open ones.</param>
/// <param name="Page">From 1.</param>
public sealed record ConflictFilter(string? Kind, bool Settled, int Page)
{
    public const string KindKey = "kind";
    public const string StateKey = "state";
    public const string PageKey = "page";
    public const string SettledValue = "settled";

    /// <summary>Statements of one moment that disagree.</summary>
    public const string Rivals = "rivals";

    public static ConflictFilter Of(DashboardFilter filter) =>
        new(
            filter[KindKey],
            filter[StateKey] == SettledValue,
            int.TryParse(filter[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Max(1, page)
                : 1
        );
}
