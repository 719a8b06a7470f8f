using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.SecondReading;

namespace Ocop.Etl.News.Reading;

/// <summary>Percentages: of products by star and group, of subjects by type, and the shares that targets name.</summary>
internal sealed class ShareResolver(Scan scan, Discourse discourse, SecondReader second, Resolver shared)
{
    // From this share on the wording outweighs that a round was told last.
    private const double AllButSure = 0.95;

    public void Resolve(Count count, Count? previous)
    {
        count.SentenceNumber = discourse.Sentence;
        if (count.Setting.Producer)
            count.Reason = Reasons.Producer;
        else if (count.ShareOf is { } whole)
            OfPrevious(count, whole);
        else if (count.Change || Rose(count))
            count.Reason = Reasons.Change;
        else if (
            count.Counted == Counted.Unsaid
            && Bare(count)
            && previous is not null
            && FollowsCount(count, previous)
        )
            OfPrevious(count, previous);
        else if (count.Maker != Cue.None && (SaysOfThem(count) || scan.IsWord(count.End, "do")))
            count.Reason = Reasons.ShareOfOther;
        else if (IsOfLabour(count))
            count.Reason = Reasons.ShareOfOther;
        else if (previous is { Lumped: true, IsPercent: false } && count.Depth > previous.Depth)
            count.Reason = Reasons.Lumped;
        else if (count.Lumped || IsOtherGroup(count))
            count.Reason = Reasons.Lumped;
        else if (Code(count) is { } code)
            Emit(count, previous, code);
        else if (OtherShares.Code(scan, count) is { } other)
            Emit(count, previous, other);
        else
            count.Reason = OfNation(count) ? Reasons.ShareOfNation : Reasons.ShareOfOther;
    }

    // "tỷ lệ lao động đã qua đào tạo ở các cơ sở OCOP từ 30% trở lên"
    private bool IsOfLabour(Count count)
    {
        if (!scan.MayHold("lao"))
            return false;
        for (var i = count.First - 1; i > scan.SentenceStart && !scan.IsMark(i, ';') && !scan.IsNumber(i); i--)
            if (scan.IsWord(i, "động") && scan.IsWord(i - 1, "lao"))
                return true;
        return false;
    }

