using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>What a number left out means for those around it: the round it was part of, the parts that divide it.</content>
internal sealed partial class ProductResolver
{
    // "Ngoài ra có 18 sản phẩm đánh giá lại", "Bên cạnh đó, 4 sản phẩm được nâng hạng": besides what was counted before
    private bool OpensBeside() =>
        scan.IsWord(scan.Opening, "ngoài")
        || scan.IsWord(scan.Opening, "bên") && scan.IsWord(scan.Opening + 1, "cạnh")
        || scan.IsWord(scan.Opening, "cùng") && scan.IsWord(scan.Opening + 1, "với");

    private void Exclude(Count count)
    {
        count.Reason = Reasons.Excluded(count.Exclusion);
        count.SentenceNumber = discourse.Sentence;
        if (count.Exclusion is Cue.Online or Cue.ModernChannel or Cue.Shown)
            discourse.Carried = count;
        if (count is { Exclusion: Cue.Registered, IsTotal: true } && !IsPointedAt(count))
            (discourse.RoundSentence, discourse.RoundDate) = (
                discourse.Sentence,
                count.OwnDate?.Date ?? count.Setting.Date?.Date ?? discourse.RoundDate
            );
        if (
            discourse.RoundTotal is { New: false } round
            && round.Number.Value > count.Number.Value
            && (count.Exclusion == Cue.Recertified || count.Exclusion == Cue.Expired && CompletesNew(count, round))
            // "số đơn năm nay có 142 sản phẩm xét lần đầu, 31 sản phẩm xét lại": of those sent in, not of the round before
            && !(Before(count) is { Exclusion: Cue.Registered } sent && !AddsUpTo(round, sent))
            && !OpensBeside()
        )
            round.Mixed = true;
        // A total of another kind ("90 sản phẩm tham gia", "công nhận mới và công nhận lại 55 sản phẩm") is what the next
        // parts divide.
        if (
            count.IsTotal
            && !count.Setting.Within
            // "7 sản phẩm 5 sao. Hai trong số bảy sản phẩm ấy đã qua vòng thẩm định": some of those told
            && !IsPointedAt(count)
            && (
                count.Exclusion is Cue.Participating or Cue.Registered
                || count is { Exclusion: Cue.Recertified, Setting: { Nature: not Nature.Stock, Target: false } }
                    && Before(count) is null
            )
        )
        {
            // "334 sản phẩm đạt 3 - 5 sao, trong khi số đăng ký lên tới 569"
            // "64/71 sản phẩm đủ điều kiện; 7 sản phẩm phải bổ sung hồ sơ"
            if (
                discourse.Products is { } stated
                && (
                    stated.Drafts.Count > 0
                    || stated.Exclusion == Cue.Registered && stated.Number.Value > count.Number.Value
                )
                && shared.SameSentence(count, stated)
            )
                return;
            count.ResolvedNature = Nature.Flow;
            Remember(count);
        }
    }

    private bool AddsUpTo(Count round, Count first)
    {
        var sum = 0.0;
        foreach (var part in counts)
            if (part is { Counted: Counted.Product, IsPercent: false } && part.Mention >= first.Mention)
                sum += part.Number.Value;
        return sum == round.Number.Value;
    }

    // "Tổng cộng có 98 sản phẩm, gồm 71 sản phẩm đăng ký mới và 27 sản phẩm xin đánh giá lại"
    private bool OnlyBrought(Count count)
    {
        var sum = 0.0;
        var brought = false;
        for (var i = counts.IndexOf(count) + 1; i < counts.Count && sum < count.Number.Value; i++)
        {
            if (counts[i] is not { Counted: Counted.Product, Exclusion: Cue.Registered or Cue.Recertified } part)
                return false;
            brought |= part.Exclusion == Cue.Registered;
            sum += part.Number.Value;
        }
        return brought && sum == count.Number.Value;
    }
}
