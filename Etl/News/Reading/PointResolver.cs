using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Points, centres and shops that show and sell OCOP products.</summary>
internal sealed class PointResolver(Scan scan, Resolver shared, bool speaksOfOcop)
{
    public void Resolve(Count count, Count? previous)
    {
        var carried = previous is { Counted: Counted.Point } && previous.Drafts.Count > 0;
        if (!count.Tied && !carried && !(speaksOfOcop && HasPurpose(count)))
            count.Reason = Reasons.Score;
        else if (count.Exclusion is not (Cue.None or Cue.Shown or Cue.Honoured))
            count.Reason = Reasons.Excluded(count.Exclusion);
        else if (count.New || (count.Setting.Nature == Nature.Flow && count.Setting.Round))
            shared.Emit(count, Indicators.NewPoints, Nature.Flow, 3, null);
        else
            shared.Emit(count, Indicators.Points, Nature.Stock, count.Setting.Strength, carried ? previous : null);
    }

    private bool HasPurpose(Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i].Cue is Cue.PointPurpose
                || (scan.Mentions[i].Cue == Cue.PointHead && scan.Mentions[i].End - scan.Mentions[i].First > 1)
            )
                return true;
        return false;
    }
}
