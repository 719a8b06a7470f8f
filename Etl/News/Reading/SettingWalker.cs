using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Reads a sentence from left to right and gives every number the setting it stands in.</summary>
internal sealed class SettingWalker(Scan scan, Discourse discourse, List<Count> counts)
{
    // The national programme was decided in May 2018 (Quyết định 490/QĐ-TTg); provinces rated their first products in 2019.
    private const int ProgrammeStart = 2019;

    private readonly Stack<Setting> outer = new();
    private readonly List<Place> places = [];
    private Setting now = new();
    private int lastPlace = -1;
    private int next;
    private bool counted;
    private bool arrived;

    public void Run()
    {
        discourse.SentenceProvince = null;
        now = new() { Place = discourse.Here, Producer = discourse.Producer };
        for (var i = 0; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            switch (mention.Cue)
            {
                case Cue.Number when next < counts.Count && counts[next].Mention == i:
                    Arrive(counts[next++]);
                    break;
                case Cue.Place:
                    Enter(i);
                    break;
                case Cue.Date:
                    Date(i);
                    break;
                case Cue.Mark:
                    Mark((char)mention.Index);
                    break;
                default:
                    Word(i, mention);
                    break;
            }
        }
        // "Ngoài 2 sản phẩm 5 sao, Cần Thơ còn 3 ...": the place may stand after the first number.
        if (now is { PlaceNamed: true, Place: { } later })
            foreach (var count in counts)
                if (count.Setting.Place is null)
                    count.Setting = count.Setting with { Place = later };
        if (now.PlaceNamed && now.Place is { } place && outer.Count == 0)
            discourse.Focus = place.IsReadable ? place : discourse.Focus;
        discourse.Producer = now.Producer;
        if (now.Nature == Nature.Flow && now.Strength >= 2 && !counted)
        {
            discourse.RoundSentence = discourse.Sentence;
            discourse.RoundDate = now.Date?.Date ?? discourse.RoundDate;
        }
    }

    private void Arrive(Count count)
    {
        var distribution = now.Each.Count > 0 ? now.Each : [];
        var several = places.Count > 1 && distribution.Count == 0 && SameLevel();
        count.Setting = now with { Multi = several, Target = now.Target || IsOfPlan(count) };
        counted |= count.Counted != Counted.Other;
        arrived = true;
        if (IsSpan(count))
            now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
        places.Clear();
        lastPlace = -1;
        now = now with { Each = [], EachUnnamed = false, Compared = false, Date = now.Compared ? null : now.Date };
    }

    /// <summary>"1.000 sản phẩm của kế hoạch đầu kỳ", "80 sản phẩm đề ra": the plan stands after its number.</summary>
    private bool IsOfPlan(Count count)
    {
        var at = count.PhraseEnd;
        if (
            at >= scan.Mentions.Count
            || scan.Mentions[at].Cue != Cue.Target
            || scan.Mentions[at].First - scan.Mentions[at - 1].End > 1
        )
            return false;
        return scan.Mentions[at - 1].Cue == Cue.OfMakers
            || scan.IsWord(scan.Mentions[at].First, "đề")
            || scan.IsWord(scan.Mentions[at].First, "đặt");
    }

    /// <summary>"Sau hơn 5 năm", "6 năm qua", "qua 3 năm triển khai": all of the programme so far.</summary>
    private bool IsSpan(Count count)
    {
        if (count.Counted != Counted.Other || !scan.IsWord(count.End, "năm"))
            return false;
        if (
            scan.IsWord(count.End + 1, "qua")
            || scan.IsWord(count.End + 1, "triển")
            || scan.IsWord(count.End + 1, "thực")
        )
            return true;
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        return scan.IsWord(before, "sau") || scan.IsWord(before, "qua");
    }

    private bool SameLevel()
    {
        // "huyện Cai Lậy, tỉnh Tiền Giang" is one address, "huyện A và huyện B" are two places.
        var level = places[0].Scope;
        return places.All(p => p.Scope == level);
    }

