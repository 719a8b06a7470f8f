using System.Text.RegularExpressions;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Places;

public enum PlaceKind
{
    /// <summary>No word says what it is.</summary>
    Plain,

    /// <summary>Cả nước, toàn quốc.</summary>
    Nation,

    /// <summary>Tây Nguyên, Khu vực Kiên Giang (cũ): never a unit of its own.</summary>
    Region,

    /// <summary>Toàn tỉnh, toàn thành phố.</summary>
    WholeProvince,

    /// <summary>Toàn huyện, toàn thị xã.</summary>
    WholeDistrict,
    Province,

    /// <summary>Thành phố X: a province-level city or a city inside a province, by its name.</summary>
    City,
    District,
    Commune,
}

/// <summary>A place by its kind word.</summary>
/// <param name="Name">Cleaned, with its kind word.</param>
/// <param name="Bare">Without it.</param>
/// <param name="Old">Marked as former.</param>
public readonly partial record struct PlaceText(PlaceKind Kind, string Name, string Bare, bool Old)
{
    private static readonly (string Word, PlaceKind Kind)[] KindWords =
    [
        ("thành phố", PlaceKind.City),
        ("thị trấn", PlaceKind.Commune),
        ("thị xã", PlaceKind.District),
        ("đặc khu", PlaceKind.Commune),
        ("phường", PlaceKind.Commune),
        ("huyện", PlaceKind.District),
        ("quận", PlaceKind.District),
        ("tỉnh", PlaceKind.Province),
        ("xã", PlaceKind.Commune),
        ("thanh pho", PlaceKind.City),
        ("thi tran", PlaceKind.Commune),
        ("thi xa", PlaceKind.District),
        ("dac khu", PlaceKind.Commune),
        ("phuong", PlaceKind.Commune),
        ("huyen", PlaceKind.District),
        ("quan", PlaceKind.District),
        ("tinh", PlaceKind.Province),
        ("xa", PlaceKind.Commune),
    ];

    private static readonly (string Word, PlaceKind Kind)[] ShortWords =
    [
        ("t.p", PlaceKind.City),
        ("tp", PlaceKind.City),
        ("tt", PlaceKind.Commune),
        ("tx", PlaceKind.District),
        ("x", PlaceKind.Commune),
        ("p", PlaceKind.Commune),
        ("h", PlaceKind.District),
        ("q", PlaceKind.District),
    ];

    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "dong bang song hong",
        "trung du va mien nui phia bac",
        "trung du mien nui phia bac",
        "mien nui phia bac",
        "trung du va mien nui bac bo",
        "bac trung bo",
        "bac trung bo va duyen hai mien trung",
        "duyen hai mien trung",
        "duyen hai nam trung bo",
        "nam trung bo",
        "nam trung bo va tay nguyen",
        "duyen hai nam trung bo va tay nguyen",
        "tay nguyen",
        "dong nam bo",
        "dong bang song cuu long",
        "dbscl",
        "dbsh",
        "tdmnpb",
        "td va mnpb",
        "mnpb",
        "btb",
        "dhmt",
        "btb va dhmt",
        "btb & dhmt",
        "dhntb",
        "dnb",
        "tnb",
        "tay nam bo",
        "tay bac",
        "dong bac",
        "tay bac bo",
        "dong bac bo",
        "bac bo",
        "nam bo",
    };

    public static PlaceText Of(string text)
    {
        var (name, old) = ProvinceNames.DropOldMark(text);
        name = CellText.DropFootnote(name).Trim(' ', ',', ';', ':', '.', '-', '–');
        var folded = VietnameseText.Fold(name);
        if (
            folded
            is "ca nuoc"
                or "toan quoc"
                or "viet nam"
                or "toan quoc gia"
                or "nationwide"
                or "national"
                or "vietnam"
        )
            return new(PlaceKind.Nation, name, name, old);
        if (WholeNation().IsMatch(folded))
            return new(PlaceKind.Nation, name, name, old);
        if (Whole().Match(folded) is { Success: true } whole)
        {
            var kind = whole.Groups["province"].Success ? PlaceKind.WholeProvince : PlaceKind.WholeDistrict;
            var named = whole.Groups["name"];
            return new(kind, name, folded.Length == name.Length ? name.Substring(named.Index, named.Length) : "", old);
        }
        if (IsRegion(folded))
            return new(PlaceKind.Region, name, name, old);
        foreach (var (word, kind) in KindWords)
            if (
                name.Length > word.Length + 1
                && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && name[word.Length] is ' ' or ':'
            )
                return new(kind, name, name[(word.Length + 1)..].Trim(), old);
        return Short(name) is { } found ? found with { Old = old } : new(PlaceKind.Plain, name, name, old);
    }

    // "Cả nước (63 tỉnh, thành phố)", "Chung cả nước"
    [GeneratedRegex(
        @"^(?:chung )?(?:ca nuoc|toan quoc)(?: \(.*)?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex WholeNation();

    // "Toàn tỉnh", "Toàn tỉnh Bến Tre", "Cả huyện (18 xã)"
    [GeneratedRegex(
        @"^(?:chung )?(?:toan|ca) (?:(?<province>tinh|thanh pho|tp\.?)|huyen|thi xa|quan)\b(?! uy)\s*(?<name>[^()]*?)\s*(?:\(.*)?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Whole();

    // "Vùng đồng bằng", "Khu vực Kiên Giang (cũ)", "Các huyện miền núi", "Cụm 2", "Miền Đông": a stretch of land, no unit
    [GeneratedRegex(
        @"^(?:tieu vung|vung|khu vuc|cum|mien|(?:khoi )?(?:cac )(?:huyen|xa|phuong|quan|tinh|thi|thanh|dac khu|don vi|dia phuong))\s|^khoi (?:huyen|xa|phuong|thi|thanh|tinh|quan)(?:\s|$)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex RegionStart();

    private static bool IsRegion(string folded) => Regions.Contains(folded) || RegionStart().IsMatch(folded);

    // "TP. Gia Nghĩa", "TX Sơn Tây", "X. Tân Phú", "P.7", "Q1": one letter needs its dot or a number.
    private static PlaceText? Short(string name)
    {
        foreach (var (word, kind) in ShortWords)
        {
            if (name.Length < word.Length + 2 || !name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var next = name[word.Length];
            var dotted = next == '.';
            if (
                !dotted
                && !(
                    char.IsUpper(name[0]) && (word.Length > 1 ? next == ' ' : char.IsDigit(next) && word is "p" or "q")
                )
            )
                continue;
            var bare = name[(word.Length + (dotted ? 1 : 0))..].Trim();
            if (bare.Length == 0 || !(char.IsLetterOrDigit(bare[0])))
                continue;
            return new(kind, name, bare, false);
        }
        return null;
    }
}

/// <summary>What an address says, from its parts.</summary>
public readonly record struct AddressReading(string? Commune, string? District, ProvinceMention? Province);

public sealed partial class AddressReader(ProvinceNames provinces)
{
    private readonly Dictionary<string, AddressReading> read = new(StringComparer.Ordinal);

    // A kind word in the middle of a part starts a new one: "Ấp 1 xã Tam Ngãi huyện Cầu Kè".
    [GeneratedRegex(
        @"(?<=[\p{L}\d)])\s+(?<!(?:tác|Tác|TÁC|khu|tổ|thị|Thị)\s+)(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|Xã|Phường|Thị trấn|Đặc khu|Huyện|Quận|Thị xã|Thành phố|Tỉnh|TP\.|TX\.|TT\.)\s*[\p{Lu}\d])",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex InnerStart();

    public AddressReading Read(string address)
    {
        if (read.TryGetValue(address, out var known))
            return known;
        string? commune = null,
            district = null;
        ProvinceMention? province = null;
        var parts = address
            .Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Dashed)
            .SelectMany(p => InnerStart().Split(p))
            .ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var place = PlaceText.Of(parts[i]);
            switch (place.Kind)
            {
                case PlaceKind.Commune:
                    commune ??= place.Name;
                    break;
                case PlaceKind.District:
                    district ??= place.Name;
                    break;
                case PlaceKind.City when i < parts.Count - 1 || !provinces.IsCentralCity(place.Bare):
                    district ??= place.Name;
                    break;
                case PlaceKind.Province or PlaceKind.City:
                    province = provinces.InCell(place.Bare) is { } named ? named with { Old = place.Old } : province;
                    break;
                case PlaceKind.Plain when i == parts.Count - 1:
                    province ??= provinces.InCell(parts[i]) is { } last && !IsNumber(parts[i]) ? last : null;
                    break;
            }
        }
        return read[address] = new(commune, district, province);
    }

    // "Ấp 3 - xã Tam Ngãi - huyện Cầu Kè" has three parts, "thành phố Phan Rang - Tháp Chàm" and "Bà Rịa - Vũng Tàu" one.
    private List<string> Dashed(string part)
    {
        var pieces = part.Split([" - ", " – "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        for (var i = pieces.Count - 2; i >= 0; i--)
            if (provinces.InCell(PlaceText.Of(Both(i)).Bare) is not null)
                Join(i);
        for (var i = pieces.Count - 2; i >= 0; i--)
            if (
                PlaceText.Of(pieces[i]).Kind is PlaceKind.City or PlaceKind.District
                && PlaceText.Of(pieces[i + 1]).Kind == PlaceKind.Plain
                && provinces.InCell(pieces[i + 1]) is null
            )
                Join(i);
        return pieces;

        string Both(int at) => pieces[at] + " - " + pieces[at + 1];

        void Join(int at)
        {
            pieces[at] = Both(at);
            pieces.RemoveAt(at + 1);
        }
    }

    private static bool IsNumber(string part) => part.All(c => char.IsDigit(c) || c is '.' or ' ');
}
