using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Validation;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Conflicts;

/// <summary>Kinds of contradictions, roles and decisions as a reader sees them.</summary>
public static class ConflictWords
{
    public static string Kind(string kind) =>
        kind switch
        {
            ConflictFilter.Rivals => T("Các nguồn nêu khác nhau", "Sources disagree"),
            PartsMakeWhole.Mismatch => T("Các phần không bằng tổng", "Parts do not make the total"),
            PartsMakeWhole.Inside => T("Tiềm năng 5 sao nằm trong tổng", "Potential five-star inside the total"),
            FiguresMakeWhole.Code => T("Số đang hiển thị không cộng khớp", "Shown figures do not add up"),
            SharesMakeHundred.Code => T("Tỷ lệ không đủ 100%", "Shares do not make 100%"),
            SharesMatchCounts.Code => T("Tỷ lệ không khớp số đếm", "Share against counts"),
            DocumentAgreesWithItself.Code => T("Tài liệu tự mâu thuẫn", "Document contradicts itself"),
            DistrictsMakeProvince.Code => T("Huyện, xã không khớp tỉnh", "Districts against province"),
            ProvincesMakeNation.Code => T("Các tỉnh không khớp cả nước", "Provinces against nation"),
            StocksDoNotFall.Code => T("Số hiện có bị giảm", "A stock falls"),
            NoJumpAtMerger.Jump => T("Nhảy bậc khi sáp nhập", "Jump at a merger"),
            NoJumpAtMerger.WrongUnit => T("Có thể nhầm đơn vị mới và cũ", "Old and new unit confused"),
            _ => FindingWords.Title(kind),
        };

    public static string Role(StatementRole role) =>
        role switch
        {
            StatementRole.Chosen => T("Đang hiển thị", "Shown"),
            StatementRole.Rival => T("Nêu khác", "States otherwise"),
            StatementRole.Supporter => T("Nêu như vậy", "States the same"),
            StatementRole.Stated => T("Số được nêu", "Stated"),
            _ => T("Đối chiếu với", "Held against"),
        };

    public static string Decision(DecisionKind kind) =>
        T(
            kind.Vi(),
            kind switch
            {
                DecisionKind.Accept => "Accepted",
                DecisionKind.Choose => "Chosen",
                DecisionKind.Correct => "Corrected",
                DecisionKind.Reject => "Rejected",
                _ => "Let stand",
            }
        );

    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => T("Lỗi", "Error"),
            Severity.Warning => T("Cảnh báo", "Warning"),
            _ => T("Lưu ý", "Note"),
        };

    public static Components.Controls.StatusTone Tone(Severity severity) =>
        severity switch
        {
            Severity.Error => Components.Controls.StatusTone.Bad,
            Severity.Warning => Components.Controls.StatusTone.Warning,
            _ => Components.Controls.StatusTone.Neutral,
        };

    public static string Rule(ChoiceRule rule) =>
        T(
            rule.Vi(),
            rule switch
            {
                ChoiceRule.Only => "Only one source states it",
                ChoiceRule.Agreed => "The sources agree",
                ChoiceRule.Reviewed => "A person decided",
                ChoiceRule.MoreTrusted => "More trusted source (reviewed > register > government > press)",
                ChoiceRule.StatedDate => "States its date, the other's is inferred",
                ChoiceRule.MoreExactDate => "Dates the moment more exactly",
                ChoiceRule.LaterPublication => "Published later",
                ChoiceRule.Exact => "Exact where the other is rough",
                _ => "Nothing tells them apart: a person should decide",
            }
        );
}
