using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Other provinces in an article about one: where goods, guests and partners come from.</content>
internal sealed partial class SettingWalker
{
    private int lastNamed = -1;

    // Of the province that the article is about; null where it is about the nation or about nothing known.
    private string? Own =>
        discourse.Subject is { Scope: PlaceScope.Province or PlaceScope.District } about ? about.Province : null;

    private bool IsOther(PlaceMention place) =>
        place is { Scope: PlaceScope.Province, Old: false } && Own is { } own && place.Province != own;

    // "Nguyên liệu nhập từ Bến Tre và Vĩnh Long", "ký kết với Hà Nội", "học kinh nghiệm của Quảng Ninh, tỉnh triển khai"
    private bool IsPartner(int at)
    {
        if (!IsOther(scan.PlaceList[scan.Mentions[at].Index]) || HasOwnFigure(at))
            return false;
        var first = at;
        while (first > 1 && IsListMark(first - 1) && Adjoins(first - 2) && Adjoins(first - 1))
            first -= 2;
        var before = scan.Mentions[first].First - 1;
        if (scan.IsWord(before, "tỉnh"))
            before--;
        return scan.IsWord(before, "từ")
            || scan.IsWord(before, "với")
            || scan.IsWord(before, "cùng")
            || scan.IsWord(before, "nối")
            || scan.IsWord(before, "của") && scan.IsWord(before - 1, "nghiệm");
    }

    private bool Adjoins(int at) =>
        scan.Mentions[at].Cue is Cue.Place or Cue.And or Cue.Mark
        && scan.Mentions[at].End == scan.Mentions[at + 1].First;

    // "so với Bến Tre (300 sản phẩm)", "cùng với Bến Tre có 300", "với Bến Tre, nơi đã có"
    private bool HasOwnFigure(int at)
    {
        var end = scan.Mentions[at].End;
        return at + 1 < scan.Mentions.Count
                && scan.Mentions[at + 1] is var next
                && next.First - end <= 1
                && (next.Cue != Cue.Mark || next.Is('(') || next.Is(':'))
            || scan.IsMark(end, ',') && scan.IsWord(end + 1, "nơi");
    }

    // "hội chợ còn có gian hàng của Bến Tre, Long An.": named in passing, in a sentence that gives no number; not
    // "Ở Bến Tre, chương trình bắt đầu sớm hơn."
    private bool IsInPassing()
    {
        if (counted || lastNamed < 0 || !IsOther(scan.PlaceList[scan.Mentions[lastNamed].Index]))
            return false;
        var first = lastNamed;
        while (first > 1 && IsListMark(first - 1) && Adjoins(first - 2) && Adjoins(first - 1))
            first -= 2;
        var before = scan.Mentions[first].First - scan.Opening;
        return before > 2 || before > 0 && scan.IsWord(scan.Mentions[first].First - 1, "từ");
    }
}
