using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>The words above the columns of product and sales-point lists, in the normal form of HeaderText.</summary>
public static partial class HeaderLexicon
{
    private static readonly FrozenDictionary<string, string> Shared = Phrases(
        (Fields.Serial, "stt|tt|so tt|so thu tu|no|#|stt chung|tt chung|serial|serial no|stt san pham|order"),
        (
            Fields.Province,
            "tinh|tinh/thanh pho|tinh, thanh pho|tinh/tp|tinh, tp|tinh thanh|tinh/thanh|tinh - thanh pho|tinh thanh pho|ten tinh|ten tinh, thanh pho|ten tinh/thanh pho|province|province/city|province name|tinh, thanh|tinh hoac thanh pho"
        ),
        (Fields.ProvinceCode, "ma tinh|ma tinh/tp|ma tinh/thanh pho|ma tinh, thanh pho|province code|ma tp"),
        (
            Fields.District,
            "huyen|huyen/tp|huyen/thanh pho|huyen, thanh pho|huyen/thi|huyen thi|huyen/thi xa/thanh pho|huyen, thi xa, thanh pho|huyen, thi xa, tp|huyen/tx/tp|huyen, tx, tp|huyen, thi, thanh pho|huyen, thi xa|huyen/thi xa|quan/huyen|quan, huyen|quan huyen|quan, huyen, thi xa|quan/huyen/thi xa|quan/huyen/tx|cap huyen|ten huyen|don vi cap huyen|district|dia ban huyen|huyen thi thanh pho|huyen - thi xa - thanh pho|district name|huyen/quan|quan"
        ),
        (
            Fields.Commune,
            "xa|xa/phuong|xa, phuong|xa phuong|xa/phuong/thi tran|xa, phuong, thi tran|xa, thi tran|xa/thi tran|xa/phuong/dac khu|xa, phuong, dac khu|xa/phuong/tt|xa, phuong, tt|phuong/xa|phuong, xa|cap xa|ten xa|don vi cap xa|commune|ward|commune/ward|xa - phuong|ten xa, phuong|ten xa/phuong|dia ban xa|phuong/xa/thi tran|xa phuong thi tran|xa, phuong, thi tran, dac khu|xa/phuong/thi tran/dac khu"
        ),
        (
            Fields.Place,
            "don vi|dia phuong|don vi hanh chinh|dia ban|ten don vi|ten dia phuong|dia danh|place|locality|unit|don vi cap tinh|don vi/dia phuong|don vi, dia phuong|dia phuong/don vi"
        ),
        (
            Fields.Address,
            "dia chi|dia chi san xuat|dia chi co so|dia chi co so san xuat|dia chi chu the|dia chi lien he|dia chi kinh doanh|dia chi tru so|tru so|address|dia diem|dia diem san xuat|noi san xuat|dia chi sx|dia chi san xuat kinh doanh|dia chi chu the san xuat|dia chi diem ban|vi tri|location|dia chi chi tiet"
        ),
        (
            Fields.Extra,
            "dien thoai|so dien thoai|sdt|so dt|dt|dien thoai lien he|so dien thoai lien he|lien he|phone|telephone|tel|mobile|nguoi dai dien|dai dien|ho ten nguoi dai dien|nguoi dai dien phap luat|ho va ten nguoi dai dien|representative|ghi chu|note|notes|remark|remarks|san luong|san luong/nam|status|tinh trang|tinh trang hd|tinh trang hoat dong|trang thai|email|e-mail|thu dien tu|website|web|dien tich|dien tich/quy mo|quy mo|quy mo san xuat|so thanh vien|thanh vien|von dieu le|von|chi phi|chi phi/nam|thu nhap|thu nhap/nam|loi nhuan|loi nhuan/nam|doanh thu|doanh thu/nam|nganh nghe|nganh nghe san xuat/kinh doanh|nganh nghe san xuat/ kinh doanh|nganh nghe san xuat kinh doanh|nganh nghe kinh doanh|quy trinh san xuat|quy trinh|kenh tieu thu|thi truong tieu thu|thi truong|lao dong|so lao dong|gia ban|gia|price|don vi tinh|dvt|mo ta|description|detail|ma chu the|subject code|ma so thue|mst|hinh anh|anh|image|kinh do|vi do|toa do|latitude|longitude|nguon goc|bao bi|nam sinh|gioi tinh|dan toc|mien nui|ngay cap nhat|created time|updated at"
        )
    );

