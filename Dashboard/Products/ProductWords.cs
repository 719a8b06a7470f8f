using Ocop.Dashboard.Components.Controls;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Products;

/// <summary>The register's own words as the pages print them.</summary>
public static class ProductWords
{
    public static string Of(ProductGroup group) =>
        group switch
        {
            ProductGroup.Food => T("Thực phẩm", "Food"),
            ProductGroup.Drink => T("Đồ uống", "Drinks"),
            ProductGroup.Herbal => T("Dược liệu", "Herbal products"),
            ProductGroup.Craft => T("Thủ công mỹ nghệ", "Handicraft"),
            ProductGroup.Ornamental => T("Sinh vật cảnh", "Ornamental plants and animals"),
            _ => T("Du lịch", "Tourism"),
        };

    public static string Of(SubjectType type) =>
        type switch
        {
            SubjectType.Cooperative => T("Hợp tác xã", "Cooperative"),
            SubjectType.Enterprise => T("Doanh nghiệp", "Enterprise"),
            SubjectType.CooperativeGroup => T("Tổ hợp tác", "Cooperative group"),
            SubjectType.Household => T("Hộ, cơ sở", "Household"),
            SubjectType.Farm => T("Trang trại", "Farm"),
            _ => T("Khác", "Other"),
        };

    public static string Of(ProductState state) =>
        state switch
        {
            ProductState.Valid => T("Còn hiệu lực", "Valid"),
            ProductState.Expiring => T("Sắp hết hạn", "Expiring"),
            ProductState.Expired => T("Hết hạn", "Expired"),
            ProductState.Undated => T("Không rõ hạn", "Undated"),
            _ => T("Chưa xếp hạng", "Not ranked"),
        };

    public static StatusTone Tone(ProductState state) =>
        state switch
        {
            ProductState.Valid => StatusTone.Good,
            ProductState.Expiring => StatusTone.Warning,
            ProductState.Expired => StatusTone.Bad,
            _ => StatusTone.Neutral,
        };

    public static string Of(Certificate certificate)
    {
        var change = certificate.Change switch
        {
            CertificateChange.First => T("Công nhận lần đầu", "First recognised"),
            CertificateChange.Renewed => T("Công nhận lại", "Renewed"),
            CertificateChange.Upgraded => T(
                $"Nâng hạng từ {certificate.StarsBefore} sao",
                $"Upgraded from {certificate.StarsBefore} stars"
            ),
            CertificateChange.Downgraded => T(
                $"Xuống hạng từ {certificate.StarsBefore} sao",
                $"Downgraded from {certificate.StarsBefore} stars"
            ),
            _ when certificate.PotentialFiveStar => T("Tiềm năng 5 sao", "Potential five-star"),
            _ => T("Có tên trong danh sách", "Listed"),
        };
        return certificate.AfterLapse ? change + T(", sau khi đã hết hạn", ", after it had run out") : change;
    }

    public static string Sort(ProductSort sort) =>
        sort switch
        {
            ProductSort.Subject => T("Chủ thể", "Subject"),
            ProductSort.Stars => T("Hạng", "Stars"),
            ProductSort.DecisionDate => T("Quyết định", "Decision"),
            ProductSort.ValidUntil => T("Hiệu lực đến", "Valid until"),
            _ => T("Sản phẩm", "Product"),
        };
}
