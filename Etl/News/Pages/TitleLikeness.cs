using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>How alike two headlines are: share of common words in the shorter one, weighed against the longer.</summary>
internal static class TitleLikeness
{
    public static double Of(string title, string line)
    {
        var wanted = Words(title);
        var found = Words(line);
        if (wanted.Count == 0 || found.Count == 0)
            return 0;
        double common = wanted.Intersect(found).Count();
        return common / Math.Min(wanted.Count, found.Count) * 0.7 + common / Math.Max(wanted.Count, found.Count) * 0.3;
    }

    private static HashSet<string> Words(string text) =>
        [
            .. VietnameseText
                .Fold(text)
                .Split(
                    [' ', ',', '.', ':', ';', '"', '“', '”', '(', ')', '-', '–', '?', '!', '|', '/'],
                    StringSplitOptions.RemoveEmptyEntries
                ),
        ];
}
