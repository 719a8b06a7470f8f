using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Lets the drafts of one article agree: headline with body, new with re-assessed, recognised with still valid.</summary>
internal static class Agreement
{
    public static List<Draft> Settle(List<Draft> drafts, List<Count> counts, PartialDate? published)
    {
        var kept = drafts.Select(Mixed).ToList();
        NationsHeadlines(kept);
        Headlines(kept, counts);
        Natures(kept);
        Validity(kept);
        Targets(kept, published);
        return Once(kept);
    }

    // A round of new and re-assessed products together is a number of recognitions, not of new products (rule 11).
    private static Draft Mixed(Draft draft) =>
        draft.Count.Mixed && draft.Indicator == Indicators.New
            ? draft with
            {
                Indicator = Indicators.Recognitions,
            }
            : draft;

    /// <summary>
    /// "Năm 2022, phấn đấu có khoảng 6.500 sản phẩm OCOP" over "cả nước có 5.401 sản phẩm; tỉnh có 129": a headline without
    /// a place is of the nation when its number is of the nation's size and far from the province's.
    /// </summary>
    private static void NationsHeadlines(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (
                draft
                is not {
                    Headline: true,
                    Indicator: Indicators.Total,
                    Place.Scope: PlaceScope.Province,
                    Count: { Setting.PlaceNamed: false, OwnPlace: null }
                }
            )
                continue;
            var nation = drafts.Find(static o => IsTotalOf(o, PlaceScope.National));
            if (
                nation is not null
                && draft.Value > nation.Value * 0.3
                && draft.Value < nation.Value * 3
                && !drafts.Exists(
                    draft,
                    static (o, draft) => IsTotalOf(o, PlaceScope.Province) && o.Value * 5 > draft.Value
                )
            )
                drafts[i] = draft with { Place = nation.Place };
        }
    }

    private static bool IsTotalOf(Draft draft, PlaceScope scope) =>
        draft is { Headline: false, Indicator: Indicators.Total, Kind: FactKind.Actual } && draft.Place.Scope == scope;

    /// <summary>A headline says less than the body: where the body states the same number of the same place, the body decides.</summary>
    private static void Headlines(List<Draft> drafts, List<Count> counts) =>
        drafts.RemoveAll(d =>
        {
            if (!d.Headline || d.Kind == FactKind.Target || BodySays(drafts, counts, d) is not { } reason)
                return false;
            d.Count.Reason = reason;
            return true;
        });

    /// <summary>Why the headline's figure is left to the body; null where it is not.</summary>
    private static string? BodySays(List<Draft> drafts, List<Count> counts, Draft d)
    {
        // "Phát triển 168 sản phẩm OCOP" over a plan for 168
        if (
            (d.Strength <= 1 || d.Count is { New: true, Granted: false, Certified: false, Done: false })
            && drafts.Exists(b =>
                !b.Headline
                && b.Kind == FactKind.Target
                && b.Value == d.Value
                && b.Indicator == d.Indicator
                && b.Place.Scope == d.Place.Scope
                && b.Place.Province == d.Place.Province
            )
            && !drafts.Exists(b => !b.Headline && b.Kind == FactKind.Actual && b.Value == d.Value)
        )
            return Reasons.SaidBetter;
        var body = drafts.FindAll(b =>
            !b.Headline
            && b.Kind == d.Kind
            && b.Value == d.Value
            && b.Place.Scope == d.Place.Scope
            && b.Place.Province == d.Place.Province
            && IsProduct(b)
        );
        // "đánh giá, phân hạng 16 sản phẩm", where the body says that they were only brought to be assessed
        if (
            body.Count == 0
            && IsProduct(d)
            && !d.Count.New
            && counts.Exists(c =>
                c is { Counted: Counted.Product, Exclusion: Cue.Registered, IsPercent: false }
                && c.Number.Value == d.Value
                && c != d.Count
            )
        )
            return Reasons.Excluded(Cue.Registered);
        if (body.Count == 0 && IsProduct(d) && ToldOfOthers(counts, d) is { } other)
            return other;
        // "Chương trình OCOP cán mốc 126 sản phẩm 5 sao" over "cả nước có 126 sản phẩm 5 sao": of whom, the body says
        if (
            body.Count == 0
            && d.Count is { Setting.PlaceNamed: false, OwnPlace: null }
            && drafts.Exists(b =>
                !b.Headline
                && b.Kind == d.Kind
                && b.Value == d.Value
                && b.Indicator == d.Indicator
                && b.Count.Setting.PlaceNamed
            )
        )
            return Reasons.SaidBetter;
        return body.Count == 0 || body.Exists(b => b.Indicator == d.Indicator) || !IsProduct(d)
            ? null
            : Reasons.SaidBetter;
    }

    // "từ bỏ nghề biển đến 3 sản phẩm gắn sao" over "HTX có 3 sản phẩm OCOP", "Đưa 28 sản phẩm OCOP đến tay người tiêu dùng"
    // over "gian hàng trưng bày 28 sản phẩm": a headline that gives its number to no place
    private static string? ToldOfOthers(List<Count> counts, Draft d)
    {
        if (
            d.Count is { Recognised: true, Setting.PlaceNamed: true }
            || d.Count.Setting is { Strength: > 0, PlaceNamed: true }
        )
            return null;
        string? reason = null;
        foreach (var count in counts)
            if (
                count is { Counted: Counted.Product, IsPercent: false }
                && count.Number.Value == d.Value
                && count != d.Count
            )
            {
                if (count.Drafts.Count > 0 || count.Reason is null)
                    return null;
                if (
                    count.Reason == Reasons.Producer
                    || count.Exclusion is Cue.Shown or Cue.Fair or Cue.ModernChannel or Cue.Online or Cue.Exported
                )
                    reason = count.Reason;
            }
        return reason;
    }

    private static bool IsProduct(Draft draft) => draft.Indicator.StartsWith("products.", StringComparison.Ordinal);

    /// <summary>The same number of one place is not once a stock and once a flow: the surer statement decides.</summary>
    private static void Natures(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (
                draft.Kind == FactKind.Target
                || draft.Indicator is not (Indicators.Total or Indicators.New)
                || draft.Strength >= 3
            )
                continue;
            if (Surer(drafts, draft) is { } surer)
                drafts[i] = draft with { Indicator = surer.Indicator, AsOf = draft.AsOf ?? surer.AsOf };
        }
    }

    // The same number told more surely as the other of the two.
    private static Draft? Surer(List<Draft> drafts, Draft draft) =>
        drafts.Find(o =>
            o.Kind == FactKind.Actual
            && o.Value == draft.Value
            && o.ValueMax == draft.ValueMax
            && o.Place == draft.Place
            && o.Indicator is Indicators.Total or Indicators.New
            && o.Indicator != draft.Indicator
            && o.Strength > draft.Strength
        );

    // Recognised and still-valid figures both given: total = recognised (rule 18).
    private static void Validity(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (
                draft is { Indicator: Indicators.Total, Kind: FactKind.Actual, Count.Valid: true }
                && (HasMoreRecognised(drafts, draft) || IsLeftOf(drafts, i))
            )
                drafts[i] = draft with { Indicator = Indicators.Valid };
        }
    }

    // "Toàn tỉnh đã công nhận 300 sản phẩm. Số còn hiệu lực là 242": what is left of all there were, so no round was told
    private static bool IsLeftOf(List<Draft> drafts, int valid)
    {
        if (
            valid == 0
            || drafts[valid - 1]
                is not {
                    Indicator: Indicators.New,
                    Kind: FactKind.Actual,
                    AsOf: null,
                    Headline: false,
                    Count: { New: false, InRound: false }
                } all
            || all.Place != drafts[valid].Place
            || all.Value <= drafts[valid].Value
            || drafts[valid].Sentence - all.Sentence > 1
        )
            return false;
        drafts[valid - 1] = all with { Indicator = Indicators.Total };
        return true;
    }

    private static bool HasMoreRecognised(List<Draft> drafts, Draft valid) =>
        drafts.Exists(o =>
            o.Indicator == Indicators.Total
            && o.Kind == FactKind.Actual
            && !o.Count.Valid
            && o.Place == valid.Place
            && o.Value > valid.Value
            && !o.Headline
        );

    /// <summary>"năm 2024 phấn đấu có 50 sản phẩm" where 351 are there already: the plan counts new ones.</summary>
    private static void Targets(List<Draft> drafts, PartialDate? published)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (
                draft is not { Indicator: Indicators.Total, Kind: FactKind.Target }
                || (draft.Count.Setting.Date?.Until == true || draft.Deadline is { Month: 12, Day: 31 })
                    && IsPast(draft.Deadline, published, 0)
            )
                continue;
            // "có thêm 5 sản phẩm, nâng tổng số lên 27; chỉ tiêu đề ra là 4 sản phẩm": the plan is for what is nearer to it
            // not "công nhận 38 sản phẩm mới; phấn đấu đến năm 2030 có 320 sản phẩm"
            if (
                Nearest(drafts, draft, Indicators.New) is ({ } round, var near)
                && near <= round.Value * 2
                && near * 2 < Nearest(drafts, draft, Indicators.Total).Distance
            )
            {
                drafts[i] = draft with { Indicator = Indicators.New, Deadline = draft.Deadline ?? round.AsOf };
                continue;
            }
            if (draft.Value < Had(drafts, draft, published) * 0.45)
                drafts[i] = draft with { Indicator = Indicators.New };
        }
    }

    // What the place had when the plan was made, at most; 0 where nothing says.
    private static double Had(List<Draft> drafts, Draft plan, PartialDate? published) =>
        drafts
            .Where(o =>
                o.Indicator == Indicators.Total
                && o.Kind == FactKind.Actual
                && o.Place == plan.Place
                // "85 sản phẩm, vượt chỉ tiêu nghị quyết (50 sản phẩm)": a plan that was beaten
                && o.Sentence != plan.Sentence
                && (
                    (o.AsOf is null && !IsPast(plan.Deadline, published))
                    || plan.Deadline is null
                    || (o.AsOf is { } said && said.First.Year <= plan.Deadline.Value.Last.Year)
                )
            )
            .Select(o => o.Value)
            .DefaultIfEmpty(0)
            .Max();

    // The nearest figure of the same sentence and place; endlessly far without one.
    private static (Draft? Figure, double Distance) Nearest(List<Draft> drafts, Draft plan, string indicator)
    {
        var nearest = drafts
            .Where(o =>
                o.Kind == FactKind.Actual
                && o.Indicator == indicator
                && o.Sentence == plan.Sentence
                && o.Place == plan.Place
            )
            .MinBy(o => Math.Abs(o.Value - plan.Value));
        return (nearest, nearest is null ? double.PositiveInfinity : Math.Abs(nearest.Value - plan.Value));
    }

    // A plan for 2020 is not to be measured by what there is today.
    private static bool IsPast(PartialDate? deadline, PartialDate? published, int years = 1) =>
        deadline is { } due && published is { } page && due.Last.Year < page.First.Year - years;

    /// <summary>A repeated fact is one fact: the body's statement before the headline's, the dated before the undated.</summary>
    private static List<Draft> Once(List<Draft> drafts)
    {
        var result = new List<Draft>(drafts.Count);
        var seen = new Dictionary<Statement, int>(drafts.Count);
        var repeated = new HashSet<int>();
        foreach (var draft in drafts)
        {
            var statement = StatementOf(draft);
            if (seen.TryAdd(statement, result.Count))
            {
                result.Add(draft);
                continue;
            }
            var at = seen[statement];
            var best = Precedence(draft).CompareTo(Precedence(result[at])) < 0 ? draft : result[at];
            // "31 sản phẩm công nhận trong năm 2022" over "Có 31 sản phẩm, chia hai đợt": the period of the round is said once
            var period = best is { Indicator: Indicators.New, Kind: FactKind.Actual }
                ? best.AsOf ?? draft.AsOf ?? result[at].AsOf
                : best.AsOf;
            result[at] = best with { AsOf = period, Confidence = Math.Max(draft.Confidence, result[at].Confidence) };
            repeated.Add(at);
        }
        foreach (var at in repeated)
            result[at] = result[at] with { Confidence = Math.Min(1, result[at].Confidence + 0.02) };
        return result;
    }

    private static (bool, bool, int) Precedence(Draft draft) =>
        (draft.Headline, (draft.AsOf ?? draft.Deadline) is null, draft.Sentence);

    /// <summary>What two drafts have in common that say the same.</summary>
    private readonly record struct Statement(
        string Indicator,
        FactKind Kind,
        double Value,
        double? ValueMax,
        PlaceScope Scope,
        string? Province,
        string? District
    )
    {
        // By the value alone: few statements of one article share it, and the rest takes longer to hash than to compare.
        public override int GetHashCode() => Value.GetHashCode();
    }

    private static Statement StatementOf(Draft draft) =>
        new(
            draft.Indicator,
            draft.Kind,
            draft.Value,
            draft.ValueMax,
            draft.Place.Scope,
            draft.Place.Province,
            Folded(draft.Place.District)
        );

    private static string? Folded(string? district) =>
        district is null ? null : Text.VietnameseText.Fold(DistrictNames.WithoutKind(district));
}
