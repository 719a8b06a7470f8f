using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What the words around a figure are about, for words below them that do not say it again.</summary>
public enum Topic
{
    None,
    Products,

    /// <summary>Recognised in a period: its breakdown by stars is no indicator.</summary>
    NewProducts,
    Subjects,
    SalesPoints,

    /// <summary>Something else: re-assessed products, budget ...</summary>
    Other,
}

/// <param name="Code">Indicator code; null: the words name none.</param>
/// <param name="Excluded">The words name something that is no indicator, whatever stands beside them.</param>
public readonly record struct IndicatorReading(string? Code, Topic Topic, bool Excluded, bool Share);

/// <summary>Indicators in the words of headers, titles and row labels. Codes are those of indicators.json.</summary>
public static partial class IndicatorWords
{
    /// <summary>The codes workbooks can speak of.</summary>
    public static readonly FrozenSet<string> Codes = new[]
    {
        "products.total",
        "products.star3",
        "products.star4",
        "products.star5",
        "products.star5potential",
        "products.group.food",
        "products.group.drink",
        "products.group.herbal",
        "products.group.craft",
        "products.group.ornamental",
        "products.group.tourism",
        "products.new",
        "subjects.total",
        "subjects.cooperative",
        "subjects.enterprise",
        "subjects.cooperativeGroup",
        "subjects.household",
        "subjects.farm",
        "salespoints.total",
        "share.products.star3",
        "share.products.star4",
        "share.products.star5",
        "share.products.star5potential",
        "share.products.group.food",
        "share.products.group.drink",
        "share.products.group.herbal",
        "share.products.group.craft",
        "share.products.group.ornamental",
        "share.products.group.tourism",
        "share.subjects.cooperative",
        "share.subjects.enterprise",
        "share.subjects.cooperativeGroup",
        "share.subjects.household",
        "share.subjects.farm",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "Ước thực hiện", "Tỷ lệ TH/KH", "Số xã có sản phẩm", "đánh giá lại", "kinh phí": guide, section 7, "No records"
    [GeneratedRegex(
        @"\buoc\b|\b(?:danh gia|cong nhan|phan hang) lai\b|\btai (?:cong nhan|danh gia)\b|thuong mai dien tu|\btmdt\b|e-?commerce|\bkinh phi\b|\bvon\b|\bngan sach\b|\bbudget\b|\bdoanh thu\b|\bdoanh so\b|\b(?:so|ty le) xa\b|\bxa\b[^/]*\bco (?:san pham|sp)\b|\bso (?:huyen|quan|tinh|dia phuong|phuong|dac khu|thon|ban|ap|lang)\b|\b(?:tinh|huyen|dia phuong) co (?:san pham|sp)\b|\bhet (?:han|hieu luc)\b|\bthu hoi\b|\bnang (?:hang|sao|cap)\b|\bso sanh\b|\bso voi\b|\btang(?: them)?\b|\bgiam\b|\bhoan thanh\b|\bxuat khau\b|\b(?:dang ky|nop ho so|cho danh gia|chua dat|khong dat)\b|\bhoi cho\b|\btap huan\b|\bhoc vien\b|\bphu nu\b|\blao dong\b|truy xuat|\bbao bi\b|vung trong|\bdien tich\b|\bsan luong\b|\bho ngheo\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Never();

    [GeneratedRegex(
        @"(?:^|[^a-z])(?:th|thuc hien|ket qua)\s*/\s*(?:kh|ke hoach|chi tieu)\b|%\s*(?:kh|ke hoach|so voi|hoan thanh|th)|\bdat\s*(?:ty le\s*)?\(?\s*%|ty le (?:th|thuc hien|dat|hoan thanh)\b|% dat\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Completion();

    [GeneratedRegex(
        @"\bty le\b|\bty trong\b|\bco cau\b|%|\bphan tram\b|\bshare\b|\bpercent",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ShareWord();

    [GeneratedRegex(
        @"\bdiem (?:gioi thieu|ban|trung bay|quang ba|ocop|gt)\b|\bcua hang\b|\btrung tam (?:gioi thieu|ocop|trung bay)|\bsales? ?points?\b|\bsalespoints?\b|\bgian hang\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex SalesPoint();

    [GeneratedRegex(
        @"\bchu the\b|\bproducers?\b|\bsubjects?\b|\bto chuc kinh te\b|\bco so san xuat(?: kinh doanh)? (?:co|tham gia)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\btht\b|\bto hop tac\b|\bcooperative groups?\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex CooperativeGroup();

    [GeneratedRegex(
        @"\bhtx\b|\b(?:lien hiep )?hop tac xa\b|\bcooperatives?\b(?! group)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Cooperative();

    [GeneratedRegex(
        @"\bdn\b|\bdntn\b|\bdoanh nghiep\b|\bcong ty\b|\bcty\b|\bct (?:tnhh|cp|co phan)\b|\benterprises?\b|\bcompan",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Enterprise();

    [GeneratedRegex(
        @"\bho\b|\bhkd\b|\bco so\b|\bcssx\b|\bhouseholds?\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Household();

    [GeneratedRegex(@"\btrang trai\b|\bfarms?\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Farm();

    [GeneratedRegex(
        @"(?<!\d)(?<!\d[.,\-])0?(?<n>[1-5])\s*(?:sao\b|\*|stars?\b)|\b(?<w>ba|bon|nam)\s+sao\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Star();

    [GeneratedRegex(
        @"(?:tu )?0?3 sao tro len|tu 0?3 (?:sao )?(?:den|-) ?0?5 ?sao|(?<!\d)0?3\s*(?:-|den|/)\s*0?5\s*sao|3 stars? (?:and|or) (?:up|more)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ThreeUp();

    // "từ 4 sao trở lên", "4 và 5 sao", "4-5 sao": no count of one rank
    [GeneratedRegex(
        @"(?:[1245]|bon|hai) sao tro (?:len|xuong)|(?<!\d)0?[1-5]\s*(?:sao)?\s*(?:,|/|\+|&|-|va|hoac|den)\s*0?[1-5]\s*(?:sao|\*)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex SeveralStars();

    [GeneratedRegex(
        @"\btiem nang\b|\bpotential\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Potential();

    [GeneratedRegex(
        @"\bcong nhan them\b|\b(?:cong nhan|phan hang) trong (?:nam|ky|quy)\b|\b(?:cong nhan) (?:dot|nam) \d|\bnewly\b|\bnew\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex New();

    [GeneratedRegex(@"\bmoi\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex NewPlain();

    [GeneratedRegex(
        @"\b(?:san pham|sp)\b|\bproducts?\b|\bocop\b(?=.*\bso\b)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Product();

    [GeneratedRegex(
        @"\btong\b(?! hop)|\bcong\b(?! nhan| ty| nghe| dong)|\bso luong\b|\bluy ke\b|\btotal\b|\bsl\b|^so$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"\bsan pham (?:cua|do|thuoc|tu)\b(?! chuong trinh| ocop)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ProductsOf();

    [GeneratedRegex(
        @"moi (?:xa|lang) mot san pham|mot san pham",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Slogan();

    // "SỐ SẢN PHẨM VÀ CHỦ THỂ OCOP", "sản phẩm, điểm bán"
    [GeneratedRegex(
        @"\b(?:san pham|sp)(?: ocop)?(?:,| va| -| /| &) (?:so )?(?:luong )?(?:cac )?(?:chu the|diem (?:gioi thieu|ban))\b|\b(?:chu the|diem ban)(?: ocop)?(?:,| va| -| /| &) (?:so )?(?:luong )?(?:cac )?(?:san pham|sp)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ProductsAndMore();

    [GeneratedRegex(
        @"(?<!da )\bdang ky\b(?! kinh doanh)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Applications();

    /// <summary>A title of what is only applied for ("ĐĂNG KÝ SẢN PHẨM OCOP NĂM 2025"): its plain words count nothing we keep.</summary>
    public static bool IsAboutApplications(string title) => Applications().IsMatch(VietnameseText.Fold(title));

    /// <summary>A title of products and of something else: its columns say themselves which of the two they count.</summary>
    public static bool IsAboutSeveral(string title) => ProductsAndMore().IsMatch(VietnameseText.Fold(title));

    /// <summary>Words from the outer level to the inner one.</summary>
    public static IndicatorReading Find(IReadOnlyList<string> levels, Topic topic)
    {
        string? code = null;
        var share = false;
        foreach (var level in levels)
        {
            var read = Find(level, topic);
            if (read.Excluded)
                return read;
            share |= read.Share;
            if (read.Topic != Topic.None)
                topic = read.Topic;
            if (read.Code is not null)
                code = read.Code;
        }
        return new(WithShare(code, share), topic, false, share);
    }

    private static string? WithShare(string? code, bool share)
    {
        if (!share || code is null || code.StartsWith("share.", StringComparison.Ordinal))
            return code;
        return Codes.Contains("share." + code) ? "share." + code : null;
    }

    /// <summary>One level. Its code is that of the count even where the words speak of a share.</summary>
    public static IndicatorReading Find(string text, Topic topic)
    {
        if (Codes.Contains(text.Trim()))
            return new(text.Trim(), Topic.None, false, false);
        var folded = Slogan().Replace(VietnameseText.Fold(text), " ");
        if (Never().IsMatch(folded) || Completion().IsMatch(folded))
            return new(null, Topic.Other, true, false);
        var share = ShareWord().IsMatch(folded);
        var (code, found) = Read(text, folded, topic);
        return new(code, found, false, share);
    }

    private static (string? Code, Topic Topic) Read(string text, string folded, Topic topic)
    {
        var isNew = IsNew(text, folded);
        if (SalesPoint().IsMatch(folded))
            return isNew ? (null, Topic.Other) : ("salespoints.total", Topic.SalesPoints);
        var type = SubjectTypeOf(folded, out var several);
        var subject = Subject().IsMatch(folded);
        if (ProductsOf().IsMatch(folded) && (type is not null || several) && !subject)
            return (null, Topic.Other);
        if (
            subject
            || (
                (type is not null || several) && topic is not Topic.Products and not Topic.NewProducts
                || topic == Topic.Subjects && type is not null
            )
        )
        {
            if (isNew && subject)
                return (null, Topic.Other);
            if (several)
                return (null, subject ? Topic.Subjects : Topic.None);
            return topic == Topic.Other && !subject ? (null, Topic.None)
                : type is { } one ? ("subjects." + Fields.Camel(one.ToString()), subject ? Topic.Subjects : Topic.None)
                : ("subjects.total", Topic.Subjects);
        }
        if ((type is not null || several) && topic is Topic.Products or Topic.NewProducts && !Product().IsMatch(folded))
            return several ? (null, Topic.None) : ("subjects." + Fields.Camel(type!.Value.ToString()), Topic.None);
        return ReadProducts(folded, topic, isNew);
    }

    private static (string? Code, Topic Topic) ReadProducts(string folded, Topic topic, bool isNew)
    {
        var product = Product().IsMatch(folded);
        var threeUp = ThreeUp().IsMatch(folded);
        if (!threeUp && SeveralStars().IsMatch(folded))
            return (null, product ? Topic.Products : Topic.None);
        var stars = threeUp ? [] : Stars(folded);
        var group = Group(folded);
        var flow = isNew || (topic == Topic.NewProducts && !(product && Total().IsMatch(folded)));
        if (stars.Count > 0 || group is not null)
        {
            // A breakdown of what is new in a period, or of what is no indicator, is none itself.
            if (flow || topic is Topic.Other or Topic.Subjects or Topic.SalesPoints && !product)
                return (null, isNew ? Topic.NewProducts : Topic.None);
            if (stars.Count == 1 && group is null && stars[0] >= 3)
                return Potential().IsMatch(folded)
                    ? (stars[0] == 5 ? "products.star5potential" : null, Topic.Products)
                    : ($"products.star{stars[0]}", Topic.Products);
            return stars.Count == 0 && group is not null
                ? ($"products.group.{group}", Topic.Products)
                : (null, Topic.Products);
        }
        if (
            isNew && (product || Has(folded, "cong nhan") || topic is Topic.Products or Topic.NewProducts or Topic.None)
        )
            return ("products.new", Topic.NewProducts);
        if (threeUp)
            return flow ? ("products.new", Topic.NewProducts) : ("products.total", Topic.Products);
        if (product)
            return topic == Topic.NewProducts && !Total().IsMatch(folded) && !Has(folded, "luy ke")
                ? ("products.new", Topic.NewProducts)
                : ("products.total", Topic.Products);
        if (!Total().IsMatch(folded))
            return (null, Topic.None);
        return topic switch
        {
            Topic.Subjects => ("subjects.total", Topic.None),
            Topic.SalesPoints => ("salespoints.total", Topic.None),
            Topic.NewProducts => ("products.new", Topic.None),
            Topic.Products => ("products.total", Topic.None),
            _ => (null, Topic.None),
        };
    }

    // "mới", not "mỗi": only a text without any accents is believed without them.
    private static bool IsNew(string text, string folded)
    {
        if (New().IsMatch(folded))
            return true;
        if (!NewPlain().IsMatch(folded))
            return false;
        var composed = text.Normalize().ToLowerInvariant();
        return composed.Contains("mới", StringComparison.Ordinal) || composed.All(char.IsAscii);
    }

    private static bool Has(string folded, string words) => folded.Contains(words, StringComparison.Ordinal);

    private static SubjectType? SubjectTypeOf(string folded, out bool several)
    {
        var found = new List<SubjectType>(2);
        var group = CooperativeGroup().IsMatch(folded);
        if (group)
            found.Add(SubjectType.CooperativeGroup);
        if (Cooperative().IsMatch(CooperativeGroup().Replace(folded, " ")))
            found.Add(SubjectType.Cooperative);
        if (Enterprise().IsMatch(folded))
            found.Add(SubjectType.Enterprise);
        if (Household().IsMatch(folded))
            found.Add(SubjectType.Household);
        if (Farm().IsMatch(folded))
            found.Add(SubjectType.Farm);
        several = found.Count > 1;
        return found.Count == 1 ? found[0] : null;
    }

    private static List<int> Stars(string folded) =>
        [
            .. Star()
                .Matches(folded)
                .Select(m =>
                    m.Groups["n"].Success
                        ? m.Groups["n"].Value[0] - '0'
                        : m.Groups["w"].Value switch
                        {
                            "ba" => 3,
                            "bon" => 4,
                            _ => 5,
                        }
                )
                .Distinct(),
        ];

    // "Vải và may mặc" has no indicator; the older craft groups have.
    private static string? Group(string folded)
    {
        if (Has(folded, "may mac") || !(GroupNames.Find(folded) is { } group))
            return null;
        return Fields.Camel(group.ToString());
    }
}
