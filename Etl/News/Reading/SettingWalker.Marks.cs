using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Brackets, commas, semicolons and colons: how far a setting reaches.</content>
internal sealed partial class SettingWalker
{
    // Inside "..., khi tỉnh có 28 sản phẩm, ..." after "so với năm 2019".
    private bool recalled;

    // How many numbers had come when the last bracket opened, and how many places of a list.
    private int opened = -1;
    private int placesBefore;

    private bool NamesNextRound(int semicolon) =>
        counted
        && now.Place is { Scope: PlaceScope.District }
        && semicolon + 2 < scan.Mentions.Count
        && scan.Mentions[semicolon + 1] is { Cue: Cue.Date } round
        && scan.Dates[round.Index].Role == DateRole.Round
        && scan.Mentions[semicolon + 2].Cue == Cue.Recognise;

    private void Mark(char mark, int at)
    {
        switch (mark)
        {
            case '(':
                outer.Push(now);
                opened = next;
                placesBefore = places.Count;
                now = now with { Depth = now.Depth + 1, Within = true };
                break;
            case ')' when outer.Count > 0:
                var inside = now;
                now = outer.Pop();
                LeaveAhead();
                // "danh mục của Vĩnh Long (gồm cả Bến Tre, Trà Vinh) vượt 1.000 sản phẩm": still of the one
                if (placesBefore == 1 && places.Count > 1)
                    places.RemoveRange(1, places.Count - 1);
                // "Tổng số sản phẩm (lũy kế đến 30/9/2024): 331": a bracket with nothing but a date dates what follows
                if (
                    opened == next
                    && inside.Date is { Date: not null, Role: not DateRole.Period } or { Start: <= ProgrammeStart }
                    && !(inside.Date is { Role: DateRole.Period, Date: { } end } && end.Year >= scan.Published?.Year)
                    && now.Date is null
                )
                    now = now with { Date = inside.Date };
                // "Trong 3 năm (2019 - 2021), tỉnh đã công nhận 245 sản phẩm": all since the programme began (rule 14)
                if (opened == next && inside.Date is { Role: DateRole.Period, Start: <= ProgrammeStart } && !counted)
                    now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
                break;
            case ';':
                rate = false;
                LeaveAhead();
                EndComparison();
                // "cơ sở làm ra 8 sản phẩm; trong đó 5 sản phẩm đạt 4 sao": still theirs
                var divides = at + 1 < scan.Mentions.Count && scan.Mentions[at + 1].Cue == Cue.Within;
                now = now with
                {
                    // "Năm 2020 anh có sản phẩm đầu tiên; hai năm sau thêm 2 sản phẩm nữa"
                    Producer = now.Producer && (divides || !carried && !NamesOther(at + 1)),
                    Goods = now.Goods && divides,
                    Target = now.Target && !compareTarget,
                    Against = false,
                    Within = now.Within && !TellsTotalAgain(scan.Mentions[at].End),
                };
                compareTarget = false;
                // "đợt 1 tỉnh công nhận 19 sản phẩm, Đồng Hỷ góp 4; đợt 2 công nhận 27": the province's again
                if (NamesNextRound(at) && counts[0].Setting is { PlaceNamed: true, Place: { } theirs })
                    now = now with { Place = theirs };
                places.Clear();
                lastPlace = -1;
                break;
            case ',':
                LeaveAhead();
                if (aiming && outer.Count == 0)
                    EndAim();
                if (compareTarget && outer.Count == 0)
                    now = now with { Target = false };
                compareTarget &= outer.Count > 0;
                rate = false;
                // "Chuyện của chị Hạnh không hiếm ở Bình Phước, nơi 80 chủ thể có 157 sản phẩm": of the place
                if (
                    now.Producer
                    && scan.IsWord(scan.Mentions[at].End, "nơi")
                    && at > 0
                    && scan.Mentions[at - 1] is { Cue: Cue.Place } where
                    && where.End == scan.Mentions[at].First
                )
                    now = now with { Producer = false };
                if (!RecallsThen(scan.Mentions[at].End))
                    EndComparison();
                // "Tính cả 25 sản phẩm vừa được công nhận, tỉnh có 165": the round is only what is added
                if (next == 1 && outer.Count == 0 && IsAddend(counts[0]))
                    now = now with { Round = false, Nature = Nature.Stock, Strength = 3, Date = null };
                // "Với đợt đánh giá này, huyện có 27 sản phẩm": what there is with it
                // "Cộng cả các sản phẩm đã được phê duyệt, toàn tỉnh có 44 sản phẩm"
                if (
                    !counted
                    && outer.Count == 0
                    && (now.Round || now.Nature == Nature.Flow && Adds(scan.Opening))
                    && IsCountedIn(at)
                )
                    now = now with { Round = false, Nature = Nature.Unsaid, Strength = 0, Date = null };
                // "giao mỗi huyện, thị xã, thành phố chuẩn hóa 2 - 3 sản phẩm"
                var units = at + 1 < scan.Mentions.Count && IsUnitWord(scan.Mentions[at + 1]);
                if (now.EachUnnamed || now.Against)
                    now = now with { EachUnnamed = now.EachUnnamed && units, Against = now.Against && outer.Count > 0 };
                break;
            // "Số sản phẩm còn hạn của một vài huyện: Hòa An 27 sản phẩm, Quảng Hòa 21"
            case ':' when !counted && LabelsValid(at):
                now = now with { Nature = Nature.Stock, Strength = 3 };
                break;
            case ':' when counted:
                now = now with { Within = true };
                break;
            default:
                break;
        }
    }

