using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Review;
using Ocop.Etl.Text;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>Articles that count, now or on the day of the filter, searched and paged in SQL.</summary>
public sealed class NewsQuery(
    OcopDatabase database,
    ReferenceStore reference,
    DoubtfulFacts doubtful,
    SnapshotProvider snapshots
)
{
    public const string FiguresKey = "so-lieu";
    public const string WithFigures = "co";
    public const string WithoutFigures = "khong";
    public const string HostKey = "nguon";
    public const string PageKey = "trang";
    public const int PageSize = 25;

    private const int MaxWords = 8;

    /// <summary>The newest version of every article whose batch was not undone.</summary>
    private const string Current = """
        with current as (
            select d.Id, d.Title, d.PublishedOn, d.CanonicalUrl, d.HomeProvince, d.StoryId, d.Search, d.IsSample,
                   case when d.CanonicalUrl like 'https://%'
                        then substr(d.CanonicalUrl, 9, instr(substr(d.CanonicalUrl, 9) || '/', '/') - 1) end as Host
            from Documents d join Batches b on b.Id = d.BatchId
            where d.Kind = 0 and b.UndoneAt is null
              and (d.LineageId is null or not exists (
                     select 1 from Documents n join Batches nb on nb.Id = n.BatchId
                     where n.LineageId = d.LineageId and n.Id > d.Id and nb.UndoneAt is null))
        )
        """;

    // Not positional: of an empty answer SQLite tells no types, and Dapper would find no constructor for it.
    private sealed record Row
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string? PublishedOn { get; init; }

        public string? Host { get; init; }

        public long Facts { get; init; }

        public long Copies { get; init; }

        public long IsSample { get; init; }

        public long Total { get; init; }
    }

    public async Task<NewsList> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var data = reference.Current;
        // The queue is of now: on a past day nobody can be sent there.
        var waiting = snapshots.PastDay(filter.KnownOn) is null ? (await doubtful.GetAsync(cancellation)).Count : 0;
        using var connection = database.OpenConnection(snapshots.InstantOf(filter.KnownOn));
        var (where, parameters) = Where(filter, data.Units);
        var page = int.TryParse(filter[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 1;
        var rows = Rows(connection, where, parameters, page = Math.Max(1, page));
        // An old bookmark beyond the last page.
        if (rows.Count == 0 && page > 1)
            rows = Rows(connection, where, parameters, page = 1);
        var units = UnitsOf(connection, rows, data.Units);
        var hosts = connection.Query<(string Name, long Articles)>(
            Current + " select Host, count(*) from current where Host is not null group by Host order by 2 desc, 1"
        );
        return new(
            [
                .. rows.Select(r => new NewsLine(
                    r.Id,
                    r.Title,
                    PartialDate.TryParse(r.PublishedOn, out var published) ? published : null,
                    r.Host,
                    units.GetValueOrDefault(r.Id) ?? [],
                    (int)r.Facts,
                    (int)r.Copies,
                    r.IsSample != 0
                )),
            ],
            rows.Count == 0 ? 0 : (int)rows[0].Total,
            page,
            PageSize,
            [.. hosts.Select(h => new NewsHost(h.Name, (int)h.Articles))],
            [.. data.Units.InList(data.Units.Current.Id).OrderBy(u => u.Name, VietnameseOrder.ByName)],
            waiting
        );
    }

    private static List<Row> Rows(SqliteConnection connection, string where, DynamicParameters parameters, int page)
    {
        parameters.Add("take", PageSize);
        parameters.Add("skip", (page - 1) * PageSize);
        return
        [
            .. connection.Query<Row>(
                $"""
                {Current}
                select c.Id, c.Title, c.PublishedOn, c.Host,
                       (select count(*) from Facts f where f.DocumentId = c.Id) as Facts,
                       (select count(*) from current s where s.StoryId = c.StoryId) as Copies,
                       c.IsSample, count(*) over () as Total
                from current c
                {where}
                order by c.PublishedOn is null, c.PublishedOn desc, c.Id desc
                limit @take offset @skip
                """,
                parameters
            ),
        ];
    }

    private static (string Where, DynamicParameters Parameters) Where(DashboardFilter filter, UnitCatalog units)
    {
        var parameters = new DynamicParameters();
        var conditions = new List<string>();
        var words = VietnameseText.Fold(filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (word, at) in words.Take(MaxWords).Select((w, k) => (w, k)))
        {
            conditions.Add($"c.Search like @word{at} escape '\\'");
            parameters.Add($"word{at}", $"%{Escaped(word)}%");
        }
        if (filter[HostKey] is { } host)
        {
            conditions.Add("c.Host = @host");
            parameters.Add("host", host);
        }
        if (filter[FiguresKey] is WithFigures or WithoutFigures)
            conditions.Add(
                $"{(filter[FiguresKey] == WithFigures ? "" : "not ")}exists (select 1 from Facts f where f.DocumentId = c.Id)"
            );
        if (filter.Unit is { } unit)
        {
            // What was written before a merger belongs to the unit that came of it.
            conditions.Add(
                """
                (c.HomeProvince in @units or exists (
                  select 1 from Facts f where f.DocumentId = c.Id
                    and substr(f.Unit || '/', 1, instr(f.Unit || '/', '/') - 1) in @units))
                """
            );
            parameters.Add("units", units.Predecessors(unit.Province).Append(unit.Province).Select(u => u.Value));
        }
        return (conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions), parameters);
    }

    private static string Escaped(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var c in word)
            text.Append(c is '%' or '_' or '\\' ? "\\" : "").Append(c);
        return text.ToString();
    }

    private static Dictionary<long, IReadOnlyList<string>> UnitsOf(
        SqliteConnection connection,
        List<Row> rows,
        UnitCatalog units
    ) =>
        connection
            .Query<(long Document, string Unit, long Facts)>(
                """
                select DocumentId, substr(Unit || '/', 1, instr(Unit || '/', '/') - 1), count(*)
                from Facts where DocumentId in @ids group by 1, 2
                """,
                new { ids = rows.Select(r => r.Id) }
            )
            .GroupBy(u => u.Document)
            .ToDictionary(
                g => g.Key,
                g =>
                    (IReadOnlyList<string>)
                        [
                            .. g.OrderByDescending(u => u.Facts)
                                .Select(u => units.Find(UnitId.Parse(u.Unit)))
                                .OfType<AdministrativeUnit>()
                                .Select(u => T(u.Name, u.NameEn))
                                .Distinct(),
                        ]
            );
}
