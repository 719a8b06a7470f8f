using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>One page of the articles that fit a filter, newest first.</summary>
/// <param name="Total">How many fit in all.</param>
/// <param name="Hosts">Sites the articles come from, by number of articles; for the filter.</param>
/// <param name="WaitingForReview">Facts that wait for a person.</param>
public sealed record NewsList(
    IReadOnlyList<NewsLine> Lines,
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<NewsHost> Hosts,
    IReadOnlyList<AdministrativeUnit> Provinces,
    int WaitingForReview
)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <param name="Host">Null: read from a file that names no web address.</param>
/// <param name="Units">What its figures are about, as named.</param>
/// <param name="Copies">How many pages tell the same story, this one included.</param>
public sealed record NewsLine(
    long Id,
    string Title,
    PartialDate? PublishedOn,
    string? Host,
    IReadOnlyList<string> Units,
    int Facts,
    int Copies,
    bool IsSample
);

public sealed record NewsHost(string Name, int Articles);
