using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"phần lớn", "đa số", "chủ yếu": what is said of most of the things counted, not of all.</summary>
internal static class MostOf
{
    /// <summary>Whether the words end at this token.</summary>
    public static bool EndsAt(Scan scan, int at) =>
        scan.Letters(at) switch
        {
            "lớn" or "nhiều" or "đông" => scan.IsWord(at - 1, "phần"),
            "số" or "phần" => scan.IsWord(at - 1, "đa"),
            "yếu" => scan.IsWord(at - 1, "chủ"),
            "hết" => scan.IsWord(at - 1, "hầu"),
            _ => false,
        };
}
