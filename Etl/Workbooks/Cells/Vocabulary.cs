using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>The product groups by every name lists give them.</summary>
public static partial class GroupNames
{
    private static readonly (string Word, ProductGroup Group)[] Words =
    [
        ("thuc pham", ProductGroup.Food),
        ("food", ProductGroup.Food),
        ("do uong", ProductGroup.Drink),
        ("drink", ProductGroup.Drink),
        ("beverage", ProductGroup.Drink),
        ("duoc lieu", ProductGroup.Herbal),
        ("thao duoc", ProductGroup.Herbal),
        ("herb", ProductGroup.Herbal),
        ("thu cong", ProductGroup.Craft),
        ("my nghe", ProductGroup.Craft),
        ("may mac", ProductGroup.Craft),
        ("luu niem", ProductGroup.Craft),
        ("noi that", ProductGroup.Craft),
        ("trang tri", ProductGroup.Craft),
        ("craft", ProductGroup.Craft),
        ("sinh vat canh", ProductGroup.Ornamental),
        ("ornamental", ProductGroup.Ornamental),
        ("du lich", ProductGroup.Tourism),
        ("tourism", ProductGroup.Tourism),
    ];

    // The group's number in Quyết định 148/QĐ-TTg, with or without its branches: "IV.1", "I.1.a", "Nhóm III"
    [GeneratedRegex(
        @"^(?:nhóm\s*)?(?<n>I{1,3}|IV|V|VI)(?:[.\-]\s*\w{1,2})*[.)]?$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Code();

    // "Nhóm TCMN", "SVC"
    [GeneratedRegex(
        @"^(?:nhom |nganh |sp |san pham )?(?<n>tcmn|svc|svcanh)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Initials();

    private static ProductGroup? OfInitials(string folded) =>
        Initials().Match(folded) is not { Success: true } match ? null
        : match.Groups["n"].Value == "tcmn" ? ProductGroup.Craft
        : ProductGroup.Ornamental;

    /// <summary>Null: no group is named, or two are.</summary>
    public static ProductGroup? Find(string text)
    {
        if (Code().Match(text) is { Success: true } code)
            return code.Groups["n"].Value.ToUpperInvariant() switch
            {
                "I" => ProductGroup.Food,
                "II" => ProductGroup.Drink,
                "III" => ProductGroup.Herbal,
                "IV" => ProductGroup.Craft,
                "V" => ProductGroup.Ornamental,
                _ => ProductGroup.Tourism,
            };
        var folded = VietnameseText.Fold(text);
        ProductGroup? found = null;
        foreach (var (word, group) in Words)
        {
            if (!folded.Contains(word, StringComparison.Ordinal))
                continue;
            if (found is { } other && other != group)
                return null;
            found = group;
        }
        if (found is null && folded is "vai" or "vai soi")
            return ProductGroup.Craft;
        return found ?? OfInitials(folded);
    }
}

/// <summary>Kinds of producers, from a type column or from how a name begins.</summary>
public static class SubjectTypes
{
    private static readonly (string Start, SubjectType Type)[] Starts =
    [
        ("tổ hợp tác", SubjectType.CooperativeGroup),
        ("to hop tac", SubjectType.CooperativeGroup),
        ("tht", SubjectType.CooperativeGroup),
        ("cooperative group", SubjectType.CooperativeGroup),
        ("htx", SubjectType.Cooperative),
        ("hợp tác xã", SubjectType.Cooperative),
        ("hop tac xa", SubjectType.Cooperative),
        ("liên hiệp htx", SubjectType.Cooperative),
        ("liên hiệp hợp tác xã", SubjectType.Cooperative),
        ("lh htx", SubjectType.Cooperative),
        ("cooperative", SubjectType.Cooperative),
        ("công ty", SubjectType.Enterprise),
        ("cong ty", SubjectType.Enterprise),
        ("cty", SubjectType.Enterprise),
        ("dntn", SubjectType.Enterprise),
        ("dn", SubjectType.Enterprise),
        ("doanh nghiệp", SubjectType.Enterprise),
        ("doanh nghiep", SubjectType.Enterprise),
        ("hộ", SubjectType.Household),
        ("ho kinh doanh", SubjectType.Household),
        ("ho sxkd", SubjectType.Household),
        ("ho san xuat", SubjectType.Household),
        ("hkd", SubjectType.Household),
        ("cơ sở", SubjectType.Household),
        ("co so", SubjectType.Household),
        ("cssx", SubjectType.Household),
        ("trang trại", SubjectType.Farm),
        ("trang trai", SubjectType.Farm),
        ("hội quán", SubjectType.Other),
        ("hội nông dân", SubjectType.Other),
        ("làng nghề", SubjectType.Other),
        ("ban quản lý", SubjectType.Other),
        ("hoi quan", SubjectType.Other),
        ("hoi nong dan", SubjectType.Other),
        ("lang nghe", SubjectType.Other),
        ("ban quan ly", SubjectType.Other),
    ];

    private static readonly (string Word, SubjectType Type)[] TypeWords =
    [
        ("company", SubjectType.Enterprise),
        ("enterprise", SubjectType.Enterprise),
        ("business", SubjectType.Enterprise),
        ("household", SubjectType.Household),
        ("family", SubjectType.Household),
        ("farm", SubjectType.Farm),
        ("khác", SubjectType.Other),
        ("khac", SubjectType.Other),
        ("other", SubjectType.Other),
    ];

    /// <summary>By the beginning of a name; null when it does not tell.</summary>
    public static SubjectType? OfName(string name)
    {
        foreach (var (start, type) in Starts)
            if (
                name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (start == "htx" || name.Length == start.Length || !char.IsLetter(name[start.Length]))
            )
                return type;
        return null;
    }

    /// <summary>By the word in a type column.</summary>
    public static SubjectType? OfType(string text)
    {
        if (OfName(text) is { } type)
            return type;
        foreach (var (word, named) in TypeWords)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return named;
        return null;
    }
}
