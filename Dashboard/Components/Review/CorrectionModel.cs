using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Review;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Review;

/// <summary>A correction as it is being typed.</summary>
public sealed class CorrectionModel
{
    public string Value { get; set; } = "";

    public string ValueMax { get; set; } = "";

    public Comparator Comparator { get; set; }

    public string Unit { get; set; } = "";

    public string Indicator { get; set; } = "";

    public FactKind Kind { get; set; }

    /// <summary>As-of of an actual figure, deadline of a target.</summary>
    public string When { get; set; } = "";

    public static CorrectionModel Of(Fact fact) =>
        new()
        {
            Value = TypedValue.Of(fact.Value),
            ValueMax = fact.ValueMax is { } max ? TypedValue.Of(max) : "",
            Comparator = fact.Comparator,
            Unit = fact.Unit.Value,
            Indicator = fact.Indicator,
            Kind = fact.Kind,
            When = TypedValue.Of(fact.Kind == FactKind.Target ? fact.Deadline : fact.AsOf),
        };

    /// <returns>Null when a field cannot be read; <paramref name="problem"/> then says which.</returns>
    public FactCorrection? Read(out string? problem)
    {
        problem = null;
        double? max = null;
        PartialDate? when = null;
        if (!TypedValue.TryNumber(Value, out var value))
            problem = T($"Không đọc được giá trị \"{Value}\".", $"The value \"{Value}\" cannot be read.");
        else if (Comparator == Comparator.Range && !TypedValue.TryNumber(ValueMax, out _))
            problem = T($"Không đọc được số cuối \"{ValueMax}\".", $"The upper value \"{ValueMax}\" cannot be read.");
        else if (!string.IsNullOrWhiteSpace(When) && !TypedValue.TryDate(When, out _))
            problem = T(
                $"Không đọc được ngày \"{When}\". Hãy ghi 2023, 12/2023 hoặc 05/12/2023.",
                $"The date \"{When}\" cannot be read. Write 2023, 12/2023 or 05/12/2023."
            );
        else if (!UnitId.TryParse(Unit, out _))
            problem = T("Hãy chọn đơn vị.", "Choose a unit.");
        if (problem is not null)
            return null;
        if (Comparator == Comparator.Range && TypedValue.TryNumber(ValueMax, out var upper))
            max = upper;
        if (TypedValue.TryDate(When, out var date))
            when = date;
        return new()
        {
            Unit = UnitId.Parse(Unit),
            Indicator = Indicator,
            Kind = Kind,
            Comparator = Comparator,
            Value = value,
            ValueMax = max,
            AsOf = Kind == FactKind.Actual ? when : null,
            Deadline = Kind == FactKind.Target ? when : null,
        };
    }
}
