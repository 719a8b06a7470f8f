using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Workbooks.Writing;

/// <summary>The words templates and exports use; each is one that the reader knows.</summary>
internal static class TemplateWords
{
    private static readonly StringComparer ByAlphabet = StringComparer.Create(
        CultureInfo.GetCultureInfo("vi-VN"),
        true
    );

    public static string Of(ProductGroup group) =>
        group switch
        {
            ProductGroup.Food => "Thực phẩm",
            ProductGroup.Drink => "Đồ uống",
            ProductGroup.Herbal => "Dược liệu và sản phẩm từ dược liệu",
            ProductGroup.Craft => "Thủ công mỹ nghệ",
            ProductGroup.Ornamental => "Sinh vật cảnh",
            _ => "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
        };

    public static string Of(SubjectType type) =>
        type switch
        {
            SubjectType.Cooperative => "Hợp tác xã",
            SubjectType.Enterprise => "Doanh nghiệp",
            SubjectType.CooperativeGroup => "Tổ hợp tác",
            SubjectType.Household => "Hộ kinh doanh",
            SubjectType.Farm => "Trang trại",
            _ => "Khác",
        };

    public static string Of(FactKind kind) => kind == FactKind.Target ? "Kế hoạch" : "Thực hiện";

    public const string PotentialFiveStar = "tiềm năng 5 sao";
    public const string FourStarPotential = "4 sao (tiềm năng 5 sao)";

    /// <summary>A unit of a list that is no longer in force is marked; the mark settles the list whatever the date.</summary>
    public static string? Of(UnitId? province, UnitCatalog units)
    {
        if (province is not { } id || units.Find(id) is not { } unit)
            return null;
        return id.List == units.Current.Id ? unit.Name : unit.Name + " (cũ)";
    }

    public static IEnumerable<string> List(TemplateList list, UnitCatalog units) =>
        list switch
        {
            TemplateList.Provinces => units
                .Lists.Reverse()
                .SelectMany(l => units.InList(l.Id).Select(u => Of(u.Id, units)!).Order(ByAlphabet)),
            TemplateList.Stars => ["3", "4", "5", FourStarPotential],
            TemplateList.Groups => Enum.GetValues<ProductGroup>().Select(Of),
            TemplateList.SubjectTypes => Enum.GetValues<SubjectType>().Select(Of),
            TemplateList.Indicators => Indicators.Select(i => i.Words),
            _ => Enum.GetValues<FactKind>().Select(Of),
        };

    public static string Title(TemplateList list) =>
        list switch
        {
            TemplateList.Provinces => "Tỉnh, thành phố",
            TemplateList.Stars => "Hạng sao",
            TemplateList.Groups => "Nhóm sản phẩm",
            TemplateList.SubjectTypes => "Loại hình",
            TemplateList.Indicators => "Chỉ tiêu",
            _ => "Loại số liệu",
        };

    /// <summary>Indicators a figures template offers, in words the reader takes for their code.</summary>
    public static readonly IReadOnlyList<(string Code, string Words)> Indicators =
    [
        ("products.total", "Tổng số sản phẩm OCOP"),
        ("products.star3", "Sản phẩm 3 sao"),
        ("products.star4", "Sản phẩm 4 sao"),
        ("products.star5", "Sản phẩm 5 sao"),
        ("products.star5potential", "Sản phẩm tiềm năng 5 sao"),
        ("products.new", "Sản phẩm công nhận mới"),
        ("products.group.food", "Sản phẩm nhóm thực phẩm"),
        ("products.group.drink", "Sản phẩm nhóm đồ uống"),
        ("products.group.herbal", "Sản phẩm nhóm dược liệu"),
        ("products.group.craft", "Sản phẩm nhóm thủ công mỹ nghệ"),
        ("products.group.ornamental", "Sản phẩm nhóm sinh vật cảnh"),
        ("products.group.tourism", "Sản phẩm nhóm du lịch"),
        ("subjects.total", "Số chủ thể"),
        ("subjects.cooperative", "Chủ thể là hợp tác xã"),
        ("subjects.enterprise", "Chủ thể là doanh nghiệp"),
        ("subjects.cooperativeGroup", "Chủ thể là tổ hợp tác"),
        ("subjects.household", "Chủ thể là hộ kinh doanh"),
        ("subjects.farm", "Chủ thể là trang trại"),
        ("salespoints.total", "Điểm giới thiệu và bán sản phẩm"),
        ("share.products.star3", "Tỷ lệ sản phẩm 3 sao (%)"),
        ("share.products.star4", "Tỷ lệ sản phẩm 4 sao (%)"),
        ("share.products.star5", "Tỷ lệ sản phẩm 5 sao (%)"),
        ("share.subjects.cooperative", "Tỷ lệ chủ thể là hợp tác xã (%)"),
        ("share.subjects.enterprise", "Tỷ lệ chủ thể là doanh nghiệp (%)"),
        ("share.subjects.household", "Tỷ lệ chủ thể là hộ kinh doanh (%)"),
    ];
}
