using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>The draft facts of a number that counts: of which place, as of when, stated or planned.</content>
internal sealed partial class Resolver
{
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
                || (
                    Timing.IsFuture(asOf, scan.Published)
                    && !(RisesTo(count) && asOf?.Year == scan.Published?.Year)
                    // "Chờ lượt xét cuối năm, tỉnh còn 3 sản phẩm tiềm năng 5 sao": they wait already
                    && !(count.Potential && scan.IsWord(count.First - 1, "còn"))
                );
            if (!target && count.Potential && Timing.IsFuture(asOf, scan.Published))
                asOf = null;
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

    /// <summary>The place of a count: its own, the sentence's, its parent's; null with a reason set when it has none.</summary>
    private static IReadOnlyList<Place> Places(Count count, Count? parent)
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
}
