using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Export;

/// <summary>The Vietnamese words of the summary for what the catalogues name by code.</summary>
internal static class SummaryWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static SummaryIndicator Indicator(Indicator indicator) =>
        new(indicator.Code, indicator.Vi, Measure(indicator.Unit));

    public static string Number(double value) => value.ToString("#,0.##", Vietnamese);

    public static string Kind(Trust trust) =>
        trust switch
        {
            Trust.Reviewed => "Người rà soát",
            Trust.Register => "Sổ, bảng tính chính thức",
            Trust.Government => "Cơ quan nhà nước",
            _ => "Báo chí",
        };

    private static string Measure(string unit) =>
        unit switch
        {
            "product" => "sản phẩm",
            "subject" => "chủ thể",
            "point" => "điểm",
            "percent" => "%",
            "recognition" => "lượt",
            "model" => "mô hình",
            "event" => "sự kiện",
            _ => unit.EndsWith("PerDistrict", StringComparison.Ordinal) ? "mỗi huyện"
            : unit.EndsWith("PerProvince", StringComparison.Ordinal) ? "mỗi tỉnh"
            : unit,
        };
}
