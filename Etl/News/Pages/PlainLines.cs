using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Lines of plain text, with sentences that were broken over lines put together again.</summary>
internal static class PlainLines
{
    // A line that ends in one of these goes on in the next.
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "có",
        "là",
        "của",
        "và",
        "với",
        "gồm",
        "tỉnh",
        "huyện",
        "xã",
        "thành",
        "phố",
        "các",
        "những",
        "được",
        "đạt",
        "hơn",
        "gần",
        "cho",
        "trong",
        "trên",
        "từ",
        "đến",
        "năm",
        "tháng",
        "ngày",
        "ở",
        "tại",
        "thị",
        "hạng",
        "nhóm",
        "khoảng",
        "về",
        "để",
        "do",
        "bởi",
        "như",
        "mà",
        "thì",
        "sản",
        "sẽ",
        "đã",
        "đang",
        "nhất",
        "một",
        "hai",
        "ba",
        "số",
        "hiện",
        "theo",
        "vào",
        "ra",
        "lên",
        "tổng",
        "bằng",
        "nên",
        "cùng",
        "hoặc",
        "còn",
        "tới",
        "trở",
        "lại",
        "riêng",
        "xếp",
        "bậc",
        "mức",
        "nhận",
        "mang",
        "gắn",
        "giành",
        "chiếm",
        "chừng",
        "thiểu",
        "chỉ",
        "thêm",
        "khi",
        "vẫn",
        "cũng",
        "mỗi",
        "giữ",
        "nâng",
        "đưa",
        "rằng",
    };

    private const int NarrowestColumn = 50;
    private const int WidestColumn = 110;

    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var apart = true;
        var width = Width(text);
        var filled = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = VietnameseText.CollapseWhiteSpace(raw);
            if (line.Length == 0)
            {
                apart = true;
                continue;
            }
            if (
                lines.Count > 0
                && !apart
                && (GoesOn(lines[^1].Text, line) || IsBroken(lines[^1].Text, filled, line, width))
            )
                lines[^1] = new(lines[^1].Text + " " + line) { Apart = lines[^1].Apart };
            else
                lines.Add(new(line) { Apart = apart });
            apart = false;
            filled = line.Length;
        }
        return lines;
    }

    /// <summary>The column at which all lines are broken; 0 where paragraphs are lines of their own.</summary>
    private static int Width(string text)
    {
        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
            if (longest > WidestColumn)
                return 0;
        }
        return longest;
    }

    // "Huyện Thạch" at the end of a full line, "Hà có 45 sản phẩm" on the next: the word had no room left
    private static bool IsBroken(string before, int filled, string after, int width)
    {
        if (width == 0 || filled < NarrowestColumn || before[^1] is '.' or '!' or '?' or ':' or '…' or '"' or ')')
            return false;
        var word = after.IndexOf(' ', StringComparison.Ordinal);
        return char.IsLetter(after[0]) && filled + 1 + (word < 0 ? after.Length : word) > width;
    }

    private static bool GoesOn(string before, string after)
    {
        if (before[^1] is '.' or '!' or '?' or ':' or '…' || before.Length > 4000)
            return false;
        // "a) ...;" and on the next line "b) ...": a point of its own
        if (after.Length > 2 && after[0] is (>= 'a' and <= 'z') or 'đ' && after[1] == ')')
            return false;
        if (before[^1] is ',' or ';' or '(' or '-' or '–')
            return before.Length >= 30;
        if (char.IsLower(after[0]))
            return true;
        // "Hết năm 2024, Bình Thuận có" and on the next line "196 sản phẩm OCOP": too short for anything but a number
        if (before.Length < (char.IsAsciiDigit(after[0]) && before.EndsWith(" có", StringComparison.Ordinal) ? 15 : 30))
            return false;
        var space = before.LastIndexOf(' ');
        var last = before[(space + 1)..].ToLowerInvariant();
        return Open.Contains(last);
    }
}
