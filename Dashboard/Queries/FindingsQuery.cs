using System.Globalization;
using Dapper;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>
/// What was odd: findings stored with the documents they were met in, and claims that do not add up. Most severe first;
/// the stored ones are filtered, counted and paged in SQL, since one workbook can bring thousands.
/// </summary>
public sealed class FindingsQuery(
    KnowledgeReader reader,
    SnapshotClaims claims,
    OcopDatabase database,
    SourceStore sources
)
{
    /// <summary>The "source" of claim arithmetic.</summary>
    public const string Arithmetic = "so-hoc";

    /// <summary>The "source" of everything that came by hand.</summary>
    public const string Uploads = "tai-len";

    public const int PageSize = 50;

    // Batch in force, document not replaced by a newer version in force.
    private const string Standing = """
        from Findings f join Batches b on b.Id = f.BatchId left join Documents d on d.Id = f.DocumentId
        where b.UndoneAt is null
          and (d.LineageId is null or not exists (
                 select 1 from Documents n join Batches nb on nb.Id = n.BatchId
                 where n.LineageId = d.LineageId and n.Id > d.Id and nb.UndoneAt is null))
        """;

    private const string Columns = """
        select f.Severity, f.Code, f.Message, f.Sheet, f.Cell, f.Unit, f.Indicator, d.Id as DocumentId, d.Kind,
               d.Title, d.CanonicalUrl, b.Id as BatchId, b.Kind as BatchKind, b.Title as BatchTitle
        """;

    private const string Unit =
        " and (@unit is null or f.Unit in @units or d.HomeProvince in @units or exists (select 1 from Facts x where x.DocumentId = d.Id and x.Unit in @units))";
    private const string Code = " and (@code is null or f.Code = @code)";
    private const string Source = " and (@source is null or coalesce(d.SourceId, b.SourceId, @uploads) = @source)";
    private const string Level = " and (@severity is null or f.Severity = @severity)";

    private sealed record Row(
        long Severity,
        string Code,
        string Message,
        string? Sheet,
        string? Cell,
        string? Unit,
        string? Indicator,
        long? DocumentId,
        long? Kind,
        string? Title,
        string? CanonicalUrl,
        long BatchId,
        long BatchKind,
        string BatchTitle
    );

    public async Task<FindingList> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var asked = FindingFilter.Of(filter);
        var found = ClaimsOf(knowledge, filter);
        using var connection = database.OpenConnection(knowledge.Snapshot.KnownAt);
        var parameters = Parameters(knowledge, filter);
        async Task<List<T>> Ask<T>(string sql, object? also = null)
        {
            var all = new DynamicParameters(parameters);
            if (also is not null)
                all.AddDynamicParams(also);
            return
            [
                .. await connection.QueryAsync<T>(new CommandDefinition(sql, all, cancellationToken: cancellation)),
            ];
        }

        var hasSource = asked.Source is null or Arithmetic;
        bool HasCode(Claim c) => asked.Code is null || c.Code == asked.Code;
        bool HasLevel(Claim c) => asked.Severity is not { } level || c.Finding.Finding.Severity == level;

        var severities = Merge(
            (
                await Ask<(long Severity, long Count)>(
                    $"select f.Severity, count(*) {Standing}{Unit}{Code}{Source} group by f.Severity"
                )
            ).Select(r => ((Severity)r.Severity, (int)r.Count)),
            found.Where(c => hasSource && HasCode(c)).Select(c => c.Finding.Finding.Severity)
        );
        var codes = Merge(
            (
                await Ask<(string Code, long Count)>(
                    $"select f.Code, count(*) {Standing}{Unit}{Source}{Level} group by f.Code"
                )
            ).Select(r => (r.Code, (int)r.Count)),
            found.Where(c => hasSource && HasLevel(c)).Select(c => c.Code)
        );
        var bySource = Merge(
            (
                await Ask<(string Id, long Count)>(
                    $"select coalesce(d.SourceId, b.SourceId, @uploads) as Id, count(*) {Standing}{Unit}{Code}{Level} group by 1"
                )
            ).Select(r => (r.Id, (int)r.Count)),
            found.Where(c => HasCode(c) && HasLevel(c)).Select(_ => Arithmetic)
        );
        var fitting = found.Where(c => hasSource && HasCode(c) && HasLevel(c)).ToList();
        var total = severities.Where(s => asked.Severity is not { } level || s.Key == level).Sum(s => s.Value);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(asked.Page, pages);

        // Per level the claims, then the stored ones: the page is cut out of that order.
        var lines = new List<FindingLine>();
        var skip = (page - 1) * PageSize;
        foreach (var level in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            if (asked.Severity is { } only && only != level)
                continue;
            var ofLevel = fitting.Where(c => c.Finding.Finding.Severity == level).ToList();
            lines.AddRange(ofLevel.Skip(skip).Take(PageSize - lines.Count).Select(c => Line(c, filter.KnownOn)));
            skip = Math.Max(0, skip - ofLevel.Count);
            var stored = severities.GetValueOrDefault(level) - ofLevel.Count;
            if (lines.Count < PageSize && skip < stored)
                lines.AddRange(
                    (
                        await Ask<Row>(
                            $"{Columns} {Standing}{Unit}{Code}{Source} and f.Severity = @level order by f.BatchId desc, f.Id limit @take offset @skip",
                            new
                            {
                                level = (int)level,
                                take = PageSize - lines.Count,
                                skip,
                            }
                        )
                    ).Select(r => Line(r, filter.KnownOn))
                );
            skip = Math.Max(0, skip - stored);
        }
        var known = knowledge.Reference.Units;
        return new(
            lines,
            total,
            page,
            pages,
            severities,
            [
                .. codes
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => (c.Key, c.Value)),
            ],
            [.. bySource.Select(s => (s.Key, NameOf(s.Key), s.Value)).OrderBy(s => s.Item2, VietnameseOrder.ByName)],
            [.. known.InList(knowledge.List.Id).OrderBy(u => u.Name, VietnameseOrder.ByName)]
        );
    }

    /// <summary>Every finding of all pages in their order, read row by row while it is enumerated: for exports.</summary>
    public IEnumerable<FindingLine> All(Knowledge knowledge, DashboardFilter filter)
    {
        var asked = FindingFilter.Of(filter);
        var found = ClaimsOf(knowledge, filter)
            .FindAll(c => asked.Source is null or Arithmetic && (asked.Code is null || c.Code == asked.Code));
        using var connection = database.OpenConnection(knowledge.Snapshot.KnownAt);
        foreach (var level in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            if (asked.Severity is { } only && only != level)
                continue;
            foreach (var claim in found)
                if (claim.Finding.Finding.Severity == level)
                    yield return Line(claim, filter.KnownOn);
            var parameters = new DynamicParameters(Parameters(knowledge, filter));
            parameters.Add("level", (int)level);
            var rows = connection.Query<Row>(
                $"{Columns} {Standing}{Unit}{Code}{Source} and f.Severity = @level order by f.BatchId desc, f.Id",
                parameters,
                buffered: false
            );
            foreach (var row in rows)
                yield return Line(row, filter.KnownOn);
        }
    }

    private List<Claim> ClaimsOf(Knowledge knowledge, DashboardFilter filter)
    {
        var units = filter.Unit is { } unit ? UnitNames.Of(knowledge, unit) : null;
        return
        [
            .. claims
                .Of(knowledge.Snapshot)
                .Where(c => !c.IsDismissed && (units is null || units.Contains((c.Unit ?? UnitId.National).Province))),
        ];
    }

    private static object Parameters(Knowledge knowledge, DashboardFilter filter)
    {
        var asked = FindingFilter.Of(filter);
        return new
        {
            unit = filter.Unit?.Value,
            units = filter.Unit is { } unit ? UnitNames.Of(knowledge, unit).Select(u => u.Value).ToArray() : [""],
            code = asked.Code,
            source = asked.Source,
            uploads = Uploads,
            severity = (int?)asked.Severity,
        };
    }

    private static Dictionary<T, int> Merge<T>(IEnumerable<(T Key, int Count)> stored, IEnumerable<T> claimed)
        where T : notnull
    {
        var counts = stored.ToDictionary(s => s.Key, s => s.Count);
        foreach (var key in claimed)
            counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts;
    }

    private string NameOf(string source) =>
        source switch
        {
            Arithmetic => T("Phép cộng và đối chiếu", "Arithmetic and comparison"),
            Uploads => T("Bảng tính tải lên", "Uploaded workbooks"),
            _ => sources.Current.Find(source)?.Name ?? source,
        };

    private static FindingLine Line(Claim claim, DateOnly? knownOn) =>
        new(
            claim.Finding.Finding.Severity,
            claim.Code,
            claim.Finding.Finding.Message,
            claim.Finding.Finding.English,
            claim.Unit,
            claim.Indicator,
            T("Phép cộng và đối chiếu", "Arithmetic and comparison"),
            null,
            DashboardUrls.Conflicts(
                new DashboardFilter
                {
                    Unit = claim.Unit?.Province,
                    Indicator = claim.Indicator,
                    KnownOn = knownOn,
                }.With(ConflictFilter.KindKey, claim.Code)
            )
                + "#"
                + claim.Id,
            null
        );

    private static FindingLine Line(Row row, DateOnly? knownOn) =>
        new(
            (Severity)row.Severity,
            row.Code,
            row.Message,
            null,
            row.Unit is { } unit ? UnitId.Parse(unit) : null,
            row.Indicator,
            row.Title ?? row.BatchTitle,
            row.Sheet is null ? row.Cell
                : row.Cell is null ? row.Sheet
                : $"{row.Sheet}!{row.Cell}",
            (DocumentKind?)row.Kind == DocumentKind.Article && row.DocumentId is { } id
                    ? DashboardUrls.Article(id, null, Only(knownOn))
                : (BatchKind)row.BatchKind == BatchKind.Upload ? DashboardUrls.UploadedBatch(row.BatchId, Only(knownOn))
                : null,
            row.CanonicalUrl
        );

    private static DashboardFilter Only(DateOnly? knownOn) => DashboardFilter.None with { KnownOn = knownOn };
}
