namespace Ocop.Etl.News.Reading;

/// <summary>"huyện Cai Lậy", "TP. Hòa Bình" and "Cai Lậy" are the same names with and without their kind word.</summary>
internal static class DistrictNames
{
    private static readonly string[] Kinds =
    [
        "huyện ",
        "thị xã ",
        "thành phố ",
        "quận ",
        "tp. ",
        "tp.",
        "tp ",
        "tx. ",
        "tx.",
        "tx ",
        "h. ",
        "q. ",
    ];

    public static string WithoutKind(string name)
    {
        foreach (var kind in Kinds)
            if (name.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return name[kind.Length..].Trim();
        return name;
    }
}
