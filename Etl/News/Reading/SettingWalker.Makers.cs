using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Makers and people: whether the sentence speaks of one of them, not of a place.</content>
internal sealed partial class SettingWalker
{
    // "Một doanh nghiệp trà ở Bảo Lộc có 11 sản phẩm 4 sao": "một" tells of one, it does not count.
    private bool IsOneOfMany(Count count) =>
        count is { Counted: Counted.Maker or Counted.Subject, Number.Value: 1 }
        && !scan.IsNumber(count.First)
        && (!now.Within || (count.Mention > 0 && scan.Mentions[count.Mention - 1].Cue == Cue.OfMakers))
        && !counts.Exists(count, static (c, count) => c != count && c.Counted is Counted.Maker or Counted.Subject);

    // "Chị Nhanh là một trong 74 chủ thể đang có sản phẩm OCOP": what she is one of
    private bool IsWholeOfOne(Count count) =>
        count is { Counted: Counted.Subject, Number.Value: > 1 }
        && (
            scan.IsWord(count.First - 1, "số") || scan.IsWord(count.First - 1, "những")
                ? count.First - 2
                : count.First - 1
        )
            is var among
        && scan.IsWord(among, "trong")
        && scan.IsWord(among - 1, "một");

    // "Tổng sản phẩm được công nhận đến nay là 154" after a paragraph about one maker: the place's again
    private bool SumsUpProducts() =>
        scan.IsWord(scan.Opening, "tổng")
        && (scan.CueAt(scan.Opening + 1) == Cue.Product || scan.CueAt(scan.Opening + 2) == Cue.Product)
        && scan.Says(Cue.Recognise)
        && scan.Says(Cue.Now, Cue.Cumulative)
        && !scan.Says(Cue.Person);

    // "chị Lành", "gia đình anh"; not the name "Nguyễn Anh Tuấn"
    private bool IsPerson(Mention mention) =>
        mention.End - mention.First > 1
        || (
            scan.Has(mention.End)
            && scan.Tokens[mention.End].Capital
            && (!scan.Tokens[mention.First].Capital || mention.First == scan.SentenceStart)
        );

    // "Anh đặt mục tiêu năm 2024 có 1 sản phẩm 4 sao", "Năm 2020 chị có sản phẩm đầu tiên": of whom the text told before
    private bool IsPronoun(Mention word) =>
        word.End - word.First == 1
        && (scan.IsWord(word.First, "anh") || scan.IsWord(word.First, "chị"))
        && (!scan.Tokens[word.First].Capital || word.First == scan.Opening)
        && !scan.Says(Cue.Office, Cue.Speech)
        && scan.CueAt(word.End)
            is Cue.Have
                or Cue.Target
                or Cue.Now
                or Cue.Done
                or Cue.Cumulative
                or Cue.Add
                or Cue.Registered
                or Cue.Participating;

    // "Bà Lan ở xã Long Điền Đông, người đưa muối hồng đi thi, nay có 3 sản phẩm": hers; not "Ông Tú, Phó Giám đốc Sở, cho biết"
    private bool IsOfPerson()
    {
        var at = scan.SentenceStart;
        if (
            counts.Count == 0
            || !(scan.IsWord(at, "ông") || scan.IsWord(at, "bà"))
            || !scan.Has(at + 1)
            || !scan.Tokens[at + 1].Capital
        )
            return false;
        for (var i = 0; i < counts[0].Mention; i++)
            if (
                scan.Mentions[i].Cue is Cue.Office or Cue.Speech or Cue.Target or Cue.Subject or Cue.Neutral
                || scan.Mentions[i].Is(':')
                || (scan.Mentions[i].Cue == Cue.Place && (scan.PlaceList[scan.Mentions[i].Index].Whole || HasNext(i)))
            )
                return false;
        return counts[0].Mention > 0
            && scan.Mentions[counts[0].Mention - 1].Cue is Cue.Have or Cue.Now or Cue.Cumulative;
    }

    // "tỉnh có 6 sản phẩm 5 sao, trong đó riêng Công ty A giữ 2": an aside, the next sentence is the place's again
    private bool IsWithinPlace() =>
        !carried
        && counts
            is [
                ..,
                { Counted: Counted.Product, Setting: { Producer: false, PlaceNamed: true } },
                { Setting: { Producer: true, Within: true } },
            ];

