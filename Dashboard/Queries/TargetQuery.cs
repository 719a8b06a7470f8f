using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>One target in depth. Ids are those of the target files, and those of targets made for merged units.</summary>
public sealed class TargetQuery(KnowledgeReader reader, CitationQuery citationQuery)
{
    /// <returns>Null when there is no such target on the boundaries of the filter.</returns>
    public async Task<TargetDetail?> RunAsync(
        string id,
        DashboardFilter filter,
        CancellationToken cancellation = default
    )
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        if (Find(knowledge, id) is not { } restated)
            return null;
        var asked = TargetFilter.Of(filter);
        var data = knowledge.Reference;
        var indicator = data.Indicators[restated.Indicator];
        var cycle = data.Targets.Cycles[restated.Parts.Select(p => p.Cycle).First()];
        var unit = data.Units[restated.Unit];
        if (restated.Target is not { } target)
            return new(knowledge, asked, unit, indicator, cycle, restated, null, [], [], null, [], null, [], []);

        Assessment Assess(Target t, ProgressMethod method) =>
            knowledge.Assessor.Assess(t, knowledge.AsOf, method, asked.Year);
        var assessment = Assess(target, asked.Method);
        var parts = SubTargets(knowledge, target)
            .Select(t => new AssessedTarget(t, Assess(t, asked.Method), []))
            .ToList();
        var whole =
            target.PartOf is { } wholeId && Find(knowledge, wholeId)?.Target is { } above
                ? new AssessedTarget(above, Assess(above, asked.Method), [])
                : null;
        var sums = assessment
            .Points.Where(p => p.FactId is null)
            .ToDictionary(p => p.Day, p => knowledge.At(target.Unit, target.Indicator, p.Day));
        var facts = assessment
            .Points.Append(assessment.Passed)
            .Append(assessment.PassedAfter)
            .Select(p => p?.FactId)
            .OfType<long>()
            .Concat(FigureWording.FactsBehind(sums.Values))
            .Concat(parts.SelectMany(p => p.Facts))
            .Concat(whole?.Facts ?? []);
        var wording = new FigureWording(knowledge, await citationQuery.RunAsync(facts, cancellation));
        var shownParts = parts.ConvertAll(p => TargetProgressQuery.Show(p, knowledge, wording));
        var worst = RollUp.Worst(parts.Select(p => p.Assessment));
        return new(
            knowledge,
            asked,
            unit,
            indicator,
            cycle,
            restated,
            TargetProgressQuery.Show(new(target, assessment, []), knowledge, wording),
            [.. Enum.GetValues<ProgressMethod>().Select(m => Assess(target, m))],
            [
                .. assessment.Points.Select(
                    (p, at) => Input(assessment, at, sums.GetValueOrDefault(p.Day), wording, indicator)
                ),
            ],
            whole is null ? null : TargetProgressQuery.Show(whole, knowledge, wording),
            shownParts,
            shownParts.Find(p => p.Assessment == worst),
            [
                .. knowledge
                    .Line(target.Unit, target.Indicator)
                    .Breaks.Where(b => assessment.Points is [var first, ..] && b.Effective >= first.Day),
            ],
            target.Kind == TargetKind.PerYear
                ? [.. Enumerable.Range(cycle.Start.Year, target.Deadline.Year - cycle.Start.Year + 1)]
                : []
        );
    }

    private static RestatedTarget? Find(Knowledge knowledge, string id)
    {
        if (knowledge.Reference.Targets.Find(id) is { } known)
            return new(known.Unit, known.Indicator, known.Deadline, known.Kind, known, [known], null);
        // Made for a merged unit; its id begins with the unit's.
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !UnitId.TryParse(id[..colon], out var unit) || knowledge.Reference.Units.Find(unit) is null)
            return null;
        return knowledge.Targets(unit).FirstOrDefault(t => IdOf(t) == id);
    }

    /// <summary>As a link names it: also a target that cannot be restated has an address, which says why.</summary>
    public static string IdOf(RestatedTarget target) =>
        target.Target?.Id
        ?? $"{target.Unit}:{target.Indicator}:{target.Deadline:yyyy-MM-dd}:{target.Kind.ToString().ToLowerInvariant()}";

    private static IEnumerable<Target> SubTargets(Knowledge knowledge, Target target) =>
        knowledge.Targets(target.Unit).Select(t => t.Target).OfType<Target>().Where(t => t.PartOf == target.Id);

    private static TargetInput Input(
        Assessment assessment,
        int at,
        Restated? sum,
        FigureWording wording,
        Indicator indicator
    )
    {
        var point = assessment.Points[at];
        // A sum is shown with the values it was made of, as long as they still give the value that was assessed.
        var figure =
            sum?.Value == point.Value && wording.Show(sum) is { } shown ? shown : wording.Show(point, indicator.Unit);
        return new(
            point,
            figure,
            at == 0 && assessment.Points.Count > 1 ? TargetInputRole.Base
                : at == assessment.Points.Count - 1 ? TargetInputRole.Latest
                : TargetInputRole.Between,
            point == assessment.Passed
        );
    }
}
