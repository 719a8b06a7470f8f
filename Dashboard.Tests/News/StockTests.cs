namespace Ocop.Tests.News;

/// <summary>How many there are: totals and their parts (labelling guide, rules 8, 14, 17-22).</summary>
public class StockTests
{
    [Fact]
    public void A_total_is_divided_by_stars_and_owned_by_subjects()
    {
        Assert.Equal(
            [
                "24 products.star3 = 61",
                "24 products.star4 = 23",
                "24 products.total = 84",
                "24 subjects.cooperative = 30",
                "24 subjects.enterprise = 12",
                "24 subjects.total = 42",
            ],
            Read.Facts(
                "Hiện nay, tỉnh Bắc Giang có 84 sản phẩm OCOP của 42 chủ thể (30 hợp tác xã, 12 doanh nghiệp), trong đó 23 sản phẩm 4 sao và 61 sản phẩm 3 sao."
            )
        );
    }

    [Fact]
    public void A_cumulative_cue_beats_the_verb_of_recognition()
    {
        Assert.Equal(
            ["14 products.total = 118"],
            Read.Facts("Tính từ năm 2019 đến nay, tỉnh Sơn La đã công nhận 118 sản phẩm OCOP.")
        );
    }
}
