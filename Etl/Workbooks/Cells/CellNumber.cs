using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>
/// Numbers as offices write them. The column decides what a dot or comma means: thousands in a count, the decimal mark in
/// a score or percentage.
/// </summary>
public static partial class CellNumber
{
    // "45 sản phẩm", "120 SP", "08 điểm"
    private const string CountUnits =
        "sản phẩm ocop|sản phẩm|san pham|sp ocop|sp|lượt sản phẩm|bộ sản phẩm|mặt hàng|chủ thể|chu the|điểm bán|điểm|cửa hàng|gian hàng|quầy|htx|hợp tác xã|doanh nghiệp|dn|công ty|tổ hợp tác|tht|hộ kinh doanh|hộ|cơ sở|trang trại|đơn vị|cái";

    [GeneratedRegex(
        @"^(?<n>\d{1,3}(?:[.,\u00A0 ]\d{3})+|\d+)(?:\s*(?:" + CountUnits + @"))?\.?$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex CountShape();

    // "62/54"
    [GeneratedRegex(
        @"^(?<a>\d{1,3}(?:[.,]\d{3})+|\d+)\s*/\s*(?<b>\d{1,3}(?:[.,]\d{3})+|\d+)(?:\s*(?:" + CountUnits + @"))?$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex PairShape();

    // "92/220 xã": communes with a product of all communes
    [GeneratedRegex(
        @"^\d[\d.,]*\s*/\s*\d[\d.,]*\s*(?:xã|phường|thị trấn|đặc khu|huyện|thôn|bản)\b",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex CommuneShape();

    // "78,66", "92/100", "85 điểm", "60.75/100 điểm"
    [GeneratedRegex(
        @"^(?<n>\d+(?:[.,]\d+)?)(?:\s*/\s*100)?(?:\s*(?:điểm|đ|points?|diem))?\.?$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ScoreShape();

    [GeneratedRegex(
        @"^(?<n>\d+(?:[.,]\d+)?)\s*%?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex PercentShape();

    public static bool TryCount(GridCell cell, out double value)
    {
        value = cell.Number;
        if (cell.Kind == CellKind.Number)
        {
            if (cell.Percent)
                return false;
            if (value == Math.Floor(value))
                return value >= 0;
            // "1.002" typed into an English Excel arrives as 1.002; a count has no fraction.
            var thousands = Math.Round(value * 1000, 6);
            if (value is <= 0 or >= 1000 || thousands != Math.Floor(thousands) || thousands % 10 == 0)
                return false;
            value = thousands;
            return true;
        }
        return cell.IsText && CellText.Clean(cell.Text) is { } text && TryCount(text, out value);
    }

    /// <summary>A count in words of a list: "1.002", "1,002", "45 sản phẩm", "31 (1)".</summary>
    public static bool TryCount(string text, out double value)
    {
        var match = CountShape().Match(CellText.DropFootnote(text));
        value = match.Success ? Whole(match.Groups["n"].ValueSpan) : 0;
        return match.Success;
    }

    /// <summary>"62/54": achieved and planned.</summary>
    public static bool TryPair(string text, out double achieved, out double planned)
    {
        var match = PairShape().Match(CellText.DropFootnote(text));
        achieved = match.Success ? Whole(match.Groups["a"].ValueSpan) : 0;
        planned = match.Success ? Whole(match.Groups["b"].ValueSpan) : 0;
        return match.Success;
    }

    public static bool IsCommuneCount(string text) => CommuneShape().IsMatch(text);

    public static bool TryScore(GridCell cell, out double value)
    {
        if (cell.Kind == CellKind.Number)
        {
            value = cell.Percent ? Percent(cell.Number) : cell.Number;
            return true;
        }
        value = 0;
        return cell.IsText && CellText.Clean(cell.Text) is { } text && TryDecimal(ScoreShape(), text, out value);
    }

    public static bool TryPercent(GridCell cell, out double value)
    {
        if (cell.Kind == CellKind.Number)
        {
            value = cell.Percent ? Percent(cell.Number) : cell.Number;
            return true;
        }
        value = 0;
        return cell.IsText && CellText.Clean(cell.Text) is { } text && TryDecimal(PercentShape(), text, out value);
    }

    // 0.571 * 100 is 57.099999999999994 in binary.
    private static double Percent(double share) => Math.Round(share * 100, 10);

    private static bool TryDecimal(Regex shape, string text, out double value)
    {
        var match = shape.Match(CellText.DropFootnote(text));
        value = 0;
        return match.Success
            && double.TryParse(
                match.Groups["n"].Value.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    private static double Whole(ReadOnlySpan<char> digits)
    {
        double value = 0;
        foreach (var c in digits)
            if (char.IsAsciiDigit(c))
                value = value * 10 + (c - '0');
        return value;
    }
}
