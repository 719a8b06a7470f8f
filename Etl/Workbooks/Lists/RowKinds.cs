using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Rows below a header that are no records, told by their words.</summary>
internal static partial class RowKinds
{
    // "I", "II.", "A", "1", "1.1", "(2)"
    [GeneratedRegex(
        @"^\(?(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex SerialShape();

    [GeneratedRegex(@"^\(?\d+(?:\.\d+)*[.)]?$", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex ArabicSerial();

    // "I. ", "A) ", "1.2 - " before a text
    [GeneratedRegex(
        @"^(?!T\.\s?T[.\s])(?:(?<letter>[XPHQ])[.)]|[IVXLC]+\s*[.)\-–:/]|[A-ZĐ]\s*[.)\-–:]|\d+(?:\.\d+)*\s*[.)\-–:])\s*(?=\S)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Enumerator();

    // "Cộng khu vực miền núi", "Tổng số toàn huyện"; not "Cộng Hòa", "Cộng đồng người Mông", "Tổng công ty"
    [GeneratedRegex(
        @"^(?:(?:tổng\s+(?:số|cộng)|tong\s+(?:so|cong))(?!\p{L})|(?:tổng|cộng|tong|cong|total|grand total|sub-?total)(?:$|\s*[:.(\[\-–=]|\s*\d|\s+(?:sản phẩm|san pham|sp|chung|toàn|cả|tất cả|các|huyện|xã|phường|thị xã|thành phố|tỉnh|khu vực|vùng|miền|khối|cụm|nhóm|mục|số|cộng|dồn|lũy kế|luỹ kế|điểm|chủ thể|phần|hạng|đợt|[IVX]+(?:\s|$)|[ABC](?:\s|$)))|(?-i:[Cc]ộng\s+(?!đồng|tác|sinh|hưởng)\p{Ll}))",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex TotalsStart();

    // "Danh sách này có 118 sản phẩm", "(Danh sách gồm 30 sản phẩm)"
    [GeneratedRegex(
        @"^\(?\s*(?:danh sách|danh mục|phụ lục|biểu)\s+(?:này\s+|trên\s+)?(?:có|gồm)\b.*\d",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ListHas();

    [GeneratedRegex(
        @"^(?:ghi chú|chú thích|lưu ý|nơi nhận|người lập|người tổng hợp|lập biểu|người báo cáo|cán bộ|tm\.|t/m|kt\.|tl\.|tuq\.|thủ trưởng|(?:phó\s+)?chủ tịch|(?:phó\s+)?giám đốc|(?:phó\s+)?trưởng phòng|(?:phó\s+)?chánh văn phòng|kế toán|\(?\s*đã ký|\(?ký(?:,|\s)|xác nhận|\(\*+\)|\*+\s|nguồn\s*:|trong đó\s*:|note)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex FooterStart();

    // "(1)", "A", "B", "1=2+3+4", "(5)=(6)+(7)", "1", "5=6+...+9"
    [GeneratedRegex(
        @"^(?:[A-Za-z]|\([A-Za-z]\)|[(\[]?\s*(?<n>\d{1,2})\s*[)\]]?(?:\s*=.*)?)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(
        @"[\(:\-–]?\s*(?<n>\d[\d.]*)\s*(?:sản phẩm|sp)(?!\p{L})",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ProductCount();

    [GeneratedRegex(
        @"[\(:\-–]?\s*(?<n>\d[\d.]*)\s*(?:điểm|cửa hàng|gian hàng)(?!\p{L})",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex PointCount();

    public static bool IsSerial(string text) => text.Length <= 8 && SerialShape().IsMatch(text);

    public static bool IsArabicSerial(string text) => text.Length <= 8 && ArabicSerial().IsMatch(text);

    /// <summary>Without the "I." or "1.1" before it; "X. Tân Phú" is a commune and stays.</summary>
    public static string DropEnumerator(string text)
    {
        var match = Enumerator().Match(text);
        if (!match.Success)
            return text;
        var rest = text[match.Length..];
        return match.Groups["letter"].Success && !StartsLikeGroup(rest) ? text : rest;
    }

    [GeneratedRegex(
        @"^(?:huyện|quận|thị|thành|tỉnh|xã|phường|đặc|sản phẩm|nhóm|hạng|quyết|tp|tx)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex GroupStart();

    private static bool StartsLikeGroup(string text) => GroupStart().IsMatch(text);

    public static bool IsTotals(string text)
    {
        if (
            text.Length > 120
            || text[0]
                is not (
                    'T'
                    or 't'
                    or 'C'
                    or 'c'
                    or 'G'
                    or 'g'
                    or 'S'
                    or 's'
                    or '('
                    or 'D'
                    or 'd'
                    or 'P'
                    or 'p'
                    or 'B'
                    or 'b'
                )
        )
            return ListStart(text);
        return TotalsStart().IsMatch(text) || ListHas().IsMatch(text);
    }

    private static bool ListStart(string text)
    {
        var rest = DropEnumerator(text);
        return rest.Length < text.Length && TotalsStart().IsMatch(rest);
    }

    public static bool IsFooter(string text) => FooterStart().IsMatch(text) || SheetContext.IsPlaceAndDate(text);

    /// <summary>"(1) (2) (3)" or "A B 1 2=3+4" below a header: numbers that count on from one another.</summary>
    public static bool IsColumnNumbers(GridRow row)
    {
        // Told of nearly every row without looking at its numbers.
        foreach (var cell in row.Cells)
            if (
                cell.Kind is not (CellKind.Text or CellKind.Number)
                || (cell.Text is { Length: > 8 } words && !words.Contains('=', StringComparison.Ordinal))
            )
                return false;
        int seen = 0,
            last = 0;
        foreach (var cell in row.Cells)
        {
            var text = cell.IsText ? VietnameseText.CollapseWhiteSpace(cell.Text!) : cell.Display;
            if (text.Length == 0)
                continue;
            var match = ColumnNumber().Match(text);
            if (!match.Success)
                return false;
            if (match.Groups["n"].Success)
            {
                var number = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                if (last > 0 && number != last + 1)
                    return false;
                last = number;
            }
            seen++;
        }
        return seen >= 2;
    }

    /// <summary>"(07 sản phẩm)" of a group row or total; null when it counts nothing.</summary>
    public static int? Counted(string text, bool points)
    {
        var match = (points ? PointCount() : ProductCount()).Match(text);
        return match.Success && CellNumber.TryCount(match.Groups["n"].Value, out var n) ? (int)n : null;
    }
}
