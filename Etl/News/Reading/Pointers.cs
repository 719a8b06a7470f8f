using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Words that point back at what was said: "43 sản phẩm nói trên", "số sản phẩm này", "81 sản phẩm ấy".</summary>
internal static class Pointers
{
    public static bool IsAt(Scan scan, int at) =>
        scan.IsWord(at, "này")
        || scan.IsWord(at, "ấy")
        || scan.IsWord(at, "đó")
        || scan.IsWord(at, "kia")
        || (scan.IsWord(at, "trên") && EndsPhrase(scan, at + 1))
        || (
            scan.IsWord(at + 1, "trên")
            && (scan.IsWord(at, "nói") || scan.IsWord(at, "kể") || scan.IsWord(at, "nêu") || scan.IsWord(at, "vừa"))
        )
        || (
            scan.IsWord(at, "vừa")
            && (scan.IsWord(at + 1, "nói") || scan.IsWord(at + 1, "kể") || scan.IsWord(at + 1, "nêu"))
        );

    // "17 sản phẩm trên, ...", "Số sản phẩm trên thuộc ..."; not "trên 70 điểm", "trên địa bàn"
    private static bool EndsPhrase(Scan scan, int at) =>
        !scan.Has(at)
        || scan.Tokens[at].Kind == Language.TokenKind.Mark
        || scan.IsWord(at, "thuộc")
        || scan.IsWord(at, "do")
        || scan.IsWord(at, "đều")
        || scan.IsWord(at, "của")
        || scan.IsWord(at, "đã")
        || scan.IsWord(at, "có")
        || scan.IsWord(at, "là")
        // "các sản phẩm trên phần lớn của hợp tác xã", "chủ yếu", "hầu hết"
        || scan.IsWord(at, "phần")
        || scan.IsWord(at, "chủ")
        || scan.IsWord(at, "hầu");
}
