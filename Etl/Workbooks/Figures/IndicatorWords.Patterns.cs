using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Figures;

/// <content>The words themselves, matched against text without accents.</content>
public static partial class IndicatorWords
{
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
}
