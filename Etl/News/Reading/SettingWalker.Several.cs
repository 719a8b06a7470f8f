using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Several places at once: a number each, numbers in turn, or one number of all of them together.</content>
internal sealed partial class SettingWalker
{
    // "Na Hang, Lâm Bình và Chiêm Hóa lần lượt có 15, 11 và 24 sản phẩm": the first number is of the first place.
    private readonly Queue<Place> inTurn = new();

    // Places that the last number was said of together.
    private readonly List<Place> severally = [];

    // "Xếp sau lần lượt là Mai Sơn, Sông Mã với 24 và 19 sản phẩm": the places come after the word.
    private bool awaited;

    private bool SameLevel()
    {
        // "huyện Cai Lậy, tỉnh Tiền Giang" is one address, "huyện A và huyện B" are two places.
        // "tỉnh Trà Vinh, toàn tỉnh có 348" is one.
        var level = places[0].Scope;
        return places.All(p => p.Scope == level) && places.Exists(p => p != places[0]);
    }

    private void TakeTurn(Count count)
    {
        var place = inTurn.Dequeue();
        if (count.Counted == Counted.Unsaid && counts[next..].Find(c => c.Counted != Counted.Unsaid) is { } named)
            (count.Counted, count.Tied) = (named.Counted, named.Tied);
        else if (count.Counted == Counted.Unsaid && next > 1 && counts[next - 2] is { Counted: Counted.Product } before)
            (count.Counted, count.Tied) = (before.Counted, before.Tied);
        count.Setting = count.Setting with { Place = place, PlaceNamed = true, Multi = false };
    }

    // "mỗi nơi", "cùng có": of the places named; "mỗi xã", "bình quân", "hằng năm": a rate of others
    private bool IsShared(Mention each) =>
        scan.IsWord(each.First, "cùng")
        || scan.IsWord(each.First, "đều")
        || (
            scan.IsWord(each.First, "mỗi")
            && !scan.IsWord(each.End - 1, "xã")
            && !scan.IsWord(each.End - 1, "phường")
            && !scan.IsWord(each.End - 1, "năm")
        );

    // "A và B dẫn đầu, cùng có 42": only comparators between "cùng có" and its number
    private bool LeadsToNumber(int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
        {
            if (scan.Mentions[i].First - scan.Mentions[i - 1].End > 2)
                return false;
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
            if (
                scan.Mentions[i].Cue
                is not (Cue.Have or Cue.More or Cue.About or Cue.AtLeast or Cue.ShareWord or Cue.Add)
            )
                return false;
        }
        return false;
    }

    // Without a noun after it; one before it may have been taken for its own.
    private static bool IsBare(Count count) =>
        count is { Rank: null, Group: Cue.None, Maker: Cue.None }
        && (count.Counted == Counted.Unsaid || count.NounBefore);

    // "Nam Đàn và Quỳnh Lưu là hai huyện có nhiều nhất với 68 và 61 sản phẩm": as many numbers as places, one noun
    private bool IsRowOfPlaces(Count count)
    {
        if (inTurn.Count > 0 || places.Count < 2 || now.Each.Count > 0 || !IsBare(count))
            return false;
        var row = counts.GetRange(next - 1, counts.Count - next + 1);
        if (row.Count < places.Count || !row.Take(places.Count - 1).All(IsBare))
            return false;
        if (
            row[places.Count - 1].Counted is not (Counted.Product or Counted.Subject or Counted.Point)
            && !ListsOn(row[places.Count - 1])
        )
            return false;
        for (var i = count.Mention + 1; i < row[places.Count - 1].Mention; i++)
            if (!scan.Mentions[i].Is(',') && scan.Mentions[i].Cue is not (Cue.And or Cue.Number))
                return false;
        return true;
    }

    // "huyện A dẫn đầu với 98 sản phẩm; B và C bám sát với 71 và 66": the noun is that of the number before
    private bool ListsOn(Count last) =>
        next > 1
        && last == counts[^1]
        && counts[next - 2] is { Counted: Counted.Product, IsTotal: true, IsPercent: false } before
        && IsBare(last)
        && last.Number.Value <= before.Number.Value
        && counts[next - 1].Number.Value <= before.Number.Value
        && now.Leads;

    // "Tri Tôn, Tịnh Biên và Châu Đốc là 3 địa phương có nhiều sản phẩm nhất, lần lượt 11, 10 và 9": the 3 counts them.
    private bool CountsPlaces(Count count) =>
        count.Counted == Counted.Other
        && places.Count > 1
        && count.Number.Value == places.Count
        && (
            scan.IsWord(count.End, "địa")
            || scan.IsWord(count.End, "đơn")
            || scan.IsWord(count.End, "nơi")
            || scan.CueAt(count.End)
                is Cue.DistrictWord
                    or Cue.TownWord
                    or Cue.CityWord
                    or Cue.ProvinceWord
                    or Cue.QuarterWord
        );

    // "A và B có 42 sản phẩm mỗi huyện": the number right before
    private Count? JustCounted(int at) =>
        next > 0 && scan.Mentions[at].First - scan.Mentions[at - 1].End <= 1 && at <= counts[next - 1].PhraseEnd
            ? counts[next - 1]
            : null;

    /// <summary>"Củ Chi và Bình Chánh lần lượt có 16 và 11 sản phẩm": each number to the place of its rank.</summary>
    /// <param name="first">The first number that can take a place.</param>
    private void Respectively(int first)
    {
        awaited = places.Count == 0;
        if (places.Count < 2 || !SameLevel() || counts.Count - first < places.Count)
            return;
        inTurn.Clear();
        places.ForEach(inTurn.Enqueue);
    }

    private void Distribute(int at)
    {
        var mention = scan.Mentions[at];
        if (JoinsPlaces(at) || next < counts.Count && counts[next].Alike is not null)
            return;
        if (scan.IsWord(mention.First, "cứ"))
        {
            rate = true;
            return;
        }
        // "Huyện nào cũng có phần trong 69 sản phẩm mới": the number is of all of them
        if (
            scan.IsWord(mention.First + 1, "nào")
            && next < counts.Count
            && scan.IsWord(counts[next].First - 1, "trong")
        )
            return;
        if (scan.IsWord(mention.End - 1, "có") && now.Strength < 2)
            now = now with { Nature = Nature.Stock, Strength = 1 };
        var together = scan.IsWord(mention.First, "cùng") || scan.IsWord(mention.First, "đều");
        var near =
            lastPlace >= 0
            && mention.First - scan.Mentions[Asides.After(scan, lastPlace + 1) - 1].End <= 1
            && OnlyCommasBetween(lastPlace, at);
        // "tỉnh Phú Yên, mỗi huyện ...": one place is what holds the districts, not one of them
        if (near && (together || places.Count > 1))
            now = now with { Each = [.. places] };
        else if (IsShared(mention) && places.Count > 1 && SameLevel() && LeadsToNumber(at))
            now = now with { Each = [.. places] };
        else if (IsShared(mention) && JustCounted(at) is { Setting.Multi: true } before && severally.Count > 1)
            before.Setting = before.Setting with { Each = [.. severally], Multi = false };
        // "huyện nào cũng có ít nhất 1 điểm"; not "Huyện nào cũng có phần trong 69 sản phẩm"
        else if (
            !together
            && (!scan.IsWord(mention.End - 1, "cũng") && !scan.IsWord(mention.First, "nào") || LeadsToNumber(at))
        )
            now = now with { EachUnnamed = true };
    }
}
