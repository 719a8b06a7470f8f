using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News.Reading;

/// <summary>Turns the numbers of one sentence into draft facts, or says why not.</summary>
internal sealed partial class Resolver(
    Scan scan,
    Discourse discourse,
    List<Count> counts,
    bool headline,
    IndicatorCatalog catalog
)
{
    // An article that has named the programme this often speaks of nothing else when it says "sản phẩm", "chủ thể".
    private const int AboutOcop = 2;

    private bool speaksOfOcop;

    public void Run()
    {
        var named = scan.Mentions.Count(m => m.Cue is Cue.Ocop or Cue.Programme);
        discourse.Named += named;
        speaksOfOcop =
            discourse.Named >= AboutOcop
            || discourse.Totals.Count > 0
            || named > 0
            || scan.Mentions.Exists(m =>
                m.Cue is Cue.Rank or Cue.Rated || (m.Cue == Cue.Recognise && discourse.Named > 0)
            );
        var continued =
            (discourse.AfterTarget || discourse is { Bulleted: true, TargetItems: true })
            && counts.Count > 0
            && ContinuesTarget();
        Count? before = null;
        for (var i = 0; i < counts.Count; i++)
        {
            if (continued)
                counts[i].Setting = counts[i].Setting with { Target = true };
            One(counts[i], before);
            if (counts[i].ShareOf is null)
                before = counts[i];
        }
        if (counts.FindLast(c => c.Drafts.Exists(d => d.Place.Scope == PlaceScope.District)) is { } listed)
            discourse.Listed = (discourse.Sentence, listed.Counted);
        var drafts = counts.SelectMany(c => c.Drafts).ToList();
        if (scan.Mentions.Exists(m => m.Cue == Cue.Subject))
            discourse.SubjectSentence = discourse.Sentence;
        if (PointResolver.SpeaksOfPoints(scan))
            discourse.PointSentence = discourse.Sentence;
        if (speaksOfOcop)
            discourse.OcopSentence = discourse.Sentence;
        if (drafts.Count > 0)
            discourse.FigureSentence = discourse.Sentence;
        discourse.AfterTarget =
            (drafts.Count > 0 && drafts.TrueForAll(d => d.Kind == FactKind.Target))
            || (counts.Count == 0 && scan.Mentions.Exists(m => m.Cue == Cue.Target));
        if (!discourse.Bulleted)
            discourse.TargetItems =
                discourse.AfterTarget && counts.Count == 0 && scan.IsMark(scan.SentenceEnd - 1, ':');
    }

    // "Khoảng 400-500 sản phẩm trong đó đạt 5 sao." after a sentence of targets
    private bool ContinuesTarget()
    {
        if (scan.Mentions.Exists(m => m.Cue is Cue.Now or Cue.Done or Cue.Target or Cue.TargetCompare))
            return false;
        // the rows under "Chỉ tiêu giao các huyện:"
        if (discourse.InList || discourse is { Bulleted: true, TargetItems: true })
            return true;
        var number = counts[0].Mention;
        var led = scan.Mentions.GetRange(0, number);
        if (scan.IsWord(scan.Mentions[0].First, "kết"))
            return false;
        // "Cũng trong năm 2025, tối thiểu 30% chủ thể là hợp tác xã"
        if (
            number > 0
            && scan.Mentions[number - 1].Cue == Cue.AtLeast
            && !scan.IsWord(scan.Mentions[number - 1].First, "từ")
            && !led.Exists(m => m.Cue is Cue.Recognise or Cue.Cumulative)
        )
            return true;
        if (scan.Mentions[0].Cue == Cue.Within)
            return true;
        // not "Sau hơn 4 năm, toàn tỉnh có 311 sản phẩm"
        if (scan.Mentions[0].Cue is Cue.AtLeast or Cue.About or Cue.More)
            return number == 1 && counts[0].Counted != Counted.Other;
        return !led.Exists(m => m.Cue is Cue.Have or Cue.Cumulative or Cue.Place or Cue.Date or Cue.Recognise)
            && scan.Mentions.Exists(m => m.Cue is Cue.Within or Cue.AtLeast);
    }

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
        if (count.Counted == Counted.Other && !(count.IsPercent && OtherShares.Code(scan, count) is not null))
            count.Reason = OtherThing(count);
        else if (count.Number.Value == 0)
            count.Reason = Reasons.Zero;
        else if (count.IsPercent)
            new ShareResolver(scan, discourse, this).Resolve(count, previous);
        else
            Counting(count, previous);
    }

    private static bool IsClass(Count count) => count.Rank is { IsSingle: true } || count.Group != Cue.None;

    private string OtherThing(Count count)
    {
        var at = count.End;
        if (!scan.Has(at))
            return Reasons.NoNoun;
        return scan.CueAt(at) switch
        {
            Cue.Money => "tiền",
            Cue.Measure => "số đo",
            Cue.TimeUnit or Cue.YearWord or Cue.MonthWord or Cue.DayWord => "thời gian",
            Cue.PointHead => Reasons.Score,
            _ => $"đếm thứ khác ({scan.Letters(at)})",
        };
    }

    private void Counting(Count count, Count? previous)
    {
        if (count.Counted == Counted.Unsaid && !Carry(count, previous))
            count.Reason = Reasons.NoNoun;
        else if (count.Number is { Outof: <= 10 } && scan.IsWord(count.End, "số"))
            count.Reason = Reasons.Fraction;
        else if ((count.Change && !count.New) || IsMargin(count))
            count.Reason = Reasons.Change;
        else if (count.Comparator == Comparator.Less)
            count.Reason = Reasons.Below;
        else if (
            count.Setting.Producer || (count.Exclusion == Cue.Cooperative && (count.IsTotal || !count.Setting.Within))
        )
            count.Reason = Reasons.Producer;
        else if (count.Lumped)
            count.Reason = Reasons.Lumped;
        else if (count.NounBefore && SpeaksOfScores())
            count.Reason = Reasons.Score;
        else if (IsOfManyProvinces(count))
            count.Reason = Reasons.Several;
        else if (IsAlternative(count))
            count.Reason = Reasons.Change;
        else
        {
            if (IsBare(count))
                count.Exclusion = ExcludedByClause(count);
            switch (count.Counted)
            {
                case Counted.Product:
                    new ProductResolver(scan, discourse, this, counts, speaksOfOcop).Resolve(count);
                    break;
                case Counted.Subject or Counted.Maker:
                    new MakerResolver(
                        scan,
                        discourse,
                        this,
                        counts,
                        speaksOfOcop,
                        scan.Mentions.Exists(m =>
                            m.Cue is Cue.Participating or Cue.Ocop or Cue.Programme or Cue.Subject
                        )
                    ).Resolve(count);
                    break;
                default:
                    new PointResolver(scan, discourse, this, speaksOfOcop).Resolve(count, previous);
                    break;
            }
        }
    }

    // A number of products of which the text says neither that they were recognised nor of which class they are.
    private static bool IsBare(Count count) =>
        count is { Counted: Counted.Product, Exclusion: Cue.None, Recognised: false, Rank: null, OwnPlace: null };

    /// <summary>
    /// "Số sản phẩm đã được đưa lên hai sàn là 4.760": what the clause speaks of, though not right beside the number.
    /// </summary>
    private Cue ExcludedByClause(Count count)
    {
        // not "qua ba cấp chấm có 119 sản phẩm được công nhận mới": new is what was recognised
        for (
            var i = count.OwnPlace is null && !count.New ? count.Mention - 1 : -1;
            i >= 0 && !EndsClause(scan.Mentions[i]);
            i--
        )
            if (Excludes(scan.Mentions[i].Cue))
                return scan.Mentions[i].Cue;
            else if (scan.Mentions[i].Cue is Cue.Now or Cue.Cumulative or Cue.Add or Cue.Recognise)
                break;
        // "Các sản phẩm đã hết hạn chứng nhận (26 sản phẩm)"
        if (
            count is { Depth: > 0, Mention: > 1 }
            && scan.Mentions[count.Mention - 1].Is('(')
            && scan.Mentions[count.Mention - 2] is var named
            && Excludes(named.Cue)
            && scan.Mentions[count.Mention - 1].First - named.End <= 3
        )
            return named.Cue;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && !EndsClause(scan.Mentions[i]); i++)
            if (Excludes(scan.Mentions[i].Cue))
                return scan.Mentions[i].Cue;
            else if (scan.Mentions[i].Cue is Cue.WithWord or Cue.Compare or Cue.TargetCompare)
                break;
        return Cue.None;
    }

    private static bool EndsClause(Mention mention) =>
        mention.Cue is Cue.Number or Cue.Within or Cue.Clause or Cue.And
        || mention.Is(',')
        || mention.Is(';')
        || mention.Is(':')
        || mention.Is('(')
        || mention.Is(')');

    private static bool Excludes(Cue cue) =>
        cue
            is Cue.Registered
                or Cue.Recertified
                or Cue.Expired
                or Cue.Exported
                or Cue.Online
                or Cue.ModernChannel
                or Cue.Honoured
                or Cue.Shown
                or Cue.Attribute
                or Cue.UpRank
                or Cue.Fair
                or Cue.Inspected;

    /// <summary>
    /// "vượt 56 sản phẩm so với mục tiêu", "đã có 19 sản phẩm, vượt 4 sản phẩm": by how much, not how many.
    /// </summary>
    private bool IsMargin(Count count)
    {
        if (
            count.Mention == 0
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.More } more
            || !scan.IsWord(more.First, "vượt")
        )
            return false;
        if (
            count.PhraseEnd < scan.Mentions.Count
            && scan.Mentions[count.PhraseEnd].Cue is Cue.Compare or Cue.TargetCompare
        )
            return true;
        // "So với chỉ tiêu ít nhất 230 sản phẩm, tỉnh vượt 33 sản phẩm"
        if (
            counts.Exists(c =>
                c.Mention < count.Mention
                && (c.Setting.Target || c.Setting.Compared)
                && c.Counted is Counted.Product or Counted.Unsaid
                && c.Number.Value > count.Number.Value
            )
        )
            return true;
        return count.Mention > 1
            && (scan.Mentions[count.Mention - 2].Is(',') || scan.Mentions[count.Mention - 2].Cue == Cue.And)
            && counts.Exists(c =>
                c.Mention < count.Mention
                && c.Counted is Counted.Product or Counted.Unsaid
                && c.Number.Value > count.Number.Value
            );
    }

    /// <summary>"28 sản phẩm OCOP cấp quốc gia của 14 tỉnh, thành", "40 cửa hàng ở 11 tỉnh": not this place's own.</summary>
    private bool IsOfManyProvinces(Count count)
    {
        var at = counts.IndexOf(count) + 1;
        if (at >= counts.Count || counts[at] is not { Counted: Counted.Other, Number.Value: > 1 } next)
            return false;
        if (!scan.IsWord(next.End, "tỉnh") || next.Depth != count.Depth)
            return false;
        if (count.Setting.Place?.Scope == PlaceScope.National)
            return false;
        for (var i = count.Mention + 1; i < next.Mention; i++)
            if (scan.Mentions[i].Is(';') || scan.Mentions[i].Is(':') || scan.Mentions[i].Is('('))
                return false;
        var before = scan.Mentions[next.Mention - 1];
        return before.End == next.First && before.Cue is Cue.OfMakers or Cue.PlaceOfEvent or Cue.AtLeast;
    }

    // "sản phẩm 3 sao có tổng điểm trung bình từ 50 đến dưới 70; 4 sao từ 70 đến dưới 90"
    private bool SpeaksOfScores()
    {
        for (var i = scan.SentenceStart; i < scan.SentenceEnd; i++)
            if (
                scan.IsWord(i, "điểm")
                && (scan.IsWord(i - 1, "tổng") || scan.IsWord(i - 1, "thang") || scan.IsWord(i + 1, "trung"))
            )
                return true;
        return false;
    }

    /// <summary>"không chạy theo con số 150 hay 200 sản phẩm"</summary>
    private bool IsAlternative(Count count) =>
        count.Mention > 0
        && (scan.IsWord(count.First - 1, "hay") || scan.IsWord(count.First - 1, "hoặc"))
        && scan.Mentions.Exists(m => m.Cue == Cue.Number && m.End == count.First - 1);

    public bool RisesTo(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.AtLeast or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return at >= 0 && scan.Mentions[at] is { Cue: Cue.RiseTo or Cue.Cumulative } before && before.End == edge;
    }

    // --- shared by the resolvers

    /// <summary>The place of a count: its own, the sentence's, its parent's; null with a reason set when it has none.</summary>
    public static IReadOnlyList<Place> Places(Count count, Count? parent)
    {
        var setting = count.Setting;
        if (setting.Each.Count > 0)
            return [.. setting.Each.Where(p => p.IsReadable)];
        if (setting.EachUnnamed)
        {
            count.Reason = Reasons.Norm;
            return [];
        }
        if (setting.Multi && count.OwnPlace is null)
        {
            count.Reason = Reasons.Several;
            return [];
        }
        var inherited = parent is { Drafts.Count: > 0 } ? parent.Drafts[0].Place : null;
        var place = count.OwnPlace ?? (setting.PlaceNamed ? setting.Place : inherited ?? setting.Place);
        // "9 huyện miền núi có 117 sản phẩm, trong đó 20 sản phẩm 4 sao"
        if (parent is { Reason: Reasons.NoScope } && count.OwnPlace is null && !setting.PlaceNamed)
        {
            count.Reason = Reasons.NoScope;
            return [];
        }
        if (place is null)
            count.Reason = Reasons.NoPlace;
        else if (!place.IsReadable)
            count.Reason = Reasons.NoScope;
        return place is { IsReadable: true } ? [place] : [];
    }

    /// <param name="dated">Whether the parent's date holds for this count too (rule 33), not only its place.</param>
    public void Emit(Count count, string indicator, Nature nature, int strength, Count? parent, bool dated = true)
    {
        foreach (var place in Places(count, parent))
        {
            var asOf = Timing.AsOf(count, nature, dated ? parent : null, discourse);
            var target =
                (count.Setting.Target && !count.Existing)
                || (
                    parent is { Drafts.Count: > 0 }
                    && parent.Drafts[0].Kind == FactKind.Target
                    && !count.Setting.Now
                    && count.OwnDate is null
                    && parent.Setting.Target
                    && SameSentence(count, parent)
                )
                || (Timing.IsFuture(asOf, scan.Published) && !(RisesTo(count) && asOf?.Year == scan.Published?.Year));
            var deadline = target ? Timing.Deadline(count, discourse) : null;
            if (target && deadline is not null)
                discourse.Deadline = deadline;
            count.Drafts.Add(
                new(
                    indicator,
                    place,
                    target ? FactKind.Target : FactKind.Actual,
                    count.Comparator,
                    count.Number.Value,
                    count.Number.ValueMax,
                    target ? null : asOf,
                    deadline,
                    count,
                    discourse.Sentence,
                    headline
                )
                {
                    Strength = strength,
                    Confidence = Confidence.Of(count, parent, strength, headline),
                }
            );
        }
    }

    /// <summary>"Các sản phẩm thuộc 8 chủ thể": opens with the products of the sentence before.</summary>
    public bool SpeaksOfThose(Count products) =>
        discourse.Since(products.SentenceNumber) == 1
        && (
            scan.Mentions[0].Cue == Cue.Product
            || (scan.Mentions[0].Cue == Cue.Plural && scan.CueAt(scan.Mentions[0].End) == Cue.Product)
        );

    /// <summary>The sentence opens with "Trong đó": it goes on breaking down what the one before said.</summary>
    public bool Continues() =>
        scan.IsWord(scan.SentenceStart, "trong")
        && (scan.IsWord(scan.SentenceStart + 1, "đó") || scan.IsWord(scan.SentenceStart + 1, "số"));

    public bool Known(string indicator) => catalog.Find(indicator) is not null;

    public bool SameSentence(Count count, Count other) => counts.Contains(count) && counts.Contains(other);
}
