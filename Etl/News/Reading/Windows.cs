using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// Divides a sentence among its numbers: between two numbers stands the last of the strongest separators.
/// "hạng 4 sao có 28 sản phẩm, hạng 3 sao có 118 sản phẩm" is cut at the comma, "93 sản phẩm cho 49 chủ thể" at "cho".
/// </summary>
internal static class Windows
{
    public static List<Count> Of(Scan scan)
    {
        var counts = new List<Count>();
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i] is { Cue: Cue.Number } mention)
                counts.Add(
                    new()
                    {
                        Number = scan.Numbers[mention.Index],
                        Mention = i,
                        First = mention.First,
                        End = mention.End,
                    }
                );
        for (var i = 0; i < counts.Count; i++)
        {
            counts[i].From = i == 0 ? 0 : counts[i - 1].To;
            counts[i].To = i == counts.Count - 1 ? scan.Mentions.Count : Cut(scan, counts[i].Mention, counts[i + 1].Mention);
        }
        return counts;
    }

    /// <summary>Index of the first mention that belongs to the right-hand number.</summary>
    private static int Cut(Scan scan, int left, int right)
    {
        var best = right;
        var strength = 0;
        for (var i = left + 1; i < right; i++)
        {
            var found = Strength(scan, i);
            if (found >= strength && found > 0)
                (best, strength) = (i, found);
        }
        // Comparators and "có" belong to the number they precede.
        if (strength == 0)
            while (best > left + 1 && BelongsRight(scan, best - 1, best))
                best--;
        return best;
    }

    private static int Strength(Scan scan, int at)
    {
        var mention = scan.Mentions[at];
        return mention.Cue switch
        {
            Cue.Mark when mention.Index is ';' or ':' or '(' or ')' => 4,
            Cue.Mark when mention.Index is ',' => 3,
            Cue.Mark when mention.Index is '-' && scan.Tokens[mention.First].Spaced => 3,
            Cue.Within or Cue.Rest or Cue.TargetCompare or Cue.Compare => 3,
            Cue.And => 2,
            Cue.OfMakers or Cue.WithWord => 1,
            _ => 0,
        };
    }

    private static bool BelongsRight(Scan scan, int at, int next) =>
        scan.Mentions[at].End == scan.Mentions[next].First
        && scan.Mentions[at].Cue is Cue.More or Cue.AtLeast or Cue.About or Cue.Less or Cue.Have or Cue.RiseTo or Cue.Add or Cue.Now or Cue.Each or Cue.Recognise or Cue.To;
}
