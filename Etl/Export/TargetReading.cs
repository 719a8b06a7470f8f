using System.Globalization;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Export;

/// <summary>Targets of one cycle with their assessments, worded for the summary.</summary>
internal sealed class TargetReading(
    ReferenceData reference,
    FigureReading reading,
    SourceRegister sources,
    Assessor assessor,
    DateOnly today
)
{
    /// <param name="whole">The unit the summary as a whole speaks of.</param>
    public IEnumerable<SummaryTarget> Of(IEnumerable<RestatedTarget> targets, string cycle, UnitId whole)
    {
        foreach (var restated in targets.Where(t => t.Kind == TargetKind.Cycle))
        {
            if (restated.Target is { } target && target.Cycle == cycle)
                yield return Assessed(target, whole);
            else if (restated.Target is null && restated.Parts.Any(p => p.Cycle == cycle))
                yield return NotRestated(restated, whole);
        }
    }

    private SummaryTarget Assessed(Target target, UnitId whole)
    {
        var assessment = assessor.Assess(target, today);
        var actual = assessment.Latest is { } latest ? reading.Of(target.Indicator, latest) : null;
        return new()
        {
            Unit = reference.Units[target.Unit].Name,
            OfWhole = target.Unit == whole,
            Indicator = SummaryWords.Indicator(reference.Indicators[target.Indicator]),
            Target = new()
            {
                Value = target.Value,
                ValueMax = target.ValueMax,
                Comparator = target.Comparator,
                AsOf = new PartialDate(target.Deadline),
                SourceId = sources.OfTarget(target),
            },
            Actual = actual,
            Margin = assessment.Latest?.Value - assessment.Goal.Aim,
            Status = assessment.Band.Vi(),
            Tone = Tone(assessment.Band),
            Pace = assessment.Pace,
            RequiredPace = assessment.RequiredFromNow,
            Arrival = assessment.Passed?.Day ?? assessment.Arrival,
            Method = Method(assessment),
            Note = Note(target, assessment),
        };
    }

    private SummaryTarget NotRestated(RestatedTarget target, UnitId whole) =>
        new()
        {
            Unit = reference.Units[target.Unit].Name,
            OfWhole = target.Unit == whole,
            Indicator = SummaryWords.Indicator(reference.Indicators[target.Indicator]),
            Target = new()
            {
                Value = null,
                AsOf = new PartialDate(target.Deadline),
                SourceId = target.Parts is [var first, ..] ? sources.OfTarget(first) : null,
                Missing = target.Missing?.Vi,
            },
            Status = "Không quy đổi được",
            Note = target.Missing?.Vi,
        };

    private static string Method(Assessment assessment) =>
        assessment.IsFinal
            ? "Kết quả cuối kỳ"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{assessment.Method.Vi()}, {assessment.Points.Count} số liệu"
            );

    private string? Note(Target target, Assessment assessment)
    {
        List<string> parts = [];
        if (assessment.Reason is { } reason)
            parts.Add(reason.Vi);
        if (target.PartOf is { } id && reference.Targets.Find(id) is { } parent)
            parts.Add($"Mục tiêu con của {SummaryWords.Number(parent.Value)} {parent.Measure}.");
        if (assessment.FrozenOn is { } frozen)
            parts.Add($"Chốt theo số liệu công bố đến {frozen:dd/MM/yyyy}.");
        parts.AddRange(assessment.Remarks.Select(r => r.Vi));
        if (target.Note is { } note)
            parts.Add(note);
        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static SummaryTone Tone(ProgressBand band) =>
        band switch
        {
            ProgressBand.Achieved or ProgressBand.OnTrack => SummaryTone.Good,
            ProgressBand.Accelerate or ProgressBand.Limited => SummaryTone.Warning,
            ProgressBand.GoingBack or ProgressBand.Missed => SummaryTone.Bad,
            _ => SummaryTone.Neutral,
        };
}
