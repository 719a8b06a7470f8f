using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

/// <summary>A row of <c>targets-*.json</c> before it is checked: what may be missing is null here, to name it.</summary>
internal sealed record TargetRow(
    string Id,
    string? Unit,
    string? UnitName,
    string? Indicator,
    string? Comparator,
    double? Value,
    double? ValueMax,
    string? Measure,
    string? Deadline,
    string? Cycle,
    TargetKind Kind,
    string? PartOf,
    string? SupersededBy,
    string? Legal,
    string? Url,
    string? Source,
    string? Published,
    string? Note
);

internal sealed class TargetRowReader(UnitCatalog units, IndicatorCatalog indicators, TargetCycles cycles)
{
    public Target Read(ReferenceRow<TargetRow> row)
    {
        var target = row.Value;
        if (target.Id.Length == 0)
            throw row.Bad("id", "không được để trống");
        var unit = RowChecks.Unit(row, target.Unit, target.UnitName, units);
        var indicator = RowChecks.Indicator(row, target.Indicator, indicators);
        var cycle =
            cycles.Find(RowChecks.Required(row, "cycle", target.Cycle))
            ?? throw row.Bad("cycle", $"không có chu kỳ \"{target.Cycle}\" trong target-cycles.json");
        var deadline = ReadDeadline(row, cycle);
        var comparator = RowChecks.Comparator(row, target.Comparator);
        if (target.Value is not { } value)
            throw row.Bad("value", "chỉ tiêu phải có giá trị");
        CheckValues(row, comparator, value, target.ValueMax, indicator);
        return new(
            target.Id,
            unit,
            indicator.Code,
            comparator,
            value,
            target.ValueMax,
            RowChecks.Required(row, "measure", target.Measure),
            deadline,
            cycle.Id,
            target.Kind,
            target.PartOf,
            target.SupersededBy,
            target.Legal,
            target.Url,
            RowChecks.Required(row, "source", target.Source),
            RowChecks.Date(row, "published", target.Published),
            target.Note
        );
    }

    private static DateOnly ReadDeadline(ReferenceRow<TargetRow> row, TargetCycle cycle)
    {
        var text = RowChecks.Required(row, "deadline", row.Value.Deadline);
        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var deadline
            )
        )
            throw row.Bad("deadline", $"\"{text}\" không phải ngày dạng yyyy-mm-dd");
        if (deadline < cycle.Start || deadline > cycle.End)
            throw row.Bad(
                "deadline",
                $"{text} nằm ngoài chu kỳ {cycle.Id} ({cycle.Start:yyyy-MM-dd} đến {cycle.End:yyyy-MM-dd})"
            );
        return deadline;
    }

    private static void CheckValues(
        ReferenceRow<TargetRow> row,
        Comparator comparator,
        double value,
        double? max,
        Indicator indicator
    )
    {
        RowChecks.Range(row, comparator, value, max);
        if (value <= 0 && indicator.Direction == Direction.Up)
            throw row.Bad("value", "chỉ tiêu tăng phải lớn hơn 0");
        if (indicator.Limit is { } limit && Math.Max(value, max ?? value) > limit)
            throw row.Bad("value", $"vượt giới hạn {limit.ToString(CultureInfo.InvariantCulture)} của chỉ tiêu");
    }
}