    private void Enter(int at)
    {
        var mention = scan.Mentions[at];
        if (now.Compared || InPhraseOfCount(at))
        {
            OwnPlace(at);
            return;
        }
        if (IsEventPlace(at) || PlaceRoles.Resolve(scan, at, discourse) is not { } place)
            return;
        var said = scan.PlaceList[mention.Index];
        Remember(place);
        if (lastPlace < 0 || !OnlyCommasBetween(lastPlace, at))
            places.Clear();
        // a province after its district completes an address
        if (places.Count > 0 && places[^1].Scope == PlaceScope.District && place.Scope == PlaceScope.Province)
        {
            if (places[^1].Province == place.Province || said.Bare == false)
                place = places[^1] with { Province = place.Province };
            places.Clear();
        }
        places.Add(place);
        lastPlace = at;
        var fresh = arrived && now.Depth == 0;
        var subject = said.Whole || place.Scope == PlaceScope.National;
        now = now with
        {
            Place = place,
            PlaceNamed = true,
            Producer = now.Producer && !(subject || spoken || carried),
            Nature = fresh && !now.Round && now.Strength < 3 ? Nature.Unsaid : now.Nature,
            Strength = fresh && !now.Round && now.Strength < 3 ? 0 : now.Strength,
        };
    }

    private bool spoken;

    // The maker was named in the sentence before, not in this one.
    private bool carried = true;

    private void Remember(Place place)
    {
        if (place.Scope == PlaceScope.District)
            discourse.LastDistrict = place;
        if (place.Province is { } province)
            (discourse.LastProvince, discourse.SentenceProvince) = (province, province);
    }

    private bool OnlyCommasBetween(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
            if (
                !(scan.Mentions[i].Is(',') || scan.Mentions[i].Is(';') || scan.Mentions[i].Cue is Cue.And or Cue.Plural)
            )
                return false;
        return scan.Mentions[last].First - scan.Mentions[first].End <= 3;
    }

    /// <summary>"Sáng 19/12, tại TP. Thủ Dầu Một, Sở đã tổ chức ...": where it happened.</summary>
    private bool IsEventPlace(int at)
    {
        if (
            at == 0
            || scan.Mentions[at - 1] is not { Cue: Cue.PlaceOfEvent } before
            || before.End != scan.Mentions[at].First
        )
            return false;
        if (
            scan.IsWord(before.First, "ra")
            || scan.IsWord(before.First, "sang")
            || scan.IsWord(before.First, "vào")
            || scan.IsWord(before.First, "về")
        )
            return true;
        for (var i = 0; i < at - 1; i++)
            if (scan.Mentions[i].Cue == Cue.Date && scan.Dates[scan.Mentions[i].Index].Day)
                return true;
        // "Tại huyện X, đến nay có ..." opens with the place; "tổ chức hội nghị tại X" does not.
        return at > 1
            && !scan.Mentions[at - 2].Is(',')
            && !scan.Mentions[at - 2].Is(';')
            && !scan.Mentions[at - 2].Is(':')
            && scan.Mentions[at - 2].Cue is not (Cue.Neutral or Cue.Now or Cue.And or Cue.Within or Cue.Round)
            && scan.Tokens[before.First].Capital == false;
    }

    private bool InPhraseOfCount(int at) => next > 0 && at < counts[next - 1].PhraseEnd && at < counts[next - 1].To;