    private static readonly FrozenDictionary<string, string> Product = Phrases(
        (
            Fields.Name,
            "ten san pham|san pham|ten san pham ocop|san pham ocop|ten sp|sp|ten sp ocop|sp ocop|ten san pham, dich vu|ten san pham/dich vu|danh muc san pham|ten san pham duoc cong nhan|ten san pham dang ky|ten san pham tham gia|ten cac san pham|ten goi san pham|ocop product|product|product name|ocop product name|name of product|products|ten hang hoa|ten san pham du thi|ten san pham danh gia|ten san pham dat sao|ten san pham, bo san pham|ten san pham/bo san pham"
        ),
        (
            Fields.Subject,
            "chu the|ten chu the|chu the ocop|ten chu the ocop|chu the san xuat|ten chu the san xuat|chu the san pham|ten chu the san pham|ten chu the san pham ocop|chu the tham gia|chu the kinh te|ten chu the kinh te|chu the sx|ten chu the sx|chu the thuc hien|co so san xuat|ten co so san xuat|ten co so|co so|co so sx|ten co so sx|co so san xuat kinh doanh|ten co so san xuat kinh doanh|don vi san xuat|ten don vi san xuat|don vi sx|don vi san xuat kinh doanh|nha san xuat|ten nha san xuat|nha sx|producer|producer name|owner|owner name|entity|entity name|subject|subject name|manufacturer|name of producer|chu the/co so san xuat|to chuc, ca nhan|ten to chuc, ca nhan|to chuc/ca nhan|chu so huu|ten chu so huu|don vi chu the|ten don vi chu the|chu the dang ky|chu the san xuat, kinh doanh|ten chu the san xuat kinh doanh|chu the san xuat kinh doanh|cssx|ten cssx|cs sx|co so sxkd|ten co so sxkd|don vi sxkd|ho ten chu the|ho va ten chu the|chu ho|ten chu ho|chu the/ho san xuat"
        ),
        (
            Fields.SubjectAndAddress,
            "ten, dia chi chu the|ten chu the, dia chi|chu the, dia chi|ten va dia chi chu the|ten chu the va dia chi|chu the va dia chi|ten, dia chi co so san xuat|ten co so, dia chi|ten chu the - dia chi|ten co so san xuat, dia chi|ten - dia chi chu the|chu the - dia chi|ten chu the/dia chi|ten, dia chi don vi san xuat|ten, dia chi co so|ten chu the san xuat, dia chi|ten, dia chi cua chu the|ten va dia chi cua chu the|chu the san xuat, dia chi|ten va dia chi co so san xuat"
        ),
        (
            Fields.SubjectType,
            "loai hinh|loai hinh chu the|loai hinh to chuc|loai hinh kinh te|loai hinh san xuat|loai hinh kinh doanh|loai hinh to chuc san xuat|loai chu the|hinh thuc to chuc|hinh thuc to chuc san xuat|loai hinh doanh nghiep|loai hinh co so|type|type of producer|producer type|entity type|type of entity|subject type|type of owner|owner type|loai hinh to chuc kinh te|thanh phan kinh te"
        ),
        (
            Fields.Stars,
            "hang sao|so sao|sao|xep hang|phan hang|xep hang sao|phan hang sao|hang|ket qua|ket qua sao|ket qua xep hang|ket qua phan hang|stars|star|rating|star rating|so sao dat|so sao dat duoc|hang sao dat duoc|hang sao dat|dat sao|muc sao|cap sao|hang san pham|phan hang san pham|xep hang san pham|xep hang ocop|hang sao ocop|so sao ocop|ket qua danh gia, phan hang|ket qua danh gia phan hang|phan hang ocop|hang sao san pham|tieu chuan sao|xep loai|phan loai sao|sao ocop|hang dat|hang dat duoc|dat hang|dat hang sao|number of stars|no of stars|star rank|rank|cong nhan hang|hang cong nhan|hang sao cong nhan|hang sao duoc cong nhan|ket qua hang sao|danh gia sao|hang sao moi|hang moi|so sao moi|hang sao hien tai|hang sao nam nay|hang sao sau danh gia lai"
        ),
        (
            Fields.ProposedStars,
            "hang sao de nghi|so sao de nghi|de nghi hang sao|de nghi phan hang|de nghi xep hang|hang de nghi|sao de nghi|hang sao du kien|so sao du kien|du kien hang sao|du kien phan hang|hang du kien|de xuat hang sao|hang sao de xuat|so sao de xuat|dang ky hang sao|hang sao dang ky|so sao dang ky|phan hang de nghi|phan hang du kien|xep hang de nghi|xep hang du kien|hang de xuat|phan hang de xuat|proposed stars|expected stars"
        ),
        (
            Fields.Score,
            "diem|tong diem|ket qua cham diem|diem danh gia|diem so|so diem|tong so diem|tong diem danh gia|diem cham|ket qua diem|diem trung binh|diem tong|diem tb|tong diem cham|diem cham cuoi cung|diem ket qua|score|total score|points|scores|diem danh gia cuoi cung|ket qua danh gia diem|tong cong diem|ket qua cham diem, danh gia|diem hoi dong|diem dat|so diem dat duoc|diem san pham|tong diem dat|tong diem a b c|tong diem abc|tong diem a+b+c|ket qua cham|diem phan hang"
        ),
        (
            Fields.Group,
            "nhom|nhom san pham|nhom sp|nganh hang|nhom nganh hang|nhom nganh|nganh|bo san pham|category|product group|product category|group|nhom hang|phan nhom|phan nhom san pham|loai san pham|loai|phan loai|phan loai san pham|nhom/nganh hang|nganh/nhom san pham|nhom san pham ocop|ten nhom san pham|ten nhom|nganh san pham|nganh hang san pham|phan nganh|thuoc nhom|nganh, nhom san pham|type of product"
        ),
        (
            Fields.Decision,
            "so qd|so quyet dinh|quyet dinh|quyet dinh so|can cu cong nhan|qd so|qd|qd cong nhan|quyet dinh cong nhan|so qd cong nhan|so quyet dinh cong nhan|so, ngay quyet dinh|so qd, ngay cong nhan|so qd, ngay ky|so qd, ngay qd|so qd, ngay thang nam|so va ngay quyet dinh|so/ngay quyet dinh|so/ngay qd|so, ngay qd|so quyet dinh, ngay cong nhan|so quyet dinh, ngay ban hanh|so quyet dinh, ngay thang nam|so quyet dinh, ngay ky|so quyet dinh, ngay|quyet dinh cong nhan so|quyet dinh phe duyet|quyet dinh ban hanh|decision|decision no|decision number|decision no and date|van ban cong nhan|so van ban|can cu|quyet dinh, ngay cong nhan|quyet dinh phan hang|quyet dinh so, ngay|so hieu quyet dinh|quyet dinh cong nhan san pham|so quyet dinh phe duyet|quyet dinh, ngay thang|so quyet dinh va ngay|so qd va ngay cong nhan|quyet dinh va ngay|recognition decision"
        ),
        (
            Fields.DecisionDate,
            "ngay qd|ngay quyet dinh|ngay ky|ngay ky qd|ngay ky quyet dinh|ngay cap|ngay cap qd|ngay cong nhan|ngay ban hanh|ngay ban hanh qd|ngay ban hanh quyet dinh|nam cong nhan|nam duoc cong nhan|nam cap|nam dat|nam dat sao|nam dat ocop|thoi gian cong nhan|thoi diem cong nhan|ngay thang cong nhan|ngay duoc cong nhan|ngay, thang, nam cong nhan|ngay thang nam cong nhan|ngay thang nam|ngay, thang, nam|ngay thang|issued on|issue date|date|date issued|decision date|recognised on|recognized on|date of decision|ngay|nam|ngay cap giay|ngay cap giay chung nhan|ngay cap chung nhan|ngay phe duyet|ngay thang quyet dinh|ngay, thang quyet dinh|nam ban hanh|nam quyet dinh|nam phan hang|nam danh gia|ngay cong nhan ocop|year|year recognised|recognition date|nam ky|ngay thang ky|ngay quyet dinh cong nhan|ngay chung nhan|nam chung nhan|nam cn|ngay cn"
        ),
        (
            Fields.ValidUntil,
            "co gia tri den|gia tri den|hieu luc den|co hieu luc den|ngay het han|het han|het hieu luc|ngay het hieu luc|thoi han den|han den|valid until|valid to|expires on|expiry|expiry date|expires|expiration date|han su dung chung nhan|thoi han hieu luc|hieu luc den ngay|co gia tri den ngay|gia tri den ngay|thoi han hieu luc den|ngay het hieu luc cong nhan|han hieu luc|thoi han|han cong nhan|thoi gian het han|thoi gian hieu luc den|hieu luc quyet dinh den|giay chung nhan co gia tri den|thoi han cong nhan|thoi diem het han|hieu luc|thoi gian hieu luc|ngay het gia tri"
        ),
        (
            Fields.ProductCode,
            "ma san pham|ma sp|ma so|code|product code|ma so san pham|ma ocop|ma san pham ocop|ma ho so|ma|ma sp ocop|ma so sp"
        )
    );

