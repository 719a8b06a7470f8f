using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Tests.Register;

public class ValidityTests
{
    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2023-05-01", "2026-05-01")]
    [InlineData("2023-07", "2026-07")]
    [InlineData("2023", "2026")]
    public void A_certificate_holds_36_months(string issued, string until) =>
        Assert.Equal(PartialDate.Parse(until), Validity.Until(PartialDate.Parse(issued)));

    [Theory]
    [InlineData("2026-02-05", "2025-08-04", ProductState.Valid)]
    [InlineData("2026-02-05", "2025-08-05", ProductState.Valid)]
    [InlineData("2026-02-05", "2025-08-06", ProductState.Expiring)]
    [InlineData("2026-02-05", "2026-02-05", ProductState.Expiring)]
    [InlineData("2026-02-05", "2026-02-06", ProductState.Expired)]
    [InlineData("2026", "2026-12-31", ProductState.Expiring)]
    [InlineData("2026", "2027-01-01", ProductState.Expired)]
    public void A_product_is_expiring_in_its_last_six_months(string until, string day, ProductState state)
    {
        var certificate = new Certificate { Stars = 3, ValidUntil = PartialDate.Parse(until) };
        Assert.Equal(state, Validity.State(certificate, DateOnly.Parse(day)));
    }

    [Fact]
    public void Without_an_award_or_a_date_it_is_neither()
    {
        Assert.Equal(ProductState.Unranked, Validity.State(null, new(2024, 1, 1)));
        Assert.Equal(ProductState.Undated, Validity.State(new() { Stars = 3 }, new(2024, 1, 1)));
    }

    [Theory]
    [InlineData(90, 5)]
    [InlineData(89.99, 4)]
    [InlineData(70, 4)]
    [InlineData(69.5, 3)]
    [InlineData(50, 3)]
    [InlineData(49.9, 2)]
    [InlineData(0, 1)]
    public void Score_classes_are_half_open(double score, int stars) => Assert.Equal(stars, StarClasses.OfScore(score));

    [Fact]
    public void Stars_above_the_score_are_wrong_and_below_are_legal()
    {
        Assert.True(StarClasses.AboveScore(4, 69.9));
        Assert.False(StarClasses.AboveScore(3, 73.9));
    }
}
