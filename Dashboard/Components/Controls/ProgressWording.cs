using Ocop.Etl.Progress;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Controls;

/// <summary>How a verdict looks: words, icon and tone together, so that none stands by colour alone.</summary>
public static class ProgressWording
{
    public static string Name(ProgressBand band) =>
        T(
            band.Vi(),
            band switch
            {
                ProgressBand.Achieved => "Achieved",
                ProgressBand.OnTrack => "On track",
                ProgressBand.Accelerate => "Must accelerate",
                ProgressBand.Limited => "Limited progress",
                ProgressBand.GoingBack => "Going back",
                ProgressBand.Missed => "Missed",
                ProgressBand.LevelOnly => "Level only",
                _ => "Not assessable",
            }
        );

    public static StatusTone Tone(ProgressBand band) =>
        band switch
        {
            ProgressBand.Achieved => StatusTone.Good,
            ProgressBand.OnTrack => StatusTone.Active,
            ProgressBand.Accelerate => StatusTone.Warning,
            ProgressBand.Limited or ProgressBand.GoingBack or ProgressBand.Missed => StatusTone.Bad,
            _ => StatusTone.Neutral,
        };

    public static string Icon(ProgressBand band) =>
        band switch
        {
            ProgressBand.Achieved => "check_circle",
            ProgressBand.OnTrack => "trending_up",
            ProgressBand.Accelerate => "warning",
            ProgressBand.Limited => "trending_flat",
            ProgressBand.GoingBack => "trending_down",
            ProgressBand.Missed => "cancel",
            _ => "help",
        };
}
