using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>"Để nâng tổng số sản phẩm lên 240 trong năm 2025, tỉnh ...": what a sentence opens with as its aim.</content>
internal sealed partial class SettingWalker
{
    // How many numbers stand in the aim.
    private int aimed;

    private bool OpensWithAim()
    {
        var first = scan.Opening;
        var wanted = scan.IsWord(first, "muốn");
        if (!wanted && !scan.IsWord(first, "để") && !scan.IsWord(first, "nhằm"))
            return false;
        var raised = false;
        foreach (var mention in scan.Mentions)
        {
            if (mention.Is(','))
                return false;
            raised |=
                mention.Cue is Cue.Have or Cue.RiseTo or Cue.Cumulative || wanted && mention.Cue == Cue.TargetCompare;
            if (mention.Cue == Cue.Number)
                return raised && !IsReached(mention);
        }
        return false;
    }

    // "Để có được 184 sản phẩm như hôm nay, ...": there already
    private bool IsReached(Mention number)
    {
        for (var i = number.End; scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "như") || scan.IsWord(i, "nay") && scan.IsWord(i - 1, "hôm"))
                return true;
        return false;
    }

    /// <summary>"Năm 2019 là năm đầu ...", "Lần đầu tiên tổ chức phân hạng, ..."</summary>
    public static bool SpeaksOfFirstTime(Scan scan, int end)
    {
        if (!scan.MayHold("đầu"))
            return false;
        for (var i = scan.SentenceStart + 1; i < end; i++)
            if (scan.IsWord(i, "đầu") && (scan.IsWord(i - 1, "năm") || scan.IsWord(i - 1, "lần")))
                return !scan.IsWord(i - 2, "từ") && !scan.IsWord(i - 2, "những") && !scan.IsWord(i - 2, "các");
        return false;
    }

    private void EndAim()
    {
        aiming = false;
        aimed = next;
        now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0, Date = null };
    }

    // "Để đạt 130 sản phẩm, huyện Bình Lục ...": whose aim it is stands behind the comma.
    private void PlaceAim(Place place)
    {
        for (var i = 0; i < aimed; i++)
            if (!counts[i].Setting.PlaceNamed)
                counts[i].Setting = counts[i].Setting with { Place = place, PlaceNamed = true };
        aimed = 0;
    }

    // "Kế hoạch được ban hành khi (lúc, trong bối cảnh) toàn tỉnh có 33 sản phẩm", "Khi xây dựng kế hoạch, tỉnh có ...",
    // "Ở thời điểm lập kế hoạch, con số là 270"
    // "Muốn đứng vững trên kệ hàng thì ...": opens its clause, and no number comes before the clause ends
    private bool IsCondition(int wish)
    {
        if (scan.Mentions[wish].First != scan.Opening && !(wish > 0 && scan.Mentions[wish - 1].Cue == Cue.Mark))
            return false;
        for (var i = wish + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Number)
                return false;
            else if (scan.Mentions[i].Cue == Cue.Clause || scan.Mentions[i].Is(','))
                return true;
        return false;
    }

    private bool IsWhenIssued(int have)
    {
        if (counted)
            return false;
        var plan = have - 1;
        while (plan >= 0 && scan.Mentions[plan].Cue != Cue.Target)
            plan--;
        // "Khi hợp nhất, thành phố mới sẽ có 574 sản phẩm": to come
        if (plan < 0 || scan.IsWord(scan.Mentions[plan].First, "sẽ"))
            return false;
        var issued = false;
        for (var i = scan.SentenceStart; i < scan.Mentions[have].First; i++)
        {
            issued |=
                scan.IsWord(i, "hành") || scan.IsWord(i, "đời") || scan.IsWord(i, "qua") || scan.IsWord(i, "duyệt");
            var when = scan.IsWord(i, "khi") || scan.IsWord(i, "lúc") || scan.IsWord(i, "cảnh");
            // "Trước thềm kế hoạch mới, toàn tỉnh có 153 chủ thể"
            if (i == scan.Opening + 1 && scan.IsWord(i, "thềm"))
                return true;
            // "Ở thời điểm lập kế hoạch, cả tỉnh có 270 sản phẩm"
            if (i <= scan.Opening + 2 && scan.IsWord(i, "điểm") && scan.IsWord(i - 1, "thời"))
                return true;
            // "Kế hoạch được xây dựng trên nền kết quả khá: hết năm 2023 toàn tỉnh có 181 sản phẩm"
            if (i >= scan.Mentions[plan].End && IsGround(i))
                return true;
            if (
                when
                && (
                    i == scan.Opening
                    || i == scan.Opening + 1 && scan.IsWord(scan.Opening, "trước")
                    || issued && i >= scan.Mentions[plan].End
                )
            )
                return true;
        }
        return false;
    }

    // "trên nền", "từ nền tảng", "dựa trên kết quả", "trên cơ sở kết quả"
    private bool IsGround(int at)
    {
        if (scan.IsWord(at, "quả") && scan.IsWord(at - 1, "kết"))
            at -= scan.IsWord(at - 2, "sở") && scan.IsWord(at - 3, "cơ") ? 3 : 1;
        else if (!scan.IsWord(at, "nền"))
            return false;
        return scan.IsWord(at - 1, "trên") || scan.IsWord(at - 1, "từ");
    }

    // "Kế hoạch xây dựng trên nền kết quả khá: hết năm 2023 toàn tỉnh có 181": said after the plan, so no date of the plan's
    private bool IsDatedSincePlan(int have)
    {
        for (var i = have - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Target; i--)
            if (scan.Mentions[i].Cue == Cue.Date)
                return scan.Published is { } page && now.Date?.Date is { } said && said.Last <= page.Last;
        return false;
    }
}
