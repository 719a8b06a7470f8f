using Ocop.Etl.Model;
using Ocop.Etl.Register;
using static Ocop.Tests.Register.RegisterSamples;

namespace Ocop.Tests.Register;

public class ProductFoldTests
{
    [Fact]
    public void A_renewal_with_more_stars_is_an_upgrade_and_the_old_award_stays_in_the_history()
    {
        var product = Assert.Single(
            RegisterOf(
                [Row("Kẹo dừa", stars: 3, decision: "12/QĐ-UBND", date: "2020-12-30")],
                [Row("KẸO DỪA", stars: 4, decision: "7/QĐ-UBND", date: "2023-11-02")]
            ).Products
        );
        Assert.Equal([CertificateChange.First, CertificateChange.Upgraded], product.Certificates.Select(c => c.Change));
        Assert.Equal(4, product.Current!.Stars);
        Assert.Equal(3, product.CurrentOn(new(2022, 1, 1))!.Stars);
        Assert.Null(product.CurrentOn(new(2020, 12, 29)));
    }

    [Fact]
    public void Fewer_stars_after_reassessment_are_a_downgrade()
    {
        // "Dệt thổ cẩm ... 4 sao năm 2019, năm 2022 đánh giá lại 3 sao" (Nghệ An).
        var product = Assert.Single(
            RegisterOf([
                Row("Dệt thổ cẩm", stars: 4, date: "2019"),
                Row("Dệt thổ cẩm", stars: 3, date: "2022"),
            ]).Products
        );
        Assert.Equal(CertificateChange.Downgraded, product.Certificates[^1].Change);
        Assert.Equal(3, product.Current!.Stars);
    }

    [Fact]
    public void An_award_that_follows_a_gap_is_marked()
    {
        var product = Assert.Single(
            RegisterOf([Row("Trà", date: "2019-05-01"), Row("Trà", date: "2023-05-01")]).Products
        );
        Assert.True(product.Certificates[1].AfterLapse);
        Assert.Equal(CertificateChange.Renewed, product.Certificates[1].Change);
    }

    [Fact]
    public void Another_class_for_the_same_decision_corrects_it()
    {
        var product = Assert.Single(
            RegisterOf(
                [Row("Trà", stars: 3, decision: "88/QĐ-UBND", date: "2023-05-01")],
                [Row("Trà", stars: 4, decision: "088/QĐ-UBND", date: "2023-05-01")]
            ).Products
        );
        Assert.Equal(4, Assert.Single(product.Certificates).Stars);
    }

    [Fact]
    public void The_same_number_in_another_year_is_another_decision() =>
        Assert.Equal(
            2,
            Assert
                .Single(
                    RegisterOf(
                        [Row("Trà", decision: "88/QĐ-UBND", date: "2020-05-01")],
                        [Row("Trà", decision: "88/QĐ-UBND", date: "2023-05-01")]
                    ).Products
                )
                .Certificates.Count
        );

    [Fact]
    public void A_list_without_decisions_restates_the_award_it_agrees_with()
    {
        var product = Assert.Single(
            RegisterOf([Row("Trà", decision: "88/QĐ-UBND", date: "2023-05-01")], [Row("Trà", stars: 3)]).Products
        );
        Assert.Equal("88/QĐ-UBND", Assert.Single(product.Certificates).Decision);
    }

    [Fact]
    public void A_later_list_without_decisions_but_with_more_stars_is_what_stands_last()
    {
        var product = Assert.Single(
            RegisterOf([Row("Trà", decision: "88/QĐ-UBND", date: "2023-05-01")], [Row("Trà", stars: 4)]).Products
        );
        Assert.Equal(4, product.Current!.Stars);
        Assert.Equal(ProductState.Undated, product.StateOn(new(2024, 1, 1)));
    }

    [Fact]
    public void A_blank_never_erases_and_what_is_entered_last_holds()
    {
        var product = Assert.Single(
            RegisterOf([Row("Trà", address: "ấp 1", group: ProductGroup.Food)], [Row("Trà", address: "ấp 2")]).Products
        );
        Assert.Equal("ấp 2", product.Address);
        Assert.Equal(ProductGroup.Food, product.Group);
    }

    [Fact]
    public void Potential_five_star_is_never_five_star()
    {
        var product = Assert.Single(
            RegisterOf(
                [Row("Trà", stars: 4, decision: "88/QĐ-UBND", date: "2023-05-01")],
                [Row("Trà", stars: 5, potential: true)]
            ).Products
        );
        Assert.Equal(4, product.Current!.Stars);
        Assert.True(product.PotentialFiveStar);
    }

    [Fact]
    public void Five_stars_end_the_potential()
    {
        var product = Assert.Single(
            RegisterOf(
                [Row("Trà", stars: 4, date: "2023-05-01", potential: true)],
                [Row("Trà", stars: 5, decision: "377/QĐ-BNN", date: "2025-01-17")]
            ).Products
        );
        Assert.False(product.PotentialFiveStar);
        Assert.True(product.PotentialFiveStarOn(new(2024, 6, 1)));
    }

    [Fact]
    public void A_product_keeps_its_identity_when_its_province_merges()
    {
        var product = Assert.Single(
            RegisterOf(
                [Row("Trà", date: "2023-05-01", province: TienGiang)],
                [Row("Trà", date: "2026-04-01", province: NewDongThap)]
            ).Products
        );
        Assert.Equal([TienGiang, NewDongThap], product.Stated);
    }

    [Fact]
    public void Products_of_two_predecessors_with_one_name_stay_two()
    {
        var products = RegisterOf([
            Row("Trà", date: "2023-05-01", province: TienGiang),
            Row("Trà", date: "2023-05-01", province: OldDongThap),
        ]).Products;
        Assert.Equal([TienGiang, OldDongThap], products.Select(p => p.Unit!.Value).Order());
    }

    [Fact]
    public void One_name_under_two_subjects_is_two_products() =>
        Assert.Equal(2, RegisterOf([Row("Kẹo lạc", "HTX A"), Row("Kẹo lạc", "HTX B")]).Products.Count());
}
