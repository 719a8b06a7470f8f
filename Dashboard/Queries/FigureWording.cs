using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>Turns what is known into what is shown, in the page's language, with the citations read beforehand.</summary>
public sealed class FigureWording(Knowledge knowledge, IReadOnlyDictionary<long, ShownCitation> citations)
{
    /// <summary>The facts behind values: what <see cref="CitationQuery"/> is to be asked for.</summary>
    public static IEnumerable<long> FactsBehind(IEnumerable<Restated?> values) =>
        values.OfType<Restated>().SelectMany(v => v.Parts).Select(p => p.Point.FactId).OfType<long>();

    /// <summary>Null when the value is missing.</summary>
    public ShownFigure? Show(Restated value)
    {
        if (value.Value is not { } number)
            return null;
        var unit = knowledge.Reference.Indicators.Find(value.Indicator)?.Unit ?? "";
        var parts = value.Parts.Select(p => (Part: p, Figure: FigureOf(p.Point))).ToList();
        var cited = parts
            .Select(p => p.Part.Point.FactId)
            .OfType<long>()
            .Distinct()
            .Select(id => citations.GetValueOrDefault(id))
            .OfType<ShownCitation>()
            .ToList();
        if (value.Kind == RestatementKind.Own && parts is [var (part, own)] && !part.Point.IsDerived && own is not null)
            return Show(own, unit, cited);
        return new(number, null, Together(parts.Select(p => p.Figure)), unit, OldestDate(value, parts), cited)
        {
            IsDerived = true,
            IsDateEstimated = parts.Any(p => p.Part.Point.IsEstimated),
            Derivation = Derivation(value, unit),
        };
    }

    public ShownFigure Show(Figure figure) =>
        Show(
            figure,
            knowledge.Reference.Indicators.Find(figure.Indicator)?.Unit ?? "",
            citations.GetValueOrDefault(figure.FactId) is { } citation ? [citation] : []
        );

    /// <summary>A point of an assessment: its fact when it has one, else a derived value.</summary>
    public ShownFigure Show(TrackPoint point, string unit)
    {
        var cited = point.FactId is { } id && citations.GetValueOrDefault(id) is { } citation ? new[] { citation } : [];
        if (!point.IsDerived && FigureOf(point) is { } figure)
            return Show(figure, unit, cited);
        return new(point.Value, null, Comparator.Equal, unit, new PartialDate(point.Oldest), cited)
        {
            IsDerived = point.IsDerived,
            IsDateEstimated = point.IsEstimated,
        };
    }

    private static ShownFigure Show(Figure figure, string unit, IReadOnlyList<ShownCitation> cited) =>
        new(figure.Value, figure.ValueMax, figure.Comparator, unit, figure.AsOf, cited)
        {
            IsDateEstimated = figure.AsOfEstimated,
            Rivals = figure.IsOpenConflict ? figure.Rivals.Count : 0,
        };

    public FigureChange? Change(Restated latest, Restated? before) =>
        latest is { Value: { } now } && before is { Value: { } then, Newest: { } day }
            ? new(now - then, FigureOf(before)?.AsOf ?? new PartialDate(day), then)
            : null;

    private Figure? FigureOf(TrackPoint point) => point.FactId is { } id ? knowledge.FigureOf(id) : null;

    private Figure? FigureOf(Restated value) => value.Parts is [var only] ? FigureOf(only.Point) : null;

    /// <summary>A sum with a bound in it is a bound itself; with anything rough in it, rough.</summary>
    private static Comparator Together(IEnumerable<Figure?> parts)
    {
        var signs = parts.Select(p => p?.Comparator ?? Comparator.Equal).Distinct().ToList();
        if (signs.All(s => s == Comparator.Equal))
            return Comparator.Equal;
        return signs.All(s => s is Comparator.Equal or Comparator.More or Comparator.AtLeast)
            ? Comparator.More
            : Comparator.About;
    }

    private static PartialDate? OldestDate(Restated value, List<(RestatedPart Part, Figure? Figure)> parts) =>
        parts.MinBy(p => p.Part.Point.Oldest).Figure?.AsOf
        ?? (value.Oldest is { } oldest ? new PartialDate(oldest) : null);

    private string? Derivation(Restated value, string unit)
    {
        string Part(RestatedPart part)
        {
            var found = knowledge.Reference.Units.Find(part.Unit);
            var name = found is null ? part.Unit.Value : T(found.Name, found.NameEn);
            var number = VietnameseFormat.Quantity(part.Point.Value, unit);
            return $"{name} {number} ({VietnameseFormat.ShortDate(FigureOf(part.Point)?.AsOf ?? new PartialDate(part.Point.Day))})";
        }
        return value.Kind switch
        {
            RestatementKind.Sum => T("Cộng: ", "Sum: ") + string.Join(" + ", value.Parts.Select(Part)),
            RestatementKind.FromCounts => T(
                "Tính lại từ số đếm của các đơn vị cũ",
                "Computed again from the counts of the former units"
            ),
            _ => T("Suy ra từ tổng số và các phần đã nêu", "Follows from the stated total and parts"),
        };
    }
}
