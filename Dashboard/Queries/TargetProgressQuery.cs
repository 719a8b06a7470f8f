using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>The targets of one unit in one cycle with their assessments, whole targets first, parts inside them.</summary>
public static class TargetProgressQuery
{
    /// <summary>
    /// The cycle asked for; else the latest that has targets in force: a cycle that has begun and has none yet would show
    /// an empty page.
    /// </summary>
    public static TargetCycle CycleOf(Knowledge knowledge, DashboardFilter filter)
    {
        var targets = knowledge.Reference.Targets;
        if (filter.Cycle is { } id && targets.Cycles.Find(id) is { } asked)
            return asked;
        return targets.Cycles.All.LastOrDefault(c =>
                c.Start <= knowledge.AsOf && targets.All.Any(t => t.Cycle == c.Id && t.Unit.IsNational && t.IsInForce)
            ) ?? targets.Cycles.On(knowledge.AsOf);
    }

    public static UnitTargets Assess(
        Knowledge knowledge,
        UnitId unit,
        TargetCycle cycle,
        ProgressMethod method = ProgressMethod.Linear
    )
    {
        var restated = knowledge
            .Targets(unit)
            .Where(t => t.Kind == TargetKind.Cycle && t.Deadline >= cycle.Start && t.Deadline <= cycle.End)
            .ToList();
        var targets = restated.Select(t => t.Target).OfType<Target>().ToList();
        AssessedTarget One(Target target) =>
            new(
                target,
                knowledge.Assessor.Assess(target, knowledge.AsOf, method),
                [.. targets.Where(t => t.PartOf == target.Id).Select(One)]
            );
        return new(
            [
                .. targets
                    .Where(t => t.PartOf is null || targets.TrueForAll(w => w.Id != t.PartOf))
                    .OrderBy(t => t.Indicator == StarTiers.Total ? 0 : 1)
                    .Select(One),
            ],
            [.. restated.Where(t => t.Target is null)]
        );
    }

    public static TargetProgress Show(AssessedTarget assessed, Knowledge knowledge, FigureWording wording)
    {
        var (target, assessment) = (assessed.Target, assessed.Assessment);
        var indicator = knowledge.Reference.Indicators[target.Indicator];
        var legal = new ShownCitation(
            target.Legal ?? target.Source,
            $"{Wording.T(indicator.Vi, indicator.En)}: {VietnameseFormat.Stated(target.Value, target.ValueMax, target.Comparator, indicator.Unit)} {target.Measure}",
            target.Url,
            target.Source,
            target.Legal is null ? Trust.Newspaper : Trust.Government,
            target.Published
        );
        return new(
            assessment,
            Wording.T(indicator.Vi, indicator.En),
            new(
                target.Value,
                target.ValueMax,
                target.Comparator,
                indicator.Unit,
                new PartialDate(target.Deadline),
                [legal]
            ),
            assessment.Latest is { } latest ? wording.Show(latest, indicator.Unit) : null,
            assessment.Passed is { } passed ? wording.Show(passed, indicator.Unit) : null,
            [.. assessed.Parts.Select(p => Show(p, knowledge, wording))]
        );
    }
}

/// <param name="Refused">What predecessors have and the unit cannot be given, with the reason.</param>
public sealed record UnitTargets(IReadOnlyList<AssessedTarget> Assessed, IReadOnlyList<RestatedTarget> Refused)
{
    public IEnumerable<long> Facts => Assessed.SelectMany(t => t.Facts);
}

public sealed record AssessedTarget(Target Target, Assessment Assessment, IReadOnlyList<AssessedTarget> Parts)
{
    public IEnumerable<long> Facts =>
        new[] { Assessment.Latest, Assessment.Passed }
            .Select(p => p?.FactId)
            .OfType<long>()
            .Concat(Parts.SelectMany(p => p.Facts));
}