    private static readonly FrozenDictionary<string, string> SalesPoint = Phrases(
        (
            Fields.Name,
            "diem ban|ten diem ban|diem ban hang|ten diem ban hang|diem ban san pham|diem ban san pham ocop|ten diem ban san pham|ten diem ban san pham ocop|ten diem ban sp ocop|diem ban sp ocop|diem ban ocop|ten diem ban ocop|diem gioi thieu va ban hang|diem gioi thieu va ban san pham|diem gioi thieu va ban san pham ocop|ten diem gioi thieu va ban san pham|ten diem gioi thieu va ban san pham ocop|ten diem gioi thieu va ban hang|diem gioi thieu, ban san pham|diem gioi thieu, ban san pham ocop|ten diem gioi thieu, ban san pham ocop|ten diem gioi thieu, ban san pham|ten diem gioi thieu san pham|diem gioi thieu san pham|diem gioi thieu san pham ocop|ten diem gioi thieu|diem gioi thieu|diem trung bay|diem trung bay, gioi thieu san pham|diem trung bay va ban san pham|ten diem|cua hang|ten cua hang|ten cua hang ocop|cua hang ocop|ten cua hang, diem ban|ten diem ban/cua hang|cua hang/diem ban|diem ban/cua hang|gian hang|ten gian hang|trung tam ocop|sales point|sale point|point of sale|sales point name|shop|shop name|store|store name|name of sales point|ten, dia chi diem ban|ten va dia chi diem ban|ten, dia chi cua hang|ten, dia chi|ten co so ban hang|ten diem ban hang ocop|diem ban hang ocop"
        ),
        (
            Fields.Operator,
            "don vi quan ly|don vi van hanh|don vi quan ly, van hanh|don vi quan ly/van hanh|don vi quan ly van hanh|don vi quan ly va van hanh|chu the quan ly|chu the van hanh|chu the quan ly, van hanh|chu quan ly|chu co so|chu cua hang|chu diem ban|nguoi quan ly|don vi chu quan|don vi phu trach|don vi chu tri|don vi quan ly diem ban|to chuc quan ly|don vi kinh doanh|operator|operated by|manager|managed by|owner|chu the|ten chu the|ten don vi quan ly|co quan quan ly|chu the quan ly diem ban|don vi quan ly, kinh doanh|chu the/don vi quan ly|don vi/chu the quan ly|chu gian hang|ten chu co so|ten chu cua hang|chu the chu quan|don vi thuc hien|don vi dau tu|chu dau tu|quan ly, van hanh|quan ly|van hanh"
        ),
        (
            Fields.OpenedOn,
            "khai truong|ngay khai truong|thoi gian khai truong|thoi diem khai truong|nam khai truong|bat dau hoat dong|ngay bat dau hoat dong|thoi gian bat dau hoat dong|nam bat dau hoat dong|hoat dong|ngay hoat dong|nam hoat dong|thoi gian hoat dong|hoat dong tu|hoat dong tu nam|hoat dong tu ngay|thanh lap|ngay thanh lap|nam thanh lap|thoi gian thanh lap|thoi diem thanh lap|thoi diem hoat dong|ngay mo|ngay mo cua|nam mo|thoi gian mo|thoi gian mo cua|opened on|opened|opening date|open date|date opened|established|start date|nam mo cua|thang nam khai truong|ngay, thang khai truong|ngay dua vao hoat dong|thoi gian dua vao hoat dong|nam dua vao hoat dong|opening|ngay di vao hoat dong|nam di vao hoat dong|thoi diem bat dau hoat dong"
        ),
        (
            Fields.Products,
            "so san pham|so luong san pham|so sp|so luong sp|so sp ocop|so san pham ocop|so luong san pham ocop|so luong sp ocop|so sp ocop bay ban|so san pham bay ban|so san pham ocop bay ban|so luong san pham bay ban|so luong san pham ocop bay ban|so sp bay ban|so mat hang|so san pham trung bay|so luong san pham trung bay|so san pham kinh doanh|so luong mat hang|products|number of products|no of products|product count|san pham bay ban|so san pham dang ban|so san pham ban|so luong san pham dang ban|sl san pham|sl sp|so san pham ocop dang ban|so san pham gioi thieu|so luong"
        )
    );

