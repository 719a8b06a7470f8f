using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>A class, a group of products or a kind of maker that stands apart from the number it names.</summary>
internal static class Label
{
    /// <summary>A word of this kind can say more closely what the number counts.</summary>
    public static bool Fits(Count count, Cue cue) =>
        cue == Cue.Rank || NounPhrase.IsGroup(cue)
            ? count.Counted is Counted.Product or Counted.Unsaid
            : NounPhrase.IsMaker(cue) && count.Counted is Counted.Subject or Counted.Unsaid;

    /// <summary>Lets the number count what the label names; its noun, where it has none, is the label's.</summary>
    public static void Give(Scan scan, Count count, Mention label)
    {
        count.NounBefore |= count.Counted == Counted.Unsaid;
        if (NounPhrase.IsMaker(label.Cue))
        {
            count.Maker = label.Cue;
            count.Counted = count.IsPercent || count.Counted == Counted.Subject ? Counted.Subject : Counted.Maker;
            return;
        }
        if (label.Cue == Cue.Rank)
            (count.Rank, count.Tied) = (scan.Ranks[label.Index], true);
        else
            count.Group = label.Cue;
        if (count.Counted == Counted.Unsaid)
            count.Counted = Counted.Product;
    }
}
