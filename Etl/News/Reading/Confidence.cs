using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// How far the words bear a fact out, 0..1. Starts from 0.98 and loses for each thing that was taken from elsewhere
/// or guessed; a fact under 0.7 is worth a person's look.
/// </summary>
internal static class Confidence
{
    public static double Of(Count count, Count? parent, int strength, bool headline)
    {
        var value = 0.98;
        if (!count.Setting.PlaceNamed && count.OwnPlace is null)
            value -= parent is null ? 0.12 : 0.03;
        if (strength == 0)
            value -= 0.15;
        else if (strength == 1)
            value -= 0.03;
        if (count.NounBefore)
            value -= 0.04;
        if (!count.Tied && parent is null)
            value -= 0.15;
        if (count.Setting.Compared)
            value -= 0.1;
        if (count.Setting.Each.Count > 0)
            value -= 0.05;
        if (headline)
            value -= 0.08;
        if (count.Exclusion != Cue.None)
            value -= 0.2;
        return Math.Round(Math.Clamp(value, 0.05, 1), 2);
    }
}
