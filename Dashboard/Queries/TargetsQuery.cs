using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>Units against targets for one cycle, on the boundaries and the day of the filter.</summary>
public sealed class TargetsQuery(KnowledgeReader reader, CitationQuery citationQuery)
{
    /// <summary>More columns than these nobody compares; what is left is listed below the matrix.</summary>
    private const int MostColumns = 6;

    private sealed record Assessed(AdministrativeUnit Unit, RestatedTarget Restated, Assessment? Assessment);

    public async Task<TargetMatrix> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var asked = TargetFilter.Of(filter);
        var cycle = TargetProgressQuery.CycleOf(knowledge, filter);
        var national = TargetProgressQuery.Assess(knowledge, UnitId.National, cycle, asked.Method);
        var units = Units(knowledge).ToList();
        var assessed = units.SelectMany(u => Of(knowledge, u, cycle, asked)).ToList();
        var forNation = Of(knowledge, knowledge.Reference.Units[UnitId.National], cycle, asked)
            .Where(a => a.Restated.Kind != TargetKind.Cycle)
            .Concat(Forecasts(knowledge, cycle));
        var others = forNation.Concat(assessed.Where(a => a.Restated.Kind != TargetKind.Cycle)).ToList();
        var inMatrix = assessed.Where(a => a.Restated.Kind == TargetKind.Cycle).ToList();
        var columns = inMatrix
            .GroupBy(a => a.Restated.Indicator, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count(a => a.Assessment is not null))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostColumns)
            .Select(g => Column(knowledge, g.Key, [.. g]))
            .ToList();
        var codes = columns.Select(c => c.Indicator.Code).ToHashSet(StringComparer.Ordinal);
        others.AddRange(inMatrix.Where(a => !codes.Contains(a.Restated.Indicator)));

        var facts = assessed
            .Concat(others)
            .SelectMany(a => new[] { a.Assessment?.Latest?.FactId, a.Assessment?.Passed?.FactId })
            .OfType<long>()
            .Concat(national.Facts);
        var wording = new FigureWording(knowledge, await citationQuery.RunAsync(facts, cancellation));
        TargetCell Cell(Assessed a) =>
            new(
                a.Unit,
                knowledge.Reference.Indicators[a.Restated.Indicator],
                a.Restated,
                a is { Restated.Target: { } target, Assessment: { } assessment }
                    ? TargetProgressQuery.Show(new(target, assessment, []), knowledge, wording)
                    : null
            );

        var rows = inMatrix
            .Where(a => codes.Contains(a.Restated.Indicator))
            .GroupBy(a => a.Unit)
            .Select(g => new TargetLine(
                g.Key,
                g.Key.Id.List != knowledge.List.Id,
                g.Select(Cell)
                    .GroupBy(c => c.Indicator.Code, StringComparer.Ordinal)
                    .ToDictionary(c => c.Key, c => (IReadOnlyList<TargetCell>)[.. c], StringComparer.Ordinal)
            ))
            .Where(r => asked.Status is not { } band || r.All.Any(c => c.Shown?.Band == band))
            .ToList();
        var shown = national.Assessed.Select(a => TargetProgressQuery.Show(a, knowledge, wording)).ToList();
        return new(
            knowledge,
            asked,
            cycle,
            shown,
            WorstPart(shown),
            columns,
            Sorted(rows, asked),
            [.. others.Select(Cell).Where(c => asked.Status is not { } band || c.Shown?.Band == band)],
            RollUp.Distribution(assessed.Select(a => a.Assessment).OfType<Assessment>()),
            units.Count
        );
    }

    /// <summary>On a list its units; as reported every unit that a plan was made for, under the name it had then.</summary>
    private static IEnumerable<AdministrativeUnit> Units(Knowledge knowledge)
    {
        var units = knowledge.Reference.Units;
        return knowledge.View.List is { } list
            ? units.InList(list)
            : units.Provinces.Where(u => knowledge.Reference.Targets.Of(u.Id).Any());
    }

    private static IEnumerable<Assessed> Of(
        Knowledge knowledge,
        AdministrativeUnit unit,
        TargetCycle cycle,
        TargetFilter asked
    ) =>
        knowledge
            .Targets(unit.Id)
            .Where(t => t.Deadline >= cycle.Start && t.Deadline <= cycle.End)
            .Where(t => knowledge.View.List is not null || unit.Id.IsNational || t.Target?.Unit == unit.Id)
            .Select(t => new Assessed(
                unit,
                t,
                t.Target is { } target
                    ? knowledge.Assessor.Assess(target, knowledge.AsOf, asked.Method, asked.Year)
                    : null
            ));

    private static IEnumerable<Assessed> Forecasts(Knowledge knowledge, TargetCycle cycle) =>
        knowledge
            .Reference.Targets.Of(UnitId.National)
            .Where(t => t.Cycle == cycle.Id && t.Kind == TargetKind.Forecast)
            .Select(t => new Assessed(
                knowledge.Reference.Units[UnitId.National],
                new(t.Unit, t.Indicator, t.Deadline, t.Kind, t, [t], null),
                knowledge.Assessor.Assess(t, knowledge.AsOf)
            ));

    /// <summary>Counts are summed and then assessed; verdicts are never averaged.</summary>
    private static TargetColumn Column(Knowledge knowledge, string code, List<Assessed> targets)
    {
        var indicator = knowledge.Reference.Indicators[code];
        var assessments = targets.Select(t => t.Assessment).OfType<Assessment>().ToList();
        var together = assessments.GroupBy(a => a.Deadline).MaxBy(g => g.Count())?.ToList() ?? [];
        var total =
            indicator.Nature == IndicatorNature.Ratio ? null : RollUp.Sum(together, knowledge.Reference.Indicators);
        return new(indicator, total, RollUp.Distribution(assessments), targets.Count(t => t.Assessment is null));
    }

    private static TargetProgress? WorstPart(IReadOnlyList<TargetProgress> national)
    {
        var parts = national.SelectMany(t => t.Parts).ToList();
        var worst = RollUp.Worst(parts.Select(p => p.Assessment));
        return parts.Find(p => p.Assessment == worst);
    }

    private static List<TargetLine> Sorted(List<TargetLine> rows, TargetFilter asked)
    {
        var byName = rows.OrderBy(r => r.Unit.Name, VietnameseOrder.ByName);
        if (asked.Sort is not { } code)
            return [.. byName];
        double? Distance(TargetLine row) =>
            row
                .Cells.GetValueOrDefault(code)
                ?.Select(c => c.Shown?.Assessment.Margin)
                .FirstOrDefault(m => m is not null);
        // A unit without a value stands last in both directions: unknown is neither near nor far.
        return asked.Descending
            ? [.. byName.OrderBy(r => Distance(r) is null).ThenByDescending(Distance)]
            : [.. byName.OrderBy(r => Distance(r) is null).ThenBy(Distance)];
    }
}
