namespace Ocop.Etl.News.Pages;

/// <summary>
/// Headlines of other articles that stand under the last paragraph without a word that announces them ("* Quảng Ngãi có
/// 585 sản phẩm OCOP"): two or more lines in a row that are no sentences, or one behind a bullet after a whole sentence.
/// </summary>
internal static class ClosingHeadlines
{
    private const int FewestWords = 5;

    /// <summary>Marks them as furniture; lines already so are passed over.</summary>
    public static void Mark(List<Line> lines, BlockKind[] kinds, bool[] rows, int headline)
    {
        var first = lines.Count;
        while (first > headline + 1 && !IsSentence(lines[first - 1]) && !rows[first - 1])
            first--;
        // Under "Cụ thể như sau:" stands a list of the article's own.
        if (first <= headline + 1 || first == lines.Count || !EndsArticle(lines[first - 1].Text))
            return;
        var heads = new List<int>();
        var bullets = 0;
        for (var i = first; i < lines.Count; i++)
        {
            if (kinds[i] != BlockKind.Body)
                continue;
            // a label, a figure of a list, a caption with its sentence: the article goes on
            if (IsLabelled(lines[i].Text) || char.IsAsciiDigit(Bare(lines[i].Text)[0]))
                return;
            if (Words(lines[i].Text) < FewestWords)
                continue;
            heads.Add(i);
            bullets += IsBullet(lines[i].Text[0]) ? 1 : 0;
        }
        if (heads.Count < 2 && bullets == 0)
            return;
        foreach (var i in heads)
            kinds[i] = BlockKind.Furniture;
    }

    // "Hạng 4 sao: 29 sản phẩm", "Ảnh: Hải Yến"; not "Nông nghiệp đô thị: Doanh thu bình quân trên 1 ha đạt 600 triệu đồng"
    private static bool IsLabelled(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        var after = text.AsSpan(colon + 1).TrimStart();
        return Words(after.ToString()) <= FewestWords
            || after[..Math.Min(after.Length, 16)].ContainsAnyInRange('0', '9');
    }

    // "Vì sao giá tiêu tăng?" is a headline as well
    private static bool IsSentence(Line line) =>
        line.IsParagraph || (line.EndsSentence && !line.Text.EndsWith('?') && Words(line.Text) >= FewestWords);

    private static bool EndsArticle(string paragraph) =>
        paragraph.TrimEnd('"', '”', '\'', ')', ' ') is [.., '.' or '!' or '?' or '…'];

    private static bool IsBullet(char c) => c is '*' or '•' or '▪' or '»' or '>' or '►' or '●' or '■' or '◆' or '▶';

    private static string Bare(string text)
    {
        var bare = text.TrimStart('*', '•', '▪', '»', '>', '►', '●', '■', '◆', '▶', '-', '+', ' ');
        return bare.Length == 0 ? text : bare;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
