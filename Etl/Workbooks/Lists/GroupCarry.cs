using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>What group rows hand down to the rows below them, each kind until the next of its kind.</summary>
internal sealed partial class GroupCarry(ProvinceNames provinces, ProvinceMention? titleProvince)
{
    public enum Kind
    {
        Other,
        Province,
        District,
        Commune,
        Group,
        Stars,
        Decision,
    }

    public ProvinceMention? Province { get; private set; }

    public string? District { get; private set; }

    public string? Commune { get; private set; }

    public ProductGroup? Group { get; private set; }

    public StarReading? Stars { get; private set; }

    public DecisionReading? Decision { get; private set; }

    [GeneratedRegex(
        @"\s*(?:\([^()]*\)|[:\-–]\s*\d+\s*(?:sản phẩm|sp|điểm|chủ thể|cửa hàng)\b.*|\s\d+\s*(?:sản phẩm|sp)\b.*)\s*$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Counts();

    // "Sản phẩm 4 sao", "SẢN PHẨM ĐẠT 3 SAO", "Hạng 4 sao", "Nhóm 5 sao"
    [GeneratedRegex(
        @"\bsao\b|★|(?<=[345])\s*\*",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex StarWord();

    /// <summary>Takes over what a group row says; its kind is that of its first words.</summary>
    public Kind Take(string text, string cell)
    {
        var bare = RowKinds.DropEnumerator(text);
        var kind = TakePlace(Strip(bare), cell);
        if (DecisionText.Find(bare) is { } decision)
        {
            Decision = decision;
            kind = kind == Kind.Other ? Kind.Decision : kind;
        }
        if (
            kind is Kind.Other or Kind.Decision
            && StarWord().IsMatch(bare)
            && StarCell.Read(bare) is { Unreadable: false } stars
        )
        {
            Stars = stars;
            return Kind.Stars;
        }
        if (kind == Kind.Other && GroupOf(Strip(bare)) is { } group)
        {
            Group = group;
            return Kind.Group;
        }
        return kind;
    }

    /// <summary>Whether a text is one that group rows are made of.</summary>
    public static bool IsGroupText(string text)
    {
        var bare = RowKinds.DropEnumerator(text);
        var place = PlaceText.Of(Strip(bare));
        return place.Kind is not PlaceKind.Plain
            || (StarWord().IsMatch(bare) && !StarCell.Read(bare).Unreadable)
            || DecisionText.Find(bare) is not null
            || GroupOf(Strip(bare)) is not null;
    }

    private static string Strip(string text)
    {
        var bare = text;
        for (var i = 0; i < 3; i++)
        {
            if (ProvinceNames.DropOldMark(bare) is { Old: true })
                break;
            var shorter = Counts().Replace(bare, "");
            if (shorter.Length == bare.Length)
                break;
            bare = shorter;
        }
        return bare.Trim(' ', ':', '-', '–', '.', ',');
    }

    [GeneratedRegex(
        @"^(?:các\s+)?(?:nhóm|ngành|ngành hàng|nhóm sản phẩm|sản phẩm(?: thuộc)?(?: nhóm)?|bộ sản phẩm)\b",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex GroupWord();

    // A group's own name, not a product whose name holds the word: "Du lịch sinh thái vườn Hai Lúa".
    private static ProductGroup? GroupOf(string text)
    {
        if (GroupNames.Find(text) is not { } group)
            return null;
        var letters = text.Where(char.IsLetter).ToList();
        var capitals = letters.Count > 0 && letters.TrueForAll(char.IsUpper);
        return GroupWord().IsMatch(text) || capitals || IsOfficialName(text) ? group : null;
    }

    private static bool IsOfficialName(string text) =>
        Text.VietnameseText.Fold(text)
            is "thuc pham"
                or "do uong"
                or "duoc lieu"
                or "thao duoc"
                or "duoc lieu va san pham tu duoc lieu"
                or "thu cong my nghe"
                or "hang thu cong my nghe"
                or "vai va may mac"
                or "luu niem - noi that - trang tri"
                or "sinh vat canh"
                or "du lich"
                or "dich vu du lich"
                or "du lich cong dong"
                or "dich vu du lich cong dong, du lich sinh thai va diem du lich"
                or "dich vu du lich nong thon va ban hang";

    private Kind TakePlace(string text, string cell)
    {
        var place = PlaceText.Of(text);
        switch (place.Kind)
        {
            case PlaceKind.Province:
            case PlaceKind.City when IsProvince(place):
                if (provinces.InCell(place.Bare) is not { } named)
                    return Kind.Other;
                Province = named with { Old = place.Old, Where = cell };
                District = Commune = null;
                return Kind.Province;
            case PlaceKind.City:
            case PlaceKind.District:
                District = place.Name;
                Commune = null;
                return Kind.District;
            case PlaceKind.Commune:
                Commune = place.Name;
                return Kind.Commune;
            default:
                return Kind.Other;
        }
    }

    private bool IsProvince(PlaceText place)
    {
        if (!provinces.IsCentralCity(place.Bare))
            return false;
        // Inside a list of one province its own city of that name is a district ("Thành phố Huế" of Thừa Thiên Huế).
        var named = provinces.InCell(place.Bare);
        return titleProvince is null
            || named is null
            || !titleProvince.Candidates.Intersect(named.Candidates).Any()
            || !place.Bare.StartsWith("Hu", StringComparison.OrdinalIgnoreCase);
    }
}