    private bool HasNext(int place) =>
        !(
            place > 0
            && scan.Mentions[place - 1] is { Cue: Cue.PlaceOfEvent } lives
            && lives.End == scan.Mentions[place].First
        )
        && scan.Mentions[place + 1] is { Cue: Cue.Have or Cue.Now } verb
        && verb.First == scan.Mentions[place].End;

    // "từ đầu năm đến nay": still that year's
    private bool ClosesYearSoFar(int at) =>
        at > 0
        && scan.Mentions[at - 1] is { Cue: Cue.Date } since
        && since.End == scan.Mentions[at].First
        && scan.Dates[since.Index].Role == DateRole.Round
        && (scan.IsWord(since.First, "từ") || scan.IsWord(since.First, "kể") || scan.IsWord(since.First, "tính"));

    // "theo số liệu công bố tại diễn đàn": a figure is made known, not a product recognised
    private bool IsOnlyPublished(int at)
    {
        var word = scan.Mentions[at];
        if (word.End - word.First != 2 || !scan.IsWord(word.End - 1, "bố"))
            return false;
        return at + 1 >= scan.Mentions.Count
            || scan.Mentions[at + 1]
                is not {
                    Cue: Cue.Number
                        or Cue.More
                        or Cue.About
                        or Cue.Add
                        or Cue.Product
                        or Cue.Recognise
                        or Cue.DocumentWord
                        or Cue.Rank
                        or Cue.Place
                } next
            || next.First != word.End;
    }

    // "dự thi", "chấm xong", "đăng ký"; not "đánh giá", which also opens an opinion
    private bool IsAssessment(Mention word)
    {
        for (var i = word.First; i < word.End; i++)
            if (
                scan.IsWord(i, "chấm")
                || scan.IsWord(i, "thi")
                || scan.IsWord(i, "thẩm")
                || scan.IsWord(i, "hồ")
                || (scan.IsWord(i, "đăng") && !scan.IsWord(word.End, "mục") && !scan.IsWord(word.End, "chỉ"))
            )
                return true;
        return false;
    }

    private bool LeadsToHave(int at)
    {
        for (var i = at + 1; i + 1 < scan.Mentions.Count && scan.Mentions[i].First - scan.Mentions[at].End <= 16; i++)
        {
            if (
                scan.Mentions[i].Cue == Cue.Have
                || scan.Mentions[i].Cue is Cue.Now or Cue.Cumulative && scan.IsWord(scan.Mentions[i].End - 1, "có")
            )
                return scan.Mentions[i + 1].Cue is Cue.Number or Cue.More or Cue.About;
            if (scan.Mentions[i].Cue is Cue.Number or Cue.Product)
                return false;
        }
        return false;
    }

