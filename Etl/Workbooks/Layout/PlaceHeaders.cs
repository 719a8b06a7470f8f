namespace Ocop.Etl.Workbooks.Layout;

/// <summary>Headers made of nothing but words for administrative units, in any order and punctuation.</summary>
public static class PlaceHeaders
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "ten",
        "don",
        "vi",
        "cap",
        "dia",
        "ban",
        "cac",
        "va",
        "hanh",
        "chinh",
        "danh",
        "hoac",
        "truc",
        "thuoc",
        "code",
        "name",
        "or",
        "and",
        "cu",
        "truoc",
        "sap",
        "xep",
        "nhap",
    };

    /// <summary>Null: some word is none of theirs.</summary>
    public static string? FieldOf(string normal)
    {
        if (HeaderLexicon.SharedField(normal) is { } known)
            return known is Fields.Province or Fields.ProvinceCode or Fields.District or Fields.Commune or Fields.Place
                ? known
                : null;
        var words = normal
            .Replace("thanh pho", "tp", StringComparison.Ordinal)
            .Replace("thi xa", "tx", StringComparison.Ordinal)
            .Replace("thi tran", "tt", StringComparison.Ordinal)
            .Replace("dac khu", "dk", StringComparison.Ordinal)
            .Replace("dia phuong", "diaphuong", StringComparison.Ordinal)
            .Split([' ', '/', ',', '-', ';', '&', '|'], StringSplitOptions.RemoveEmptyEntries);
        bool province = false,
            district = false,
            commune = false,
            local = false;
        foreach (var word in words)
        {
            switch (word)
            {
                case "tinh" or "province":
                    province = true;
                    break;
                case "huyen" or "quan" or "tx" or "district":
                    district = true;
                    break;
                case "xa" or "phuong" or "tt" or "dk" or "commune" or "ward":
                    commune = true;
                    break;
                case "tp":
                    local = true;
                    break;
                case "diaphuong":
                    local = true;
                    break;
                default:
                    if (!Filler.Contains(word))
                        return null;
                    break;
            }
        }
        if (!(province || district || commune || local))
            return null;
        return (province, district, commune) switch
        {
            (true, false, false) => Fields.Province,
            (false, true, false) => Fields.District,
            (false, false, true) => Fields.Commune,
            (false, false, false) => words.Contains("diaphuong") ? Fields.Place : Fields.District,
            _ => Fields.Place,
        };
    }
}