    // "doanh thu tăng từ 15 - 20%", "giảm bình quân khoảng 10%"
    private bool Rose(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at].Cue is Cue.More or Cue.AtLeast or Cue.About)
            (at, edge) = (at - 1, scan.Mentions[at].First);
        return at >= 0
            && scan.Mentions[at].Cue == Cue.ChangeWord
            && edge - scan.Mentions[at].End <= 3
            && !VerbBefore.IsSameAsShare(scan, scan.Mentions[at], count);
    }

    // "khoảng 80% cơ sở chỉ có dưới 10 lao động", "60% hợp tác xã thiếu vốn": of the makers of that kind
    private bool SaysOfThem(Count count)
    {
        if (
            count.NounBefore
            || count.Mention + 1 >= scan.Mentions.Count
            || scan.Mentions[count.Mention + 1] is not { Cue: >= Cue.Cooperative and <= Cue.Farm } maker
            || maker.First != count.End
            || !scan.Has(maker.End)
            || !scan.Tokens[maker.End].IsWord
        )
            return false;
        var next = maker.End;
        return scan.CueAt(next) switch
        {
            Cue.None => !(
                scan.Tokens[next].Capital
                || scan.IsWord(next, "là")
                || scan.IsWord(next, "số")
                || scan.IsWord(next, "nông")
                || scan.IsWord(next, "tư")
            ),
            Cue.Have => scan.CueAt(next + 1) != Cue.Product,
            Cue.Online or Cue.Shown or Cue.ModernChannel or Cue.Expired or Cue.Target or Cue.Inspected => true,
            _ => false,
        };
    }

    private static bool IsOtherGroup(Count count) => count.Group == Cue.OtherGroup;

    private static bool Bare(Count count) => count.Rank is null && count.Group == Cue.None && count.Maker == Cue.None;

    // "28 sản phẩm (63,6%)", "139 doanh nghiệp, chiếm 26,9%"
    private bool FollowsCount(Count count, Count previous)
    {
        if (previous.IsPercent || previous.Counted is Counted.Other or Counted.Point)
            return false;
        var at = count.Mention - 1;
        while (at > previous.Mention && ShareAsides.LeadsToShare(scan.Mentions[at].Cue))
            at--;
        if (
            at <= previous.Mention
            || !(scan.Mentions[at].Is('(') || (scan.Mentions[at].Is(',') && at < count.Mention - 1))
        )
            return false;
        // only the words of the count itself may stand before the bracket
        return !scan
            .Mentions.GetRange(previous.Mention, at - previous.Mention)
            .Exists(m => m.Is(',') || m.Is(';') || m.Is(':') || m.Is('('));
    }

    private void OfPrevious(Count count, Count previous)
    {
        if (
            OfNation(count)
            || previous.Drafts.Count == 0
            || previous.Drafts[0].Indicator is Indicators.Total or Indicators.New or Indicators.Subjects
        )
            count.Reason = OfNation(count) ? Reasons.ShareOfNation : previous.Reason ?? Reasons.ShareOfOther;
        else if (shared.Known("share." + previous.Drafts[0].Indicator))
            shared.Emit(count, "share." + previous.Drafts[0].Indicator, Nature.Stock, 2, previous);
        else
            count.Reason = Reasons.ShareOfOther;
    }

    private bool OfNation(Count count)
    {
        for (var i = count.Mention + 1; i < count.To; i++)
        {
            if (scan.Mentions[i].Cue == Cue.Place)
                return true;
            if (scan.Mentions[i].Is(',') || scan.Mentions[i].Is(';') || scan.Mentions[i].Is(')'))
                break;
        }
        return false;
    }

    private string? Code(Count count)
    {
        // "50% điểm du lịch nông thôn được công nhận": of tourist places, not of OCOP products
        if (count.Group != Cue.None && count.Recognised && NounPhrase.IsGroup(scan.CueAt(count.End)))
            return null;
        if (count.Exclusion is not (Cue.None or Cue.Participating))
            return null;
        if (count.Maker != Cue.None)
            return count.Counted == Counted.Product || Indicators.Maker(count.Maker) is not { } maker
                ? null
                : "share." + maker;
        return count.Counted is Counted.Product or Counted.Unsaid && Indicators.Part(count) is { } part
            ? "share." + part
            : null;
    }

    private void Emit(Count count, Count? previous, string code)
    {
        var subjects = code.StartsWith("share.subjects", StringComparison.Ordinal);
        var parent = subjects ? discourse.Subjects ?? discourse.Products : discourse.Products;
        if (
            parent is not null
            && discourse.Sentence - parent.SentenceNumber > (parent.ResolvedNature == Nature.Flow ? 2 : 6)
        )
            parent = null;
        // "Trong các chủ thể OCOP, hợp tác xã chiếm 28%" after a round: of all subjects
        if (subjects && discourse.Subjects is null && scan.Says(Cue.Subject) && scan.Says(Cue.Ocop))
            parent = null;
        // "Về chủ thể, hợp tác xã chiếm 43%" where the stock was told before the round: of all subjects
        var ofRound = parent is { ResolvedNature: Nature.Flow } && !count.Setting.Target;
        if (
            subjects
            && ofRound
            && scan.IsWord(scan.SentenceStart, "về")
            && discourse.Totals.Exists(t =>
                t is { ResolvedNature: Nature.Stock, Drafts: [{ Kind: Model.FactKind.Actual }, ..] }
                && t.Number.Value > parent!.Number.Value
                && discourse.Since(t.SentenceNumber) <= 4
            )
        )
            parent = null;
        if (!count.Setting.Target && parent is { ResolvedNature: Nature.Flow } && count.Setting.Strength < 3)
        {
            if (
                second.Share(scan, count, NumberMeaning.Share) < AllButSure
                || count.Setting is { PlaceNamed: false, Place.Scope: PlaceScope.District }
            )
            {
                count.Reason = Reasons.PartOfFlow;
                return;
            }
            parent = null;
        }
        // "ít nhất 40% A, 30% B": the bound carries to B (rule 27)
        if (
            count.Comparator == Model.Comparator.Equal
            && previous is { IsPercent: true, Comparator: Model.Comparator.AtLeast }
            && previous.Drafts.Count > 0
        )
            count.Comparator = Model.Comparator.AtLeast;
        // "Theo Sở Nông nghiệp, hợp tác xã chiếm 21,5% số chủ thể": of its own accord, so without the total's date (rule 33)
        var dated =
            !subjects
            || parent is null
            || shared.SameSentence(count, parent)
            || shared.Continues()
            || discourse.IsOfParagraph(parent) && (shared.Divides() || !scan.IsWord(scan.SentenceStart, "theo"));
        // "Trên bình diện cả nước, 73,9% là sản phẩm 3 sao" after a province's total
        dated &=
            count.Setting is not { PlaceNamed: true, Place: { } own }
            || parent is not { Drafts: [{ Place: var of }, ..] }
            || of == own;
        shared.Emit(count, code, Nature.Stock, Math.Max(count.Setting.Strength, 1), parent, dated);
    }
}
