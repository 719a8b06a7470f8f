using Microsoft.AspNetCore.Components;
using Ocop.Etl.Snapshots;

namespace Ocop.Dashboard;

/// <summary>
/// The past day that the address asks for ("as known on"). Every link between pages carries it, so that a reader stays on
/// that day until leaving it.
/// </summary>
public sealed class KnownDay(NavigationManager navigation, SnapshotProvider snapshots)
{
    /// <summary>What is at work now, not figures: looking back makes no sense there.</summary>
    private static readonly string[] AlwaysNow =
    [
        DashboardUrls.UploadPath,
        DashboardUrls.RunsPath,
        DashboardUrls.ReviewPath,
        DashboardUrls.SubjectPairsPath,
    ];

    /// <summary>Null: now.</summary>
    public DateOnly? Day => snapshots.PastDay(DashboardFilter.Parse(navigation.Uri).KnownOn);

    /// <summary>A filter with nothing but the day: for links that carry no other choice.</summary>
    public DashboardFilter Filter => DashboardFilter.None with { KnownOn = Day };

    public static bool IsHonouredBy(string path) =>
        !AlwaysNow.Any(p =>
            path.StartsWith(p, StringComparison.Ordinal) && (path.Length == p.Length || path[p.Length] is '/' or '?')
        );
}
