using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Review;
using Ocop.Etl.Validation;

namespace Ocop.Dashboard.Queries;

/// <summary>Contradictions, open or settled: rival statements of one moment, and claims that do not add up.</summary>
public sealed class ConflictsQuery(
    KnowledgeReader reader,
    SnapshotClaims claims,
    CitationQuery citationQuery,
    DecisionHistory history,
    OcopDatabase database
)
{
    public const int PageSize = 10;
    private const int MostStatements = 12;
    private const int MostDecisions = 200;
    private const int ReadAtOnce = 100;

    /// <summary>A case before its statements are read.</summary>
    private sealed record Draft(
        string Id,
        string Kind,
        Severity Severity,
        UnitId Unit,
        string Indicator,
        PartialDate? AsOf,
        Said? Message,
        ChoiceRule? Rule,
        IReadOnlyList<(long Fact, StatementRole Role)> Facts,
        long Subject,
        bool IsOpen
    );

    public async Task<ConflictList> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var asked = ConflictFilter.Of(filter);
        var all = Drafts(knowledge);
        var fitting = all.FindAll(Fits(knowledge, filter));
        var inState = fitting.FindAll(c => c.IsOpen != asked.Settled);
        var chosen = inState.FindAll(c => asked.Kind is null || c.Kind == asked.Kind);
        var pages = Math.Max(1, (chosen.Count + PageSize - 1) / PageSize);
        var page = Math.Min(asked.Page, pages);
        var shown = chosen.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var cases = await ReadAsync(knowledge, shown, MostStatements, cancellation);
        var data = knowledge.Reference;
        return new(
            knowledge,
            asked with
            {
                Page = page,
            },
            cases,
            chosen.Count,
            pages,
            inState.CountBy(c => c.Kind).ToDictionary(StringComparer.Ordinal),
            fitting.Count(c => c.IsOpen),
            fitting.Count(c => !c.IsOpen),
            [
                .. all.Select(c => c.Unit.Province)
                    .Distinct()
                    .Select(data.Units.Find)
                    .OfType<AdministrativeUnit>()
                    .OrderBy(u => u.Name, VietnameseOrder.ByName),
            ],
            [.. data.Indicators.All.Where(i => all.Exists(c => c.Indicator == i.Code))],
            await DecisionsAsync(knowledge, UnitsOf(knowledge, filter), filter.Indicator, cancellation)
        );
    }

    /// <summary>Every case of all pages with all its statements, for exports: found once, then read a few at a time.</summary>
    public async IAsyncEnumerable<ConflictCase> AllAsync(
        DashboardFilter filter,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var asked = ConflictFilter.Of(filter);
        var chosen = Drafts(knowledge)
            .FindAll(Fits(knowledge, filter))
            .FindAll(c => c.IsOpen != asked.Settled && (asked.Kind is null || c.Kind == asked.Kind));
        foreach (var some in chosen.Chunk(ReadAtOnce))
        foreach (var found in await ReadAsync(knowledge, some, int.MaxValue, cancellation))
            yield return found;
    }

    private List<Draft> Drafts(Knowledge knowledge) =>
        [.. Rivals(knowledge.Snapshot), .. Claims(claims.Of(knowledge.Snapshot))];

    private static Predicate<Draft> Fits(Knowledge knowledge, DashboardFilter filter)
    {
        var units = UnitsOf(knowledge, filter);
        return c =>
            (units is null || units.Contains(c.Unit.Province))
            && (filter.Indicator is null || c.Indicator == filter.Indicator);
    }

    private static HashSet<UnitId>? UnitsOf(Knowledge knowledge, DashboardFilter filter) =>
        filter.Unit is { } unit ? UnitNames.Of(knowledge, unit) : null;

    private static IEnumerable<Draft> Rivals(Snapshot snapshot) =>
        snapshot
            .Figures.Where(f => f.Rivals.Count > 0)
            .OrderBy(f => f.Rule != ChoiceRule.Undecided)
            .ThenBy(f => f.Key)
            .ThenByDescending(f => f.AsOf)
            .Select(f => new Draft(
                $"{ConflictFilter.Rivals}-{f.FactId}",
                ConflictFilter.Rivals,
                f.Rule == ChoiceRule.Undecided ? Severity.Warning : Severity.Info,
                f.Unit,
                f.Indicator,
                f.AsOf,
                null,
                f.Rule,
                [
                    (f.FactId, StatementRole.Chosen),
                    .. f.Rivals.Select(r => (r, StatementRole.Rival)),
                    .. f.Supporters.Select(s => (s, StatementRole.Supporter)),
                ],
                f.FactId,
                f.IsOpenConflict
            ));

    private static IEnumerable<Draft> Claims(IReadOnlyList<Claim> claims) =>
        claims.Select(c => new Draft(
            c.Id,
            c.Code,
            c.Finding.Finding.Severity,
            c.Unit ?? UnitId.National,
            c.Indicator ?? "",
            null,
            c.Finding.Message,
            null,
            [
                .. c.Finding.Left.Select(f => (f, StatementRole.Stated)),
                .. c.Finding.Right.Select(f => (f, StatementRole.Against)),
            ],
            c.Subject,
            !c.IsDismissed
        ));

    private async Task<IReadOnlyList<ConflictCase>> ReadAsync(
        Knowledge knowledge,
        IReadOnlyCollection<Draft> drafts,
        int most,
        CancellationToken cancellation
    )
    {
        var ids = drafts.SelectMany(d => d.Facts.Take(most).Select(f => f.Fact)).Distinct().ToList();
        await using var stored = database.CreateDbContext();
        var facts = await stored
            .Facts.AsNoTracking()
            .Where(f => ids.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, cancellation);
        var citations = await citationQuery.RunAsync(ids, cancellation);
        var context = new ClaimContext(knowledge.Reference.Units, knowledge.Reference.Indicators);
        var words = Wording.IsEnglish ? context.English : context.Vietnamese;
        return
        [
            .. drafts.Select(d => new ConflictCase(
                d.Id,
                d.Kind,
                d.Severity,
                d.Unit,
                words.Name(d.Unit),
                knowledge.Reference.Indicators.Find(d.Indicator),
                d.AsOf,
                d.Message,
                d.Rule,
                [
                    .. d
                        .Facts.Take(most)
                        .Where(f => facts.ContainsKey(f.Fact))
                        .Select(f => Statement(knowledge, words, facts[f.Fact], f.Role, citations)),
                ],
                d.Subject,
                d.IsOpen,
                Math.Max(0, d.Facts.Count - most)
            )),
        ];
    }

    private static ConflictStatement Statement(
        Knowledge knowledge,
        ClaimWords words,
        FactRow fact,
        StatementRole role,
        IReadOnlyDictionary<long, ShownCitation> citations
    )
    {
        var indicator = knowledge.Reference.Indicators.Find(fact.Indicator);
        return new(
            fact.Id,
            role,
            words.Name(fact.Unit),
            indicator,
            new(
                fact.Value,
                fact.ValueMax,
                fact.Comparator,
                indicator?.Unit ?? "",
                fact.AsOf ?? fact.Deadline,
                citations.TryGetValue(fact.Id, out var citation) ? [citation] : []
            )
            {
                IsDateEstimated = FactFlags.Has(fact.Note, FactFlags.Estimated),
            }
        );
    }

    private async Task<IReadOnlyList<ConflictDecision>> DecisionsAsync(
        Knowledge knowledge,
        HashSet<UnitId>? units,
        string? indicator,
        CancellationToken cancellation
    )
    {
        var recorded = await history.NewestAsync(MostDecisions, null, knowledge.Snapshot.KnownAt, cancellation);
        var ids = recorded.Select(r => r.FactId).Distinct().ToList();
        await using var context = database.CreateDbContext();
        var keys = await context
            .Facts.Where(f => ids.Contains(f.Id))
            .Select(f => new
            {
                f.Id,
                f.Unit,
                f.Indicator,
            })
            .ToDictionaryAsync(f => f.Id, cancellation);
        return
        [
            .. recorded
                .Where(r => keys.ContainsKey(r.FactId))
                .Select(r => new ConflictDecision(r, keys[r.FactId].Unit, keys[r.FactId].Indicator))
                .Where(d =>
                    (units is null || units.Contains(d.Unit.Province))
                    && (indicator is null || d.Indicator == indicator)
                ),
        ];
    }
}
