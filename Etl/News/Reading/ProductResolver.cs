using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.SecondReading;

namespace Ocop.Etl.News.Reading;

/// <summary>Numbers of products: totals, what a round added, and the parts of either.</summary>
internal sealed partial class ProductResolver(
    Scan scan,
    Discourse discourse,
    SecondReader second,
    Resolver shared,
    List<Count> counts,
    bool speaksOfOcop
)
{
    public void Resolve(Count count)
    {
        var parent = count.Setting.Target ? discourse.PlannedProducts ?? discourse.Products : discourse.Products;
        if (LeavesOut(count, parent))
            return;
        if (IsNationalClass(count) || IsRaisedByFive(count) || IsJustGivenByNation(count))
            count.Rank = new(5, 5, false);
        // "Một sản phẩm chỉ được thưởng một lần": any product; "Ba sản phẩm dẫn đầu gồm ...": some, told one by one
        if (
            (count is { IsTotal: true, Number.Value: 1 } && !scan.IsNumber(count.First) && !IsOnlyOne(count))
            || (
                IsToldOneByOne(count)
                && !discourse.Totals.Exists(count, static (t, count) => t.Number.Value == count.Number.Value)
            )
        )
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count is { IsTotal: true, Recognised: false } && IsOfThose(count))
        {
            // "Mười chủ thể đứng tên 19 sản phẩm này. Về hạng, 7 sản phẩm được 4 sao": it is those that are divided
            if (
                parent is not null
                && parent.Number.Value == count.Number.Value
                && discourse.Since(parent.SentenceNumber) <= 6
            )
                parent.SentenceNumber = discourse.Sentence;
            count.Reason = Reasons.Subset;
            // "công nhận thêm 73 sản phẩm. 73 sản phẩm này do 31 chủ thể làm ra"
            if (discourse.Totals.FindLast(count, static (t, count) => t.Number.Value == count.Number.Value) is { } told)
                count.ResolvedNature = told.ResolvedNature;
            // "toàn vùng có 1.245, Bến Tre 131. 131 sản phẩm này của 54 chủ thể": what follows divides the last of the list
            else if (ToldLast(count) is { } own)
            {
                own.SentenceNumber = discourse.Sentence;
                discourse.TurnTo(own);
            }
            return;
        }
        if (RepeatsPlan(count) || RepeatsLeftOut(count) || JoinsNamed(count))
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count.Rank is { Min: < 3 })
        {
            count.Reason = Reasons.BelowThree;
            return;
        }
        if (
            (count.Setting.Against || count.Setting.Compared && counts[0] == count)
            && count.Rank is null
            && count.Group == Cue.None
            && ClassCompared(count) is { } compared
        )
            (count.Rank, count.Group, count.Potential) = (compared.Rank, compared.Group, compared.Potential);
        // not "Bổ sung so với năm ngoái là 33 sản phẩm"
        if ((count.Setting.Compared && !count.New || count.Former) && !count.Setting.Target)
        {
            Old(count);
            return;
        }
        if (count is { Partitive: true, IsTotal: true, New: false } && parent is not null && !count.Recognised)
            count.Reason = Reasons.Subset;
        else if (count.IsTotal)
            Total(count, parent);
        else
            Part(count, parent);
    }

    // "Cá kho Nhân Hậu, lụa Nha Xá cùng 13 sản phẩm khác được 4 sao": without those named before
    private bool JoinsNamed(Count count)
    {
        if (!count.Others || count.Mention == 0)
            return false;
        // "Cùng với trà Tân Cương, 9 sản phẩm khác được xếp 5 sao"
        if (scan.Mentions[count.Mention - 1].Is(',') && counts[0] == count)
            return scan.IsWord(scan.Opening, "cùng")
                || scan.IsWord(scan.Opening, "ngoài")
                || scan.IsWord(scan.Opening, "bên") && scan.IsWord(scan.Opening + 1, "cạnh");
        if (
            scan.Mentions[count.Mention - 1] is not { Cue: Cue.And or Cue.Each or Cue.WithWord } joint
            || joint.End != count.First
            || joint.First == scan.Opening
            || !(
                scan.IsWord(joint.End - 1, "và")
                || scan.IsWord(joint.End - 1, "với")
                || scan.IsWord(joint.End - 1, "cùng")
            )
        )
            return false;
        for (var i = count.Mention - 2; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Number)
                return false;
            else if (scan.Mentions[i].Cue is Cue.Mark or Cue.Within)
                return scan.Mentions[i].End < joint.First;
        return true;
    }

    private Count? ToldLast(Count count)
    {
        for (var i = discourse.LastCounts.Count - 1; i >= 0; i--)
            if (
                discourse.LastCounts[i]
                    is { Counted: Counted.Product, IsTotal: true, Setting.Target: false, Drafts.Count: 1 } told
                && told.Number.Value == count.Number.Value
            )
                return told;
        return null;
    }

    // "ở huyện Vân Canh, mới chỉ một sản phẩm được gắn sao": all that the district has
    private bool IsOnlyOne(Count count) =>
        PlaceOf(count) is { Scope: PlaceScope.District }
        && (
            scan.IsWord(count.First - 1, "chỉ")
            || scan.IsWord(count.First - 1, "có") && scan.IsWord(count.First - 2, "chỉ")
            || scan.IsWord(count.First - 1, "có") && scan.IsWord(count.First - 2, "mới")
        );

    // Opens its sentence in words, with nothing that ties it to the programme or to a place.
    private bool IsToldOneByOne(Count count) =>
        count is { IsTotal: true, Tied: false, New: false, Recognised: false, Number.Value: <= 10, OwnPlace: null }
        && count.First == scan.Opening
        && !scan.IsNumber(count.First)
        && count.Setting is { PlaceNamed: false, Target: false };

    private static Place? PlaceOf(Count count) =>
        count.OwnPlace ?? (count.Setting.PlaceNamed ? count.Setting.Place : null);

    /// <summary>
    /// "công nhận thêm 58 sản phẩm, đưa tổng số lên 900. Có 26 sản phẩm 4 sao và 32 sản phẩm 3 sao": the classes add up
    /// to 58, so it is those that they divide, though 900 was said last.
    /// </summary>
    private Count? Whole(Count count)
    {
        // "Nhóm thực phẩm chiếm 88/104 sản phẩm"
        if (count.Number.Outof is { } all)
            return TotalOf(all, count);
        var grouped = count.Group != Cue.None;
        if (count.Setting.Target || (!grouped && count.Rank is not { IsSingle: true }))
            return null;
        var (parts, sum) = (0, 0.0);
        foreach (var part in counts)
            if (
                part is { Counted: Counted.Product, IsPercent: false, Exclusion: Cue.None }
                // "nhóm thực phẩm (126 sản phẩm), nhóm thủ công mỹ nghệ có 14 sản phẩm"
                && (grouped ? part.Group != Cue.None : part.Rank is { IsSingle: true } && part.Depth == count.Depth)
            )
                (parts, sum) = (parts + 1, sum + part.Number.Value);
        return parts < 2 ? null : TotalOf(sum, count);
    }

    // The last total of this value that the part may divide.
    private Count? TotalOf(double value, Count part)
    {
        for (var i = discourse.Totals.Count - 1; i >= 0; i--)
            if (
                discourse.Totals[i] is var total
                && total.Number.Value == value
                && total.Setting.Target == part.Setting.Target
                && discourse.Since(total.SentenceNumber) <= 6
            )
                return total;
        return null;
    }

    private void Remember(Count count)
    {
        if (count.Setting.Target)
            discourse.PlannedProducts = count;
        else if (!count.Setting.Ahead)
            discourse.TurnTo(count);
    }

    // "139 sản phẩm, so với 20 hồi cuối năm 2020" (rule 30)
    private void Old(Count count)
    {
        if (count.OwnDate?.Date is null && (count.Former || count.Setting.Date?.Date is null))
            count.Reason = Reasons.OldUndated;
        else if (count.IsTotal)
            shared.Emit(count, Indicators.Total, Nature.Stock, 2, discourse.Products);
        else if (Indicators.Part(count) is { } part)
            shared.Emit(count, part, Nature.Stock, 2, discourse.Products);
        else
            count.Reason = Reasons.LumpedRanks;
    }
}
