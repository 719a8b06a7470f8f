using System.Globalization;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Batches;

namespace Ocop.Dashboard.Conflicts;

/// <summary>A decision as the form of the conflict desk sends it. Pure.</summary>
public static class DecisionForm
{
    public const string Fact = "fact";
    public const string Kind = "decision";
    public const string Subject = "subject";
    public const string Claim = "claim";
    public const string Expected = "expected-";
    public const string Reason = "reason";
    public const string Value = "value";
    public const string AsOf = "asOf";
    public const string Batch = "batch";
    public const string Return = "return";

    /// <summary>What was decided but for the correction, which needs the stored fact.</summary>
    /// <param name="field">The value of a form field; null when it is not there.</param>
    /// <exception cref="BatchException">Something is missing or no number; Vietnamese.</exception>
    public static FactDecision Read(Func<string, string?> field)
    {
        var kind = field(Kind) switch
        {
            "choose" => DecisionKind.Choose,
            "correct" => DecisionKind.Correct,
            "reject" => DecisionKind.Reject,
            "dismiss" => DecisionKind.Dismiss,
            _ => throw new BatchException("Hãy chọn một cách giải quyết."),
        };
        if (
            !long.TryParse(
                field(kind == DecisionKind.Dismiss ? Subject : Fact),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var fact
            )
        )
            throw new BatchException("Hãy chọn số liệu mà quyết định nói về.");
        return Number(field(Expected + fact.ToString(CultureInfo.InvariantCulture))) is { } expected
            ? new(fact, kind, expected, field(Reason))
            : throw new BatchException("Hãy tải lại trang rồi quyết định lại.");
    }

    /// <summary>The fact with the value, and the date when one is given, that the person entered.</summary>
    /// <exception cref="BatchException">No number, or no date; Vietnamese.</exception>
    public static FactCorrection Correction(Fact fact, Func<string, string?> field)
    {
        if (!TypedValue.TryNumber(field(Value), out var value))
            throw new BatchException("Hãy ghi số đúng, ví dụ 10.322 hoặc 67,3.");
        var corrected = FactCorrection.Of(fact) with { Value = value };
        if (fact.Comparator == Comparator.Range)
            corrected = corrected with { Comparator = Comparator.Equal, ValueMax = null };
        if (field(AsOf)?.Trim() is not { Length: > 0 } text)
            return corrected;
        if (!TypedValue.TryDate(text, out var day))
            throw new BatchException($"\"{text}\" không phải ngày. Hãy ghi dạng 31/12/2023, 12/2023 hoặc 2023.");
        return fact.Kind == FactKind.Target ? corrected with { Deadline = day } : corrected with { AsOf = day };
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
