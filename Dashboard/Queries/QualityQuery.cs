using System.Globalization;
using Dapper;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage;

namespace Ocop.Dashboard.Queries;

/// <summary>Who is silent, how many sources speak of each unit, and which indicators are known for how many units.</summary>
public sealed class QualityQuery(KnowledgeReader reader, CitationQuery citationQuery, OcopDatabase database)
{
    // What the register counts is no source of its own: its lists are.
    private const string Documents = """
        select distinct f.Unit, coalesce(f.Url, d.CanonicalUrl, d.Sha256) as Document, max(d.PublishedOn) as Published
        from Facts f join Documents d on d.Id = f.DocumentId join Batches b on b.Id = f.BatchId
        where b.UndoneAt is null and d.IsSample = 0
        group by 1, 2
        """;

    // Properties, not a constructor: of an empty result SQLite cannot say the types of computed columns.
    private sealed class Spoken
    {
        public string Unit { get; init; } = "";

        public string Document { get; init; } = "";

        public string? Published { get; init; }
    }

    public async Task<Quality> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var documents = await DocumentsAsync(knowledge, cancellation);
        var units = knowledge.Reference.Units.InList(knowledge.List.Id).ToList();
        var newest = units.ToDictionary(u => u.Id, u => knowledge.NewestWithPredecessors(u.Id));
        var citations = await citationQuery.RunAsync(newest.Values.Select(f => f?.FactId).OfType<long>(), cancellation);
        var wording = new FigureWording(knowledge, citations);
        var known = knowledge
            .Snapshot.Figures.Where(f => f.Kind == FactKind.Actual)
            .Select(f => f.Indicator)
            .ToHashSet(StringComparer.Ordinal);
        var indicators = knowledge.Reference.Indicators.All.Where(i => known.Contains(i.Code)).ToList();
        var values = indicators.ToDictionary(
            i => i.Code,
            i => units.Select(u => knowledge.Latest(u.Id, i.Code)).Where(v => v.Value is not null).ToList(),
            StringComparer.Ordinal
        );
        var perUnit = values.Values.SelectMany(v => v).CountBy(v => v.Unit).ToDictionary();
        return new(
            knowledge,
            [
                .. units
                    .Select(u =>
                    {
                        var spoken = UnitNames.Of(knowledge, u.Id).SelectMany(id => documents[id]).ToList();
                        var figure = newest[u.Id];
                        return new UnitSilence(
                            u,
                            figure is null ? null : knowledge.Reference.Indicators.Find(figure.Indicator),
                            figure is null ? null : wording.Show(figure),
                            figure?.AsOf is { } at ? VietnameseFormat.MonthsOld(at, knowledge.Today) : null,
                            spoken.Select(d => d.Document).Distinct(StringComparer.Ordinal).Count(),
                            spoken.Select(d => d.Published).Where(p => p is not null).Max(),
                            perUnit.GetValueOrDefault(u.Id)
                        );
                    })
                    .OrderByDescending(u => u.MonthsOld ?? int.MaxValue)
                    .ThenBy(u => u.Unit.Name, VietnameseOrder.ByName),
            ],
            [
                .. indicators
                    .Select(i => new IndicatorCoverage(
                        i,
                        values[i.Code].Count,
                        units.Count,
                        values[i.Code].Max(v => v.Newest),
                        knowledge.Latest(UnitId.National, i.Code).Value is not null
                    ))
                    .OrderByDescending(c => c.Known)
                    .ThenBy(c => c.Indicator.Vi, VietnameseOrder.ByName),
            ],
            documents.SelectMany(g => g).Select(d => d.Document).Distinct(StringComparer.Ordinal).Count()
        );
    }

    /// <summary>By province; what speaks of a district speaks of its province.</summary>
    private async Task<ILookup<UnitId, (string Document, PartialDate? Published)>> DocumentsAsync(
        Knowledge knowledge,
        CancellationToken cancellation
    )
    {
        using var connection = database.OpenConnection(knowledge.Snapshot.KnownAt);
        var rows = await connection.QueryAsync<Spoken>(
            new CommandDefinition(Documents, cancellationToken: cancellation)
        );
        return rows.ToLookup(
            r => UnitId.Parse(r.Unit).Province,
            r => (r.Document, PartialDate.TryParse(r.Published, out var published) ? published : (PartialDate?)null)
        );
    }
}