    // "có 181 sản phẩm, trong đó 111 sản phẩm 3 sao; năm 2022 con số này là 101 sản phẩm": not a part of the 181
    private bool TellsTotalAgain(int from)
    {
        for (var i = from; i < from + 6 && scan.Has(i); i++)
            if (scan.IsWord(i, "con") && scan.IsWord(i + 1, "số"))
                return Pointers.IsAt(scan, i + 2);
        return false;
    }

    // "Mắm tôm chà Gò Công, khóm Tân Phước và gạo Mỹ Thành là 3 sản phẩm": as many names as products; the places are in the names
    private bool IsNamedOneByOne(Count count)
    {
        if (
            count is not { Counted: Counted.Product, IsPercent: false, Number.Value: > 1, Mention: > 2 }
            || !scan.IsWord(count.First - 1, "là")
            || scan.Mentions[0] is not { Cue: Cue.Goods or Cue.Food or Cue.Drink or Cue.Craft } name
            || name.First != scan.Opening
        )
            return false;
        var names = 1;
        for (var i = 1; i < count.Mention; i++)
            if (scan.Mentions[i].Is(',') || scan.Mentions[i] is { Cue: Cue.And } and && scan.IsWord(and.First, "và"))
                names++;
        return names == count.Number.Value;
    }

    private bool LabelsValid(int colon)
    {
        for (var i = 1; i < colon; i++)
            if (scan.Mentions[i].Cue == Cue.ValidMark)
                return scan.Mentions[i - 1].Cue is Cue.Product or Cue.Ocop;
        return false;
    }

    // A place, an office or all the makers, up to the next semicolon.
    private bool NamesOther(int from)
    {
        for (var i = from; i < scan.Mentions.Count && !scan.Mentions[i].Is(';'); i++)
            if (IsUnitWord(scan.Mentions[i]) || scan.Mentions[i].Cue is Cue.Place or Cue.Office or Cue.Subject)
                return true;
        return false;
    }

    // "So với hồi cuối năm 2019, khi tỉnh có 28 sản phẩm (9 sản phẩm 4 sao), số lượng tăng 125%": the old figure's own clause
    private bool RecallsThen(int next)
    {
        if (recalled)
        {
            if (outer.Count == 0)
                (now, recalled) = (now with { Date = beforeComparison }, false);
            return recalled;
        }
        if (!now.Compared || comparedDate is null || !(scan.IsWord(next, "khi") || scan.IsWord(next, "lúc")))
            return false;
        now = now with { Compared = false, Date = comparedDate };
        recalled = true;
        return true;
    }

    private bool IsUnitWord(Mention mention) =>
        mention.Cue is Cue.DistrictWord or Cue.TownWord or Cue.CityWord or Cue.CommuneWord or Cue.ProvinceWord
        || (mention.Cue == Cue.Place && scan.PlaceList[mention.Index].Name is null);
}
