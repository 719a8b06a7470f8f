namespace Ocop.Etl.News.Pages;

/// <summary>Tells the rows of a table ("1 | Huyện Châu Đức | 52") from menus ("Trang chủ | Tin tức | Liên hệ").</summary>
internal static class TableRows
{
    /// <returns>For each line, whether it is a row or the head of a table with numbers.</returns>
    public static bool[] Find(List<Line> lines)
    {
        var rows = new bool[lines.Count];
        for (var i = 0; i < lines.Count; )
        {
            if (!lines[i].Text.Contains('|'))
            {
                i++;
                continue;
            }
            var end = i;
            var counted = 0;
            while (end < lines.Count && lines[end].Text.Contains('|'))
                counted += IsCounted(lines[end++].Text) ? 1 : 0;
            if (end - i > 1 && counted > 0)
                Array.Fill(rows, true, i, end - i);
            i = end;
        }
        return rows;
    }

    private static bool IsCounted(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return Array.Exists(cells, IsNumber)
            && Array.Exists(cells, c => c.Any(char.IsLetter) && !c.Contains(':') && !c.Contains('/'));
    }

    private static bool IsNumber(string cell) =>
        cell.Length is > 0 and <= 8
        && char.IsAsciiDigit(cell[0])
        && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
}
