namespace Ocop.Etl.Text;

/// <summary>Names of districts and communes, with or without their kind word.</summary>
public static class LocalNames
{
    // Folded forms, longest first: "thi tran" before "thi".
    private static readonly string[] Kinds =
    [
        "thanh pho ",
        "dac khu ",
        "thi tran ",
        "phuong ",
        "thi xa ",
        "huyen ",
        "quan ",
        "tp. ",
        "tp.",
        "tp ",
        "tx. ",
        "tx.",
        "tx ",
        "tt. ",
        "tt.",
        "tt ",
        "xa ",
        "h. ",
        "h.",
        "q. ",
        "q.",
        "p. ",
        "p.",
        "x. ",
        "x.",
    ];

    /// <param name="folded">By <see cref="VietnameseText.Fold(string)"/>: "huyen cai lay" gives "cai lay".</param>
    public static string WithoutKind(string folded)
    {
        foreach (var kind in Kinds)
            if (folded.Length > kind.Length && folded.StartsWith(kind, StringComparison.Ordinal))
                return folded[kind.Length..].TrimStart();
        return folded;
    }
}
