using Ocop.Etl.Snapshots;

namespace Ocop.Dashboard.Queries;

/// <summary>The questions that pages, exports and the API ask. They hold no state of a request.</summary>
internal static class QueryServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services) =>
        services
            .AddSingleton<CitationQuery>()
            .AddSingleton<KnowledgeReader>()
            .AddSingleton<OverviewQuery>()
            .AddSingleton<ProvinceQuery>()
            .AddSingleton<ProvincesQuery>()
            .AddSingleton<NewsQuery>()
            .AddSingleton<DocumentQuery>()
            .AddSingleton<ReviewQuery>()
            .AddSingleton<SnapshotClaims>()
            .AddSingleton<TargetsQuery>()
            .AddSingleton<TargetQuery>()
            .AddSingleton<ConflictsQuery>()
            .AddSingleton<QualityQuery>()
            .AddSingleton<FindingsQuery>();
}
