using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>
/// So many of so many: "60/63", "16 trong số 72 sản phẩm", "12 trong tổng số 15 sản phẩm", "22 trên 27 sản phẩm dự chấm".
/// The first number is what is said, the second what it was taken from.
/// </summary>
internal static class OutOf
{
    /// <summary>The 63 of "60/63", glued to the number that ends at <paramref name="end"/>.</summary>
    public static (int End, double? Whole) Slashed(Scan scan, int end) =>
        scan.IsMark(end, '/')
        && !scan.Tokens[end].Spaced
        && scan.IsNumber(end + 1)
        && !scan.Tokens[end + 1].Spaced
        && NumberForms.TryParse(scan.Letters(end + 1), false, out var whole)
            ? (end + 2, whole)
            : (end, null);

    /// <summary>
    /// The 72 of "16 trong số 72 sản phẩm", "16 trong tổng số 72 sản phẩm": one number with the products behind it. Without
    /// "tổng", "số" both may be told on their own, see <see cref="Joins"/>.
    /// </summary>
    public static (int End, double? Whole) Among(Scan scan, int end, double value)
    {
        if (!scan.IsWord(end, "trong") && !(scan.IsWord(end, "trên") && scan.IsWord(end + 1, "tổng")))
            return (end, null);
        var number = AfterAll(scan, end + 1);
        return
            number > end + 1
            && scan.IsNumber(number)
            && scan.CueAt(number + 1) == Cue.Product
            && NumberForms.TryParse(scan.Letters(number), false, out var whole)
            && whole > value
            ? (number + 1, whole)
            : (end, null);
    }

    /// <summary>Whether only "trong", "trong số", "trên tổng số" stand between the end of a number and the next one.</summary>
    public static bool Joins(Scan scan, int end, int next) =>
        (scan.IsWord(end, "trong") || scan.IsWord(end, "trên")) && AfterAll(scan, end + 1) == next;

    // "tổng số", "tổng", "số"
    private static int AfterAll(Scan scan, int at)
    {
        if (scan.IsWord(at, "tổng"))
            at++;
        return scan.IsWord(at, "số") ? at + 1 : at;
    }
}
