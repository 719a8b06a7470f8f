namespace Ocop.Etl.Reconciliation;

/// <summary>Why a fact was chosen to be shown, against the best statement that disagrees with it.</summary>
public enum ChoiceRule
{
    /// <summary>One statement only (copies of it aside).</summary>
    Only,

    /// <summary>Several independent statements, none disagrees.</summary>
    Agreed,

    /// <summary>A person decided.</summary>
    Reviewed,

    /// <summary>Its source ranks higher in the order of trust.</summary>
    MoreTrusted,

    /// <summary>Its date is stated, the other's is inferred.</summary>
    StatedDate,

    /// <summary>It dates the moment more exactly.</summary>
    MoreExactDate,

    /// <summary>Equally trusted and equally dated, but published later.</summary>
    LaterPublication,

    /// <summary>It gives the number that the other gives roughly.</summary>
    Exact,

    /// <summary>Nothing tells them apart: shown by a fixed order, for a person to settle.</summary>
    Undecided,
}

public static class ChoiceRules
{
    /// <summary>The rule as a user reads it.</summary>
    public static string Vi(this ChoiceRule rule) =>
        rule switch
        {
            ChoiceRule.Only => "Chỉ một nguồn nêu số này",
            ChoiceRule.Agreed => "Các nguồn nêu như nhau",
            ChoiceRule.Reviewed => "Người rà soát đã quyết định",
            ChoiceRule.MoreTrusted => "Nguồn đáng tin hơn (rà soát > sổ gốc > cơ quan nhà nước > báo chí)",
            ChoiceRule.StatedDate => "Nguồn nêu rõ thời điểm, nguồn kia chỉ ước tính",
            ChoiceRule.MoreExactDate => "Nêu thời điểm cụ thể hơn",
            ChoiceRule.LaterPublication => "Công bố muộn hơn",
            ChoiceRule.Exact => "Nêu số chính xác, nguồn kia nêu số tròn",
            _ => "Chưa phân định được, cần người rà soát",
        };
}
