using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Review;

/// <summary>Whether a correction can be a fact at all. Pure.</summary>
public static class CorrectionCheck
{
    /// <param name="fact">What is corrected.</param>
    /// <param name="today">Nothing counted can be true after it.</param>
    /// <returns>Vietnamese: what is wrong and what to do; null when nothing is.</returns>
    public static string? Problem(
        FactCorrection correction,
        Fact fact,
        UnitCatalog units,
        IndicatorCatalog indicators,
        DateOnly today
    )
    {
        if (indicators.Find(correction.Indicator) is not { } indicator)
            return $"Không có chỉ tiêu \"{correction.Indicator}\". Hãy chọn trong danh sách.";
        if (units.Find(correction.Unit) is null)
            return $"Không có đơn vị \"{correction.Unit}\". Hãy chọn trong danh sách.";
        if (!double.IsFinite(correction.Value) || correction.Value < 0)
            return "Giá trị phải là số từ 0 trở lên.";
        var isShare = indicator.Nature == IndicatorNature.Ratio;
        if (isShare && Math.Max(correction.Value, correction.ValueMax ?? 0) > 100)
            return "Tỷ lệ phần trăm không thể vượt 100.";
        if (correction.Comparator == Comparator.Range && !(correction.ValueMax > correction.Value))
            return "Khoảng giá trị cần số cuối lớn hơn số đầu.";
        if (correction.Comparator != Comparator.Range && correction.ValueMax is not null)
            return "Chỉ khoảng giá trị mới có số cuối.";
        if (correction.Kind == FactKind.Target && correction.Deadline is null)
            return "Mục tiêu cần có hạn. Hãy ghi năm, tháng hoặc ngày.";
        if (correction.Kind == FactKind.Target && correction.AsOf is not null)
            return "Mục tiêu chỉ có hạn, không có thời điểm. Hãy bỏ trống ô thời điểm.";
        if (correction.Kind == FactKind.Actual && correction.Deadline is not null)
            return "Số đã đạt chỉ có thời điểm, không có hạn. Hãy bỏ trống ô hạn.";
        if (correction.AsOf is { } asOf && asOf.First > today)
            return "Thời điểm của số liệu nằm trong tương lai.";
        return correction == FactCorrection.Of(fact)
            ? "Số sửa giống hệt số đã đọc. Nếu số đã đọc là đúng, hãy xác nhận thay vì sửa."
            : null;
    }
}
