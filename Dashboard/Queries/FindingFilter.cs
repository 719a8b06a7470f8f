using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

/// <summary>What the list of findings asks of an address beside the unit.</summary>
public sealed record FindingFilter(Severity? Severity, string? Code, string? Source, int Page)
{
    public const string SeverityKey = "severity";
    public const string CodeKey = "code";
    public const string SourceKey = "source";
    public const string PageKey = "page";

    public static FindingFilter Of(DashboardFilter filter) =>
        new(
            Enum.TryParse<Severity>(filter[SeverityKey], ignoreCase: true, out var severity) && Enum.IsDefined(severity)
                ? severity
                : null,
            filter[CodeKey],
            filter[SourceKey],
            int.TryParse(filter[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Max(1, page)
                : 1
        );
}
