using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>Actual or target, in the words of headers and kind columns.</summary>
public static partial class KindWords
{
    [GeneratedRegex(
        @"\bke hoach\b|\bkh\b|\bchi tieu\b|\bmuc tieu\b|\bgiao\b|\bphan dau\b|\bdu kien\b|\bnhiem vu\b|\btargets?\b|\bplan(?:ned)?\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        @"\bthuc hien\b|\bth\b|\bket qua\b|\bthuc te\b|\bdat duoc\b|\bactuals?\b|\bresults?\b|\bachieved\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Actual();

    /// <summary>The word that comes first decides: "Kết quả thực hiện kế hoạch" is actual, "Kế hoạch thực hiện" a target.</summary>
    public static FactKind? Find(string text)
    {
        var folded = VietnameseText.Fold(text);
        var target = Target().Match(folded);
        var actual = Actual().Match(folded);
        if (!target.Success && !actual.Success)
            return null;
        return target.Success && (!actual.Success || target.Index < actual.Index) ? FactKind.Target : FactKind.Actual;
    }
}
