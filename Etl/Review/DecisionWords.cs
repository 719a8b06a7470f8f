using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Review;

/// <summary>Decisions as a user reads them.</summary>
public static class DecisionWords
{
    public static string Vi(this DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Accept => "Xác nhận",
            DecisionKind.Choose => "Chọn",
            DecisionKind.Correct => "Sửa",
            DecisionKind.Reject => "Loại bỏ",
            _ => "Bỏ qua mâu thuẫn",
        };
}
