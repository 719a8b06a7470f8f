using Ocop.Etl.Reference;
using Ocop.Etl.Workbooks.Figures;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

public class IndicatorWordsTests
{
    [Fact]
    public void Every_code_the_words_can_give_is_in_the_catalogue() =>
        Assert.All(GuideIndicators.Codes, code => Assert.NotNull(TestData.Indicators.Find(code)));

    [Theory]
    [InlineData("Tổng số sản phẩm", "products.total")]
    [InlineData("Số SP OCOP", "products.total")]
    [InlineData("Số lượng sản phẩm", "products.total")]
    [InlineData("Sản phẩm đạt 3 sao trở lên", "products.total")]
    [InlineData("Lũy kế sản phẩm OCOP", "products.total")]
    [InlineData("3 sao", "products.star3")]
    [InlineData("Hạng 04 sao", "products.star4")]
    [InlineData("Sản phẩm 5 sao", "products.star5")]
    [InlineData("Tiềm năng 5 sao", "products.star5potential")]
    [InlineData("5 sao (tiềm năng)", "products.star5potential")]
    [InlineData("Công nhận mới", "products.new")]
    [InlineData("Sản phẩm mới được công nhận", "products.new")]
    [InlineData("SP công nhận mới trong năm", "products.new")]
    [InlineData("Số chủ thể", "subjects.total")]
    [InlineData("Chủ thể OCOP", "subjects.total")]
    [InlineData("Chủ thể là HTX", "subjects.cooperative")]
    [InlineData("Số HTX có sản phẩm OCOP", "subjects.cooperative")]
    [InlineData("Chủ thể là doanh nghiệp", "subjects.enterprise")]
    [InlineData("Số chủ thể là tổ hợp tác", "subjects.cooperativeGroup")]
    [InlineData("Chủ thể: hộ kinh doanh, cơ sở sản xuất", "subjects.household")]
    [InlineData("Chủ thể trang trại", "subjects.farm")]
    [InlineData("Điểm giới thiệu và bán sản phẩm OCOP", "salespoints.total")]
    [InlineData("Số cửa hàng OCOP", "salespoints.total")]
    [InlineData("Nhóm thực phẩm", "products.group.food")]
    [InlineData("Sản phẩm đồ uống", "products.group.drink")]
    [InlineData("Thủ công mỹ nghệ", "products.group.craft")]
    [InlineData("Tỷ lệ 3 sao (%)", "share.products.star3")]
    [InlineData("Tỷ lệ chủ thể là hợp tác xã", "share.subjects.cooperative")]
    [InlineData("products.star4", "products.star4")]
    public void Words_name_an_indicator(string words, string code) =>
        Assert.Equal(code, IndicatorWords.Find([words], Topic.None).Code);

    [Theory]
    [InlineData("Ước thực hiện năm 2024")]
    [InlineData("Tỷ lệ TH/KH (%)")]
    [InlineData("% hoàn thành kế hoạch")]
    [InlineData("Số xã có sản phẩm OCOP")]
    [InlineData("Số sản phẩm được đánh giá lại")]
    [InlineData("Sản phẩm đưa lên sàn thương mại điện tử")]
    [InlineData("Kinh phí thực hiện")]
    [InlineData("So với cùng kỳ")]
    [InlineData("Công nhận mới 3 sao")]
    [InlineData("Tổ hợp tác và hộ kinh doanh")]
    [InlineData("Sản phẩm của HTX")]
    [InlineData("Vải và may mặc")]
    [InlineData("Sản phẩm đăng ký mới")]
    [InlineData("Số sản phẩm hết hạn")]
    public void Words_that_name_none(string words) => Assert.Null(IndicatorWords.Find([words], Topic.None).Code);
}
