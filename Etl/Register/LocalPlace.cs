using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>Districts and communes as lists write them: "Huyện Chợ Lách", "H. Chợ Lách", "chợ lách" are one.</summary>
public static class LocalPlace
{
    // Folded kind words, longest first: "thị trấn" before "thị". Resolution 203/2025/QH15 adds đặc khu.
    private static readonly string[] KindWords =
    [
        "thanh pho ",
        "thi tran ",
        "dac khu ",
        "phuong ",
        "huyen ",
        "thi xa ",
        "quan ",
        "xa ",
        "tp. ",
        "tp.",
        "tp ",
        "tx. ",
        "tx.",
        "tx ",
        "tt. ",
        "tt.",
        "tt ",
        "h. ",
        "h.",
        "p. ",
        "p.",
        "q. ",
        "q.",
        "x. ",
        "x.",
    ];

    /// <summary>Folded name without its kind word, as <see cref="UnitId.Local"/> wants it; "" for a blank name.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";
        var folded = VietnameseText.Fold(name);
        foreach (var kind in KindWords)
            if (folded.Length > kind.Length && folded.StartsWith(kind, StringComparison.Ordinal))
                return folded[kind.Length..].Trim();
        return folded;
    }

    /// <summary>The finest place a record states: its commune, else its district, else nothing.</summary>
    public static string Key(RecordPlace place) =>
        place.Commune is { Length: > 0 } commune ? "x/" + Fold(commune)
        : place.District is { Length: > 0 } district ? "h/" + Fold(district)
        : "";
}