    // "phải có thêm 2 sản phẩm nữa", chị Trâm cười: who speaks of their own, named after the number
    private bool EndsInPerson()
    {
        if (now.PlaceNamed || counts.Count == 0 || scan.Says(Cue.Office))
            return false;
        for (var i = counts[^1].Mention + 1; i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i].Cue == Cue.Person
                && scan.Mentions[i - 1].Cue == Cue.Mark
                && scan.Mentions[i - 1].End == scan.Mentions[i].First
                && IsPerson(scan.Mentions[i])
            )
                return true;
        return false;
    }

    // "Riêng chè có 31 sản phẩm"
    private bool IsSubjectOfClause(int at) =>
        scan.IsWord(scan.Mentions[at].First - 1, "riêng")
        // "Bánh pía là mặt hàng có nhiều sản phẩm OCOP nhất: 22 sản phẩm"
        || scan.Mentions[at].First == scan.Opening
            && scan.IsWord(scan.Mentions[at].End, "là")
            && scan.Letters(scan.Mentions[at].End + 1) is "mặt" or "nhóm" or "dòng" or "ngành" or "loại"
        // "nhóm trái cây sấy nhiều nhất với 66 sản phẩm"
        || scan.IsWord(scan.Mentions[at].First - 1, "nhóm")
            && at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1] is { Cue: Cue.Lead } lead
            && lead.First - scan.Mentions[at].End <= 2
        || (
            at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1].Cue == Cue.Have
            && scan.Mentions[at + 1].First == scan.Mentions[at].End
            && (at == 0 || scan.Mentions[at - 1] is { Cue: Cue.Mark })
        );

    private bool Consumed(int at) => next > 0 && at < counts[next - 1].PhraseEnd;

    /// <summary>A maker by its name, or "công ty có", as what the sentence is about; not a number of makers, not "của HTX X".</summary>
    // "Trang Trại Việt - 6 tháng đầu năm": the name of the paper, not of a farm
    private bool IsByline(Mention name)
    {
        if (name.First != scan.SentenceStart)
            return false;
        var at = name.First;
        while (at < name.First + 6 && scan.Has(at) && scan.Tokens[at] is { IsWord: true, Capital: true })
            at++;
        return scan.IsMark(at, '-') && scan.Tokens[at].Spaced;
    }

    // "chè của HTX Phú Hộ Trà": a word of the name
    private bool IsInsideName(Mention word) =>
        word.End - word.First == 1
        && scan.Tokens[word.First].Capital
        && char.IsLower(scan.Letters(word.First)[^1])
        && scan.Has(word.First - 1)
        && scan.Tokens[word.First - 1] is { IsWord: true, Capital: true };

    private bool IsProducer(int at, Mention mention)
    {
        if (at > 0 && Division.IsIndefinite(scan, at - 1))
            return at == 1 || scan.Mentions[at - 2].Cue is Cue.Mark or Cue.Clause;
        // "Nhiều hợp tác xã có 3 sản phẩm", "có chủ thể 3 sản phẩm": of each of them
        if (
            at > 0
            && scan.Mentions[at - 1] is { Cue: Cue.Plural } many
            && many.End == mention.First
            && LeadsToHave(at)
            && (scan.IsWord(many.First, "nhiều") || scan.IsWord(many.First, "những") || scan.IsWord(many.First, "từng"))
        )
            return true;
        if (
            at > 0
            && scan.Mentions[at - 1] is var before
            && before.End == mention.First
            && before.Cue is Cue.Number or Cue.OfMakers or Cue.Plural or Cue.And
        )
            return before.Cue == Cue.OfMakers && NounPhrase.Named(scan, mention) && IsGivenItsNumber(at);
        if (Consumed(at) && counts[next - 1].Counted is Counted.Subject or Counted.Maker)
            return false;
        if (IsByline(mention) || IsInsideName(mention))
            return false;
        if (NounPhrase.Named(scan, mention) || IsSomeonesOwn(mention) || HasMembers(mention) || IsSpokenFor(mention))
            return true;
        if ((mention.First == scan.Opening || scan.Tokens[mention.First - 1].Kind == TokenKind.Mark) && IsPointedAt(at))
            return true;
        return at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1].First == mention.End
            && (scan.Mentions[at + 1].Cue is Cue.Have or Cue.Now || scan.IsWord(scan.Mentions[at + 1].End - 1, "thêm"))
            && !scan.IsWord(scan.Mentions[at + 1].First, "đạt")
            && !SharesNext(at)
            && !IsLabel(at)
            && !IsInList(at)
            && (at == 0 || scan.Mentions[at - 1].Cue is not (Cue.Number or Cue.Each));
    }

    // "Đại diện HTX cho biết: Hiện đơn vị đã có 6 sản phẩm"
    private bool IsSpokenFor(Mention maker) =>
        maker.First - scan.Opening == 2
        && (
            scan.IsWord(maker.First - 1, "diện") && scan.IsWord(maker.First - 2, "đại")
            || scan.IsWord(maker.First - 1, "đốc") && scan.IsWord(maker.First - 2, "giám")
            || scan.IsWord(maker.First - 1, "nhiệm") && scan.IsWord(maker.First - 2, "chủ")
        )
        && scan.Says(Cue.Speech);

    // "Doanh nghiệp này đang sở hữu 5 sản phẩm"; not "Cơ sở này nằm trong số 74 chủ thể"
    private bool IsPointedAt(int at) =>
        Pointers.IsAt(scan, scan.Mentions[at].End)
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1] is { Cue: Cue.Have or Cue.Now or Cue.Cumulative } owns
        && owns.First - scan.Mentions[at].End <= 2;

    // "Tổ hợp tác dệt thổ cẩm ở bản Lác, 12 thành viên, đang có 3 sản phẩm": one, for it has so many members
    private bool HasMembers(Mention maker) =>
        next < counts.Count
        && maker.First == scan.Opening
        && counts[next] is { Counted: Counted.Other } members
        && (
            scan.IsWord(members.End, "thành") && scan.IsWord(members.End + 1, "viên")
            || scan.IsWord(members.End, "xã") && scan.IsWord(members.End + 1, "viên")
        );

    // "3 sản phẩm 5 sao, chia cho HTX Sơn Trà 2 sản phẩm": its name, and its number right behind
    private bool IsGivenItsNumber(int at)
    {
        if (!counted)
            return false;
        var end = scan.Mentions[at].End;
        while (scan.Has(end) && scan.Tokens[end] is { IsWord: true, Capital: true })
            end++;
        return next < counts.Count
            && end > scan.Mentions[at].End
            && counts[next].Counted == Counted.Product
            && (counts[next].First == end || counts[next].First == end + 1 && scan.IsWord(end, "với"));
    }

    /// <summary>"4 sản phẩm 5 sao: HTX A 2 sản phẩm, công ty B 2 sản phẩm": the place's, shared out, and all told.</summary>
    private bool SharesOutAmongMakers()
    {
        var theirs = counts.FindIndex(c => c is { Counted: Counted.Product, Setting.Producer: true });
        return theirs > 0
            && counts[theirs - 1] is { Counted: Counted.Product, Setting.Producer: false } all
            && counts.Skip(theirs).Where(c => c.Counted == Counted.Product).Sum(c => c.Number.Value)
                == all.Number.Value;
    }

    // "74 chủ thể là doanh nghiệp, hợp tác xã, hộ sản xuất có sản phẩm được xếp hạng"
    private bool IsInList(int at) =>
        at > 1
        && (scan.Mentions[at - 1].Is(',') || scan.Mentions[at - 1].Cue == Cue.And)
        && scan.Mentions[at - 2].Cue is >= Cue.Cooperative and <= Cue.OtherMaker;

    // "chủ thể là hợp tác xã hiện đạt 32,9%"
    private bool SharesNext(int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Number)
                return scan.Numbers[scan.Mentions[i].Index].Form == NumberForm.Percent;
        return false;
    }

    // "Về chủ thể, hợp tác xã có 180, doanh nghiệp 160": the number counts the makers, having no noun of its own
    private bool IsLabel(int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Number)
                // "Hợp tác xã có 42 đơn vị"
                return next < counts.Count
                        && counts[next].Counted is Counted.Maker or Counted.Subject
                        && NounPhrase.IsUnit(scan, counts[next].End)
                        && !scan.IsWord(counts[next].End + 2, "thành")
                    || scan.IsMark(scan.Mentions[i].End, ',')
                    || scan.IsMark(scan.Mentions[i].End, ';')
                    || scan.IsMark(scan.Mentions[i].End, '.')
                    || scan.IsMark(scan.Mentions[i].End, '(');
        return false;
    }

    // "Trang trại 12ha của ông", "cơ sở sấy chuối của chị"
    private bool IsSomeonesOwn(Mention maker)
    {
        // "cơ sở tôi", "công ty chúng tôi"
        if (
            scan.IsWord(maker.End, "tôi")
            || scan.IsWord(maker.End, "mình")
            || (scan.IsWord(maker.End, "chúng") && scan.IsWord(maker.End + 1, "tôi"))
            || (scan.IsWord(maker.End, "nhà") && scan.IsWord(maker.End + 1, "tôi"))
        )
            return true;
        for (var i = maker.End; i < maker.End + 5 && scan.Has(i); i++)
            if (scan.IsWord(i, "của"))
                return scan.IsWord(i + 1, "ông")
                    || scan.IsWord(i + 1, "bà")
                    || scan.IsWord(i + 1, "anh")
                    || scan.IsWord(i + 1, "chị")
                    || scan.IsWord(i + 1, "cô")
                    || scan.IsWord(i + 1, "gia");
        return false;
    }
}
