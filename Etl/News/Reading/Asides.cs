using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Brackets that hold nothing but places: "huyện Nga Sơn (Thanh Hóa) có ...", "xã Ba Vì (huyện Ba Tơ, Quảng Ngãi)".</summary>
internal static class Asides
{
    /// <summary>Index after the bracket that opens at <paramref name="at"/>; <paramref name="at"/> itself when none does.</summary>
    public static int After(Scan scan, int at)
    {
        if (at >= scan.Mentions.Count || !scan.Mentions[at].Is('('))
            return at;
        for (var i = at + 1; i < scan.Mentions.Count; i++)
        {
            if (scan.Mentions[i].Is(')'))
                return i + 1;
            if (!scan.Mentions[i].Is(',') && scan.Mentions[i].Cue is not (Cue.Place or Cue.And or Cue.OldUnit))
                return at;
        }
        return at;
    }

    /// <summary>Whether the mention stands in such a bracket.</summary>
    public static bool Holds(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (scan.Mentions[i].Is('('))
                return After(scan, i) > at;
            if (!scan.Mentions[i].Is(',') && scan.Mentions[i].Cue is not (Cue.Place or Cue.And or Cue.OldUnit))
                return false;
        }
        return false;
    }

    /// <summary>The province that a bracket right after a district's name gives; null without one.</summary>
    public static string? Province(Scan scan, int district)
    {
        var end = After(scan, district + 1);
        for (var i = district + 2; i < end; i++)
            if (
                scan.Mentions[i].Cue == Cue.Place
                && scan.PlaceList[scan.Mentions[i].Index] is { Scope: PlaceScope.Province, Province: { } province }
            )
                return province;
        return null;
    }
}
