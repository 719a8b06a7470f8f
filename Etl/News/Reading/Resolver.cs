using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News.Reading;

/// <summary>Turns the numbers of one sentence into draft facts, or says why not.</summary>
internal sealed partial class Resolver(
    Scan scan,
    Discourse discourse,
    SecondReader second,
    List<Count> counts,
    bool headline,
    IndicatorCatalog catalog
)
{
    // An article that has named the programme this often speaks of nothing else when it says "sản phẩm", "chủ thể".
    private const int AboutOcop = 2;

    private readonly Uncounted uncounted = new(scan, counts);
    private ProductResolver? products;
    private MakerResolver? makers;
    private bool speaksOfOcop;

    // The number that a later one of the list takes its noun from.
    private Count? listHead;

    public void Run()
    {
        var named = scan.Says(Cue.Ocop, Cue.Programme)
            ? scan.Mentions.Count(m => m.Cue is Cue.Ocop or Cue.Programme)
            : 0;
        discourse.Named += named;
        speaksOfOcop =
            discourse.Named >= AboutOcop
            || discourse.Totals.Count > 0
            || named > 0
            || scan.Says(Cue.Rank, Cue.Rated)
            || (discourse.Named > 0 && scan.Says(Cue.Recognise));
        NotePoint();
        var continued =
            (discourse.AfterTarget || discourse is { Bulleted: true, TargetItems: true } || IsPointOfPlan())
            && counts.Count > 0
            && ContinuesTarget();
        Count? before = null;
        listHead = null;
        for (var i = 0; i < counts.Count; i++)
        {
            if (continued)
                counts[i].Setting = counts[i].Setting with { Target = true };
            One(counts[i], before);
            TakeByWording(counts[i]);
            second.Done(scan, counts[i]);
            if (counts[i].ShareOf is not null)
                continue;
            before = counts[i];
            if (!IsAside(counts[i]) && !TellsWhich(counts[i]))
                listHead = counts[i];
        }
        // "lên 233 sản phẩm, của 164 chủ thể": the places that follow are told by their products
        var listed = counts.FindLast(IsOfPlace);
        if (listed is { Counted: Counted.Subject, Products: not null })
            listed = counts.FindLast(c => c.Counted == Counted.Product && IsOfPlace(c));
        if (listed is not null)
            discourse.Listed = (
                discourse.Sentence,
                listed.Counted,
                // the districts of one class of a round have no figure
                listed.ResolvedNature == Nature.Flow
                    && !(listed.LimitedFlow && listed.Drafts[0].Indicator != Indicators.New)
            );
        if (counts.Count == 0 && scan.Says(Cue.Product))
            ReadCaption();
        var drafts = counts.Exists(c => c.Drafts.Count > 0);
        if (scan.Says(Cue.Subject))
            discourse.SubjectSentence = discourse.Sentence;
        if (PointResolver.SpeaksOfPoints(scan))
            discourse.PointSentence = discourse.Sentence;
        if (speaksOfOcop)
            discourse.OcopSentence = discourse.Sentence;
        if (drafts)
            discourse.FigureSentence = discourse.Sentence;
        discourse.AfterTarget =
            (drafts && counts.TrueForAll(c => c.Drafts.TrueForAll(d => d.Kind == FactKind.Target)))
            || (counts.Count == 0 && scan.Says(Cue.Target));
        if (!discourse.Bulleted)
            discourse.TargetItems =
                discourse.AfterTarget && counts.Count == 0 && scan.IsMark(scan.SentenceEnd - 1, ':');
    }

    private static bool IsOfPlace(Count count) =>
        count.Drafts.Exists(d => d.Place.Scope is PlaceScope.District or PlaceScope.Province);

    private void One(Count count, Count? previous)
    {
        count.Comparator = Comparing.Of(scan, count);
        // "ít nhất 5 sản phẩm 5 sao, 90 sản phẩm 4 sao": in a plan the bound carries to the next class (rule 27)
        if (
            count is { Comparator: Comparator.Equal, Setting.Target: true, IsPercent: false }
            && previous is { Comparator: Comparator.AtLeast, IsPercent: false }
            && IsClass(count)
            && IsClass(previous)
            && count.Depth == previous.Depth
        )
            count.Comparator = Comparator.AtLeast;
        // "Gia Lai: Năm 2023 có thêm ít nhất 30 sản phẩm": what was done is counted, only a plan has a lower bound
        if (
            count is { Comparator: Comparator.AtLeast, New: true, Done: false, Setting: { Target: false, Now: false } }
            && !count.Cumulative
        )
            count.Setting = count.Setting with { Target = true };
        if (count.Counted == Counted.Other && IsPointAgain(count, previous))
            (count.Counted, count.Tied) = (Counted.Point, true);
        if (count.Counted == Counted.Other && !(count.IsPercent && OtherShares.Code(scan, count) is not null))
            count.Reason = uncounted.OtherThing(count);
        else if (count.Number.Value == 0)
            count.Reason = Reasons.Zero;
        // "Điểm thấp nhất trong các sản phẩm đạt là 72,4"
        else if (!count.IsPercent && count.Number.Value != Math.Floor(count.Number.Value))
            count.Reason = Reasons.Score;
        else if (count.IsPercent)
            new ShareResolver(scan, discourse, second, this).Resolve(count, previous);
        else
            Counting(count, previous);
    }

    // "tỉnh duy trì 6 cửa hàng giới thiệu và bán sản phẩm OCOP, riêng Phan Rang - Tháp Chàm 3 cửa hàng": the head alone
    private bool IsPointAgain(Count count, Count? previous) =>
        count is { IsPercent: false, Setting.PlaceNamed: true }
        && scan.CueAt(count.End) == Cue.PointHead
        && !(scan.Has(count.End + 2) && scan.Tokens[count.End + 2].IsWord)
        && (
            previous is { Counted: Counted.Point, Drafts.Count: > 0 }
                ? scan.Tokens[count.End].Word is > 0 and var head && head == scan.Tokens[previous.End].Word
                // "Toàn tỉnh có 14 cửa hàng bán sản phẩm OCOP. Đến năm 2025, tỉnh có 25 cửa hàng"
                : scan.IsWord(count.End, "cửa")
                    && previous is null
                    && discourse.PointSentence is { } told
                    && discourse.Since(told) <= 2
        );

    private static bool IsClass(Count count) => count.Rank is { IsSingle: true } || count.Group != Cue.None;

    private void Counting(Count count, Count? previous)
    {
        if (count.Counted == Counted.Unsaid && !Carry(count, listHead) && !IsToldAsProducts(count))
            count.Reason = Reasons.NoNoun;
        else if (count is { Former: true, OwnDate: null, Counted: not Counted.Product })
            count.Reason = Reasons.OldUndated;
        else if (uncounted.Of(count) is { } reason)
            count.Reason = reason;
        else
        {
            ClauseExclusion.Mark(scan, count);
            // "Sa Pa đóng góp 3 trong số 5 sản phẩm du lịch": the five are not Sa Pa's
            if (previous is not null && OutOfNumber.IsWholeOfDistrict(scan, previous, count))
            {
                count.Reason = Reasons.Subset;
                return;
            }
            switch (count.Counted)
            {
                case Counted.Product:
                    products ??= new(scan, discourse, second, this, counts, speaksOfOcop);
                    products.Resolve(count);
                    break;
                case Counted.Subject or Counted.Maker:
                    makers ??= new(
                        scan,
                        discourse,
                        this,
                        counts,
                        speaksOfOcop,
                        scan.Says(Cue.Participating, Cue.Ocop, Cue.Programme, Cue.Subject)
                    );
                    makers.Resolve(count);
                    break;
                default:
                    new PointResolver(scan, discourse, this, speaksOfOcop).Resolve(count, previous);
                    break;
            }
        }
    }

    // "huyện Hải Hậu giữ kỷ lục với 52": products by the wording alone; not where a class could be meant.
    private bool IsToldAsProducts(Count count)
    {
        if (scan.Ranks.Exists(r => !r.IsEveryProduct) || !second.CountsAsProducts(scan, count))
            return false;
        count.Counted = Counted.Product;
        return true;
    }

    public bool RisesTo(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.AtLeast or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return at >= 0 && scan.Mentions[at] is { Cue: Cue.RiseTo or Cue.Cumulative } before && before.End == edge;
    }

    /// <summary>"Các sản phẩm thuộc 8 chủ thể": opens with the products of the sentence before.</summary>
    public bool SpeaksOfThose(Count products) =>
        discourse.Since(products.SentenceNumber) == 1
            && (
                scan.Mentions[0].Cue == Cue.Product
                || (scan.Mentions[0].Cue == Cue.Plural && scan.CueAt(scan.Mentions[0].End) == Cue.Product)
            )
        || discourse.Since(products.SentenceNumber) <= 2 && OpensWithThem();

    /// <summary>"Chủ nhân của chúng là 24 cơ sở", "Những sản phẩm ấy là của"; not "của chúng tôi", "chúng ta".</summary>
    public bool OpensWithThem()
    {
        for (var i = scan.Opening; i < scan.Opening + 6 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "chúng"))
                return !scan.IsWord(i + 1, "tôi") && !scan.IsWord(i + 1, "ta");
            else if (scan.IsWord(i, "phẩm") && Pointers.IsAt(scan, scan.IsWord(i + 1, "OCOP") ? i + 2 : i + 1))
                return true;
        return false;
    }

    /// <summary>The sentence opens with "Trong đó": it goes on breaking down what the one before said.</summary>
    public bool Continues() =>
        scan.IsWord(scan.Opening, "trong")
        && (scan.IsWord(scan.Opening + 1, "đó") || scan.IsWord(scan.Opening + 1, "số"));

    /// <summary>
    /// The sentence opens by dividing what the one before counted: "Số sản phẩm này do 75 chủ thể làm ra", "Phân theo chủ
    /// thể", "Các sản phẩm thuộc về 74 chủ thể", "Trong 73 sản phẩm ấy"; not "Tham gia chương trình có 72 doanh nghiệp".
    /// </summary>
    public bool Divides()
    {
        if (Continues())
            return true;
        var at = scan.SentenceStart;
        if (scan.IsWord(at, "trong") || scan.IsWord(at, "phân") || scan.IsWord(at, "chia") || scan.IsWord(at, "xét"))
            return scan.Mentions is [{ Cue: Cue.Within or Cue.Plural or Cue.Subject or Cue.Number } first, ..]
                // not "Trong hai năm, chương trình thu hút 74 chủ thể"
                && !(first.Cue == Cue.Number && scan.CueAt(first.End) is Cue.YearWord or Cue.MonthWord or Cue.TimeUnit);
        if (scan.IsWord(at, "theo") || scan.IsWord(at, "về") || scan.IsWord(at, "tính"))
            return NamesKinds(at + 1);
        if (scan.IsWord(at, "số") || scan.IsWord(at, "các") || scan.IsWord(at, "những"))
            at++;
        return scan.CueAt(at) == Cue.Product && (PointsBack(at + 1) || at > scan.SentenceStart && BelongsNext(at));
    }

    // "Về chủ thể", "Theo loại hình", "Về cơ cấu chủ thể"
    private bool NamesKinds(int from)
    {
        for (var at = from; at < from + 4 && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (
                scan.CueAt(at) is Cue.Subject or Cue.Product
                || (scan.IsWord(at, "loại") && scan.IsWord(at + 1, "hình"))
                || scan.IsWord(at, "nhóm")
            )
                return true;
        return false;
    }

    // "sản phẩm này", "sản phẩm OCOP nói trên"
    public bool PointsBack(int from)
    {
        for (var at = from; at < from + 5 && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (Pointers.IsAt(scan, at))
                return true;
        return false;
    }

    // "Các sản phẩm OCOP thuộc về"; "Các sản phẩm do 327 chủ thể làm ra" tells of its own
    private bool BelongsNext(int product)
    {
        var next = scan.Mentions.FindIndex(m => m.First >= product);
        while (next >= 0 && next < scan.Mentions.Count && scan.Mentions[next].Cue is Cue.Product or Cue.Ocop)
            next++;
        return next > 0
            && next < scan.Mentions.Count
            && scan.Mentions[next].Cue == Cue.OfMakers
            && !scan.IsWord(scan.Mentions[next].First, "do");
    }

    public bool Known(string indicator) => catalog.Find(indicator) is not null;

    public bool SameSentence(Count count, Count other) => counts.Contains(count) && counts.Contains(other);
}
