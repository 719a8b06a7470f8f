using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>
/// "Bến Tre với 131 sản phẩm chỉ sau Đồng Tháp (265 sản phẩm) và Sóc Trăng (144 sản phẩm)": the places ahead have the numbers in
/// their own brackets, and the sentence stays about the one behind them.
/// </content>
internal sealed partial class SettingWalker
{
    // Where the last place ahead stands, and the place that is behind it.
    private int ahead = -1;
    private Setting? behind;

    // "chỉ sau Đồng Tháp", "chỉ xếp sau tỉnh Đồng Tháp", "chỉ thua Đồng Tháp", and the next of that list
    private bool IsOutrankedBy(int at)
    {
        var first = scan.Mentions[at].First;
        if (ahead < 0)
            return now is { PlaceNamed: true, Compared: false }
                && (scan.IsWord(first - 1, "sau") || scan.IsWord(first - 1, "thua") || scan.IsWord(first - 1, "kém"))
                && (scan.IsWord(first - 2, "chỉ") || scan.IsWord(first - 3, "chỉ"));
        return at > ahead + 1 && IsListMark(at - 1) && scan.Mentions[at - 1].End == first && IsBracketed(ahead, at - 1);
    }

    // Nothing but a bracket, or nothing at all, between a place and what joins it to the next.
    private bool IsBracketed(int place, int join)
    {
        if (join == place + 1)
            return scan.Mentions[join].First == scan.Mentions[place].End;
        return scan.Mentions[place + 1].Is('(') && scan.Mentions[join - 1].Is(')');
    }

    private void EnterAhead(int at)
    {
        ahead = at;
        if (
            at + 2 >= scan.Mentions.Count
            || !(scan.Mentions[at + 1].Is('(') || LeadsToItsNumber(at + 1))
            || scan.Mentions[at + 1].First != scan.Mentions[at].End
            || PlaceRoles.Resolve(scan, at, discourse) is not { } place
        )
            return;
        behind ??= now;
        now = behind with { Place = place, Ahead = true };
    }

    // "chỉ xếp sau Hà Nội với 3.463 sản phẩm"
    private bool LeadsToItsNumber(int with)
    {
        if (!counted || scan.Mentions[with].Cue != Cue.WithWord)
            return false;
        var at = with + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.More or Cue.About)
            at++;
        return at < scan.Mentions.Count
            && scan.Mentions[at].Cue == Cue.Number
            && scan.Mentions[at].First == scan.Mentions[at - 1].End;
    }

    // The bracket behind a place ahead is closed, or its clause: of the one behind again.
    private void LeaveAhead()
    {
        if (behind is null || outer.Count > 0)
            return;
        now = behind;
        behind = null;
    }
}