    // "12 sản phẩm của huyện Yên Thế": the phrase's own place, when it is the only one there.
    private void OwnPlace(int at)
    {
        var count = counts[next - 1 < 0 ? 0 : next - 1];
        if (now.Compared || next == 0 || PlaceRoles.Resolve(scan, at, discourse) is not { } place)
            return;
        Remember(place);
        var linked =
            at > 0 && scan.Mentions[at - 1].Cue is Cue.OfMakers or Cue.PlaceOfEvent or Cue.WithWord
            || scan.PlaceList[scan.Mentions[at].Index].Whole;
        if (!linked && !scan.PlaceList[scan.Mentions[at].Index].Bare)
            return;
        // "34 sản phẩm ở Chí Linh, Kinh Môn và Gia Lộc": of several places, so of none of them alone
        if (place.Scope == PlaceScope.District && IsListed(at))
            return;
        if (count.OwnPlace is { Scope: PlaceScope.District } district && place.Scope == PlaceScope.Province)
            count.OwnPlace = district with { Province = place.Province ?? district.Province };
        else
            count.OwnPlace ??= place;
    }

    private bool IsListed(int at) =>
        at + 2 < scan.Mentions.Count
        && (scan.Mentions[at + 1].Is(',') || scan.Mentions[at + 1].Cue == Cue.And)
        && scan.Mentions[at + 2].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at + 2].Index].Scope is PlaceScope.District;

    private void Date(int at)
    {
        var date = scan.Dates[scan.Mentions[at].Index];
        if (
            at > 0
            && scan.Mentions[at - 1] is { Cue: Cue.Document } document
            && scan.Mentions[at].First - document.End <= 1
        )
            return;
        if (next > 0 && InPhraseOfCount(at) && date.Role != DateRole.Since)
        {
            counts[next - 1].OwnDate ??= date;
            if (!now.Compared)
                now = now with { Date = date };
            return;
        }
        if (IsLate(at) && date.Role is DateRole.Point or DateRole.Period && !date.Day)
        {
            // "vượt mục tiêu 80 sản phẩm đề ra đến năm 2025"
            counts[next - 1].OwnDate ??= date;
            return;
        }
        if (date.Role == DateRole.Since)
        {
            if (now.Nature != Nature.Flow)
                now = now with { Nature = Nature.Stock, Strength = 3 };
            return;
        }
        if (date.Role == DateRole.Round)
        {
            if (date.Date is not null)
                discourse.RoundDate = date.Date;
            now = now with { Round = true, Nature = Nature.Flow, Strength = 3, Date = date };
            return;
        }
        // A period from the programme's first years on is everything there is (rule 14).
        if (date is { Role: DateRole.Period, Start: <= ProgrammeStart })
            now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
        var settled = date.Until || (at > 0 && scan.Mentions[at - 1].Cue is Cue.Cumulative or Cue.EndOf or Cue.Now);
        if (date.Day && !settled)
            now = now with { EventDay = date };
        else
            now = now with { Date = date };
    }

    /// <summary>Right after the words of a target, before any comma: the date is its deadline.</summary>
    private bool IsLate(int at)
    {
        if (next == 0 || !counts[next - 1].Setting.Target)
            return false;
        for (var i = counts[next - 1].PhraseEnd; i < at; i++)
            if (scan.Mentions[i].Cue is Cue.Mark or Cue.And or Cue.Have)
                return false;
        return true;
    }

    private void Mark(char mark)
    {
        switch (mark)
        {
            case '(':
                outer.Push(now);
                now = now with { Depth = now.Depth + 1, Within = true };
                break;
            case ')' when outer.Count > 0:
                var inside = now;
                now = outer.Pop();
                if (inside.Target && !now.Target)
                    break;
                break;
            case ';':
                now = now with { Producer = false, Compared = false, Target = now.Target && !compareTarget };
                compareTarget = false;
                places.Clear();
                lastPlace = -1;
                break;
            case ',':
                if (compareTarget && outer.Count == 0)
                    now = now with { Target = false };
                compareTarget &= outer.Count > 0;
                now = now with { Compared = false, EachUnnamed = false };
                break;
            case ':' when counted:
                now = now with { Within = true };
                break;
            default:
                break;
        }
    }

    private bool compareTarget;

    private void Word(int at, Mention mention)
    {
        switch (mention.Cue)
        {
            case Cue.Now:
                now = now with
                {
                    Now = true,
                    Nature = Nature.Stock,
                    Strength = 3,
                    Round = false,
                    Date = null,
                    EventDay = null,
                    Target = false,
                };
                break;
            case Cue.Cumulative:
                now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
                break;
            case Cue.Recognise when !Consumed(at):
                if (now.Strength < 3)
                    now = now with { Nature = Nature.Flow, Strength = 2 };
                break;
            case Cue.Have:
                if (now.Strength < 2)
                    now = now with { Nature = Nature.Stock, Strength = 1 };
                break;
            case Cue.Round
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } years && years.End == mention.First:
                break;
            case Cue.Round:
                now = now with { Round = true, Nature = Nature.Flow, Strength = 3 };
                break;
            case Cue.Target
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } share && share.End == mention.First:
                // "bằng 190% kế hoạch năm (30 sản phẩm); trong số này ...": a comparison, over with the clause
                compareTarget = true;
                now = now with { Target = true };
                break;
            case Cue.Target:
                now = now with
                {
                    Target = true,
                    Nature = Nature.Unsaid,
                    Strength = 0,
                    Round = false,
                    Date = counted ? null : now.Date,
                };
                break;
            case Cue.TargetCompare:
                compareTarget = true;
                now = now with { Target = true, Nature = Nature.Unsaid, Strength = 0, Round = false };
                break;
            case Cue.Done:
                if (now.Target && !compareTarget)
                    now = now with { Target = false };
                break;
            case Cue.Within:
                now = now with { Within = true };
                break;
            case Cue.Compare:
                now = now with { Compared = true };
                break;
            case Cue.Each:
                Distribute(at);
                break;
            case Cue.Speech:
                spoken = true;
                break;
            case Cue.Person when IsPerson(mention):
                now = now with { Producer = true };
                carried = false;
                break;
            case >= Cue.Cooperative and <= Cue.OtherMaker:
                if (IsProducer(at, mention))
                {
                    now = now with { Producer = true };
                    carried = false;
                }
                break;
            default:
                break;
        }
    }

    private void Distribute(int at)
    {
        var mention = scan.Mentions[at];
        if (lastPlace >= 0 && OnlyCommasBetween(lastPlace, at))
            now = now with { Each = [.. places] };
        else if (!scan.IsWord(mention.First, "cùng") && !scan.IsWord(mention.First, "đều"))
            now = now with { EachUnnamed = true };
    }

    // "chị Lành", "gia đình anh"; not the name "Nguyễn Anh Tuấn"
    private bool IsPerson(Mention mention) =>
        mention.End - mention.First > 1
        || (
            scan.Has(mention.End)
            && scan.Tokens[mention.End].Capital
            && (!scan.Tokens[mention.First].Capital || mention.First == scan.SentenceStart)
        );

    private bool Consumed(int at) => next > 0 && at < counts[next - 1].PhraseEnd;

    /// <summary>A maker by its name, or "công ty có", as what the sentence is about; not a number of makers, not "của HTX X".</summary>
    private bool IsProducer(int at, Mention mention)
    {
        if (
            at > 0
            && scan.Mentions[at - 1] is var before
            && before.End == mention.First
            && before.Cue is Cue.Number or Cue.OfMakers or Cue.Plural or Cue.And
        )
            return false;
        if (Consumed(at) && counts[next - 1].Counted is Counted.Subject or Counted.Maker)
            return false;
        if (NounPhrase.Named(scan, mention))
            return true;
        return at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1].First == mention.End
            && scan.Mentions[at + 1].Cue is Cue.Have or Cue.Now
            && !scan.IsWord(scan.Mentions[at + 1].First, "đạt")
            && (at == 0 || scan.Mentions[at - 1].Cue is not (Cue.Number or Cue.Each));
    }
}