    // "Ten, dia chi ...": a header that starts as one of ours and goes on in words we do not know by heart.
    [GeneratedRegex(
        @"^ten (?:cac )?(?:san pham|sp)\b(?!.*\b(?:chu the|dia chi|co so)\b)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongName();

    [GeneratedRegex(
        @"^(?:ten )?(?:chu the|co so san xuat|nha san xuat|don vi san xuat)\b(?!.*\b(?:dia chi|loai|ma|so|dien thoai|dai dien)\b)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongSubject();

    // "Tên HTX, doanh nghiệp", "Tên hợp tác xã/cơ sở": two columns of such words without "tên" are marks
    [GeneratedRegex(
        @"^ten (?:htx|hop tac xa|tht|to hop tac|doanh nghiep|dn|cong ty|cssx|ho|to chuc|don vi san xuat|don vi sx)\b(?!.*\b(?:dia chi|loai|ma|so)\b)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex NamedSubject();

    [GeneratedRegex(
        @"^(?:ten|chu the|co so)\b.*\bdia chi\b|^dia chi\b.*\b(?:va|,) ten chu the\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongSubjectAndAddress();

    [GeneratedRegex(
        @"^(?:ten )?(?:diem|cua hang|trung tam|gian hang)\b.*\b(?:gioi thieu|ban|trung bay|ocop)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongSalesPoint();

    [GeneratedRegex(
        @"^so (?:luong )?(?:san pham|sp|mat hang)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongProducts();

    [GeneratedRegex(
        @"\b(?:khai truong|thanh lap|bat dau hoat dong|ngay mo|di vao hoat dong)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongOpened();

    [GeneratedRegex(
        @"^(?:don vi|chu the|to chuc|ca nhan).*\b(?:quan ly|van hanh)\b|^chu (?:co so|cua hang|quan ly)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongOperator();

    // "Dự kiến hạng", "Hạng sao đề nghị công nhận", "Đăng ký phân hạng năm 2024"
    [GeneratedRegex(
        @"^(?:du kien|de nghi|de xuat|dang ky)\b.*\b(?:hang|sao)\b|^(?:so |xep |phan )?(?:hang|sao)\b.*\b(?:du kien|de nghi|de xuat|dang ky)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongProposed();

    [GeneratedRegex(@"^dia chi\b|^dia diem\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex LongAddress();

    [GeneratedRegex(
        @"^(?:ghi chu|dien thoai|so dien thoai|nguoi dai dien|san luong|dien tich|doanh thu|von|chi phi|loi nhuan|thu nhap)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LongExtra();

    /// <summary>The field a header of a product list names in so many words; null when it names none.</summary>
    public static string? ProductField(string normal) =>
        Product.GetValueOrDefault(normal)
        ?? Shared.GetValueOrDefault(normal)
        ?? (
            LongSubjectAndAddress().IsMatch(normal) ? Fields.SubjectAndAddress
            : LongName().IsMatch(normal) ? Fields.Name
            : LongProposed().IsMatch(normal) ? Fields.ProposedStars
            : LongSubject().IsMatch(normal) || NamedSubject().IsMatch(normal) ? Fields.Subject
            : LongAddress().IsMatch(normal) ? Fields.Address
            : LongExtra().IsMatch(normal) ? Fields.Extra
            : null
        );

    /// <summary>The field a header of a list of sales points names; null when it names none.</summary>
    public static string? SalesPointField(string normal) =>
        SalesPoint.GetValueOrDefault(normal)
        ?? Shared.GetValueOrDefault(normal)
        ?? (
            LongOperator().IsMatch(normal) ? Fields.Operator
            : LongOpened().IsMatch(normal) ? Fields.OpenedOn
            : LongProducts().IsMatch(normal) ? Fields.Products
            : LongSalesPoint().IsMatch(normal) ? Fields.Name
            : LongAddress().IsMatch(normal) ? Fields.Address
            : LongExtra().IsMatch(normal) ? Fields.Extra
            : null
        );

    /// <summary>Places, serial numbers and extras, the same in every kind of table.</summary>
    public static string? SharedField(string normal) =>
        Shared.GetValueOrDefault(normal) ?? (LongExtra().IsMatch(normal) ? Fields.Extra : null);

    /// <summary>The nearest header of a misspelt one: one slip in 6 letters or more, two in 14 or more.</summary>
    public static string? Guess(string normal, bool salesPoints)
    {
        var length = normal.Replace(" ", "", StringComparison.Ordinal).Length;
        var most =
            length >= 14 ? 2
            : length >= 6 ? 1
            : 0;
        if (most == 0)
            return null;
        string? best = null;
        var fewest = most + 1;
        foreach (var phrases in new[] { salesPoints ? SalesPoint : Product, Shared })
        foreach (var (phrase, field) in phrases)
        {
            if (phrase.Length < 6 || phrase[0] != normal[0] && most < 2)
                continue;
            var slips = HeaderText.Slips(normal, phrase, fewest - 1);
            if (slips < fewest)
                (best, fewest) = (field, slips);
        }
        return best;
    }

    private static FrozenDictionary<string, string> Phrases(params (string Field, string Words)[] lines) =>
        lines
            .SelectMany(l => l.Words.Split('|').Select(word => (word, l.Field)))
            .GroupBy(p => p.word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First().Field, StringComparer.Ordinal);
}
