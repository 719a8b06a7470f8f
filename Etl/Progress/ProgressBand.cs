namespace Ocop.Etl.Progress;

public enum ProgressBand
{
    /// <summary>The latest value meets the target.</summary>
    Achieved,

    /// <summary>At least 95 % of the way is projected.</summary>
    OnTrack,

    /// <summary>60 to 95 %: reachable when the pace rises.</summary>
    Accelerate,

    /// <summary>0 to 60 %.</summary>
    Limited,

    /// <summary>Moving away.</summary>
    GoingBack,

    /// <summary>The deadline has passed and the target was not met.</summary>
    Missed,

    /// <summary>One value only: the level is known, the movement is not.</summary>
    LevelOnly,

    /// <summary>Refused; <see cref="Assessment.Reason"/> says why.</summary>
    NotAssessable,
}

public enum ProgressMethod
{
    /// <summary>Straight line from the base; from 4 values on the Theil-Sen slope with an interval. The default.</summary>
    Linear,

    /// <summary>Open SDG: observed against required compound growth.</summary>
    OpenSdg,

    /// <summary>United Nations progress chart 2023: value projected by compound growth.</summary>
    Un2023,

    /// <summary>Weather symbols after the German national indicators: mean change of the last years, 4 values at least.</summary>
    Weather,
}

public static class ProgressWords
{
    public static string Vi(this ProgressBand band) =>
        band switch
        {
            ProgressBand.Achieved => "Đã đạt",
            ProgressBand.OnTrack => "Đúng tiến độ",
            ProgressBand.Accelerate => "Cần tăng tốc",
            ProgressBand.Limited => "Tiến triển hạn chế",
            ProgressBand.GoingBack => "Đi lùi",
            ProgressBand.Missed => "Không đạt",
            ProgressBand.LevelOnly => "Chỉ biết mức hiện tại",
            _ => "Không đánh giá được",
        };

    public static string Vi(this ProgressMethod method) =>
        method switch
        {
            ProgressMethod.OpenSdg => "Open SDG (tăng trưởng kép)",
            ProgressMethod.Un2023 => "Liên Hợp Quốc 2023",
            ProgressMethod.Weather => "Biểu tượng thời tiết (Destatis)",
            _ => "Tuyến tính",
        };

    /// <summary>The bands of the default and the Open SDG method: 0.95, 0.60 and 0 belong to the better side.</summary>
    public static ProgressBand BandOf(double ratio) =>
        ratio >= 0.95 ? ProgressBand.OnTrack
        : ratio >= 0.60 ? ProgressBand.Accelerate
        : ratio >= 0 ? ProgressBand.Limited
        : ProgressBand.GoingBack;
}
