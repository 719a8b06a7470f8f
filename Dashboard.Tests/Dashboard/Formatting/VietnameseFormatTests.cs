using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;

namespace Ocop.Tests.Dashboard.Formatting;

public sealed class VietnameseFormatTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(10322, "10.322", "10,322")]
    [InlineData(1234567, "1.234.567", "1,234,567")]
    [InlineData(67.3, "67,3", "67.3")]
    [InlineData(67.25, "67,3", "67.3")]
    [InlineData(99.96, "100", "100")]
    [InlineData(-5, "−5", "−5")]
    public void A_number_is_grouped_and_pointed_as_the_language_does(double value, string vietnamese, string english)
    {
        using (InLanguage.Vietnamese())
            Assert.Equal(vietnamese, VietnameseFormat.Number(value));
        using (InLanguage.English())
            Assert.Equal(english, VietnameseFormat.Number(value));
    }

    [Theory]
    [InlineData(Comparator.Equal, null, "10.322")]
    [InlineData(Comparator.More, null, "hơn 10.322")]
    [InlineData(Comparator.AtLeast, null, "ít nhất 10.322")]
    [InlineData(Comparator.About, null, "khoảng 10.322")]
    [InlineData(Comparator.Less, null, "dưới 10.322")]
    [InlineData(Comparator.Range, 10500.0, "10.322–10.500")]
    public void A_stated_value_keeps_its_comparator(Comparator comparator, double? max, string expected)
    {
        using var _ = InLanguage.Vietnamese();
        Assert.Equal(expected, VietnameseFormat.Stated(10322, max, comparator, "product"));
    }

    [Fact]
    public void A_share_carries_its_percent_sign_and_a_change_of_it_is_in_points()
    {
        using var _ = InLanguage.Vietnamese();
        Assert.Equal("67,3%", VietnameseFormat.Stated(67.3, null, Comparator.Equal, "percent"));
        Assert.Equal("+8,9 điểm %", VietnameseFormat.Change(8.9, "percent"));
    }

    [Theory]
    [InlineData(2653, "+2.653")]
    [InlineData(-120, "−120")]
    [InlineData(0, "không đổi")]
    public void A_change_carries_its_sign(double change, string expected)
    {
        using var _ = InLanguage.Vietnamese();
        Assert.Equal(expected, VietnameseFormat.Change(change, "product"));
    }

    [Theory]
    [InlineData("2023-12-05", "05/12/2023", "05/12/2023")]
    [InlineData("2023-12", "tháng 12/2023", "December 2023")]
    [InlineData("2023", "năm 2023", "2023")]
    public void A_date_is_no_more_exact_than_it_is_known(string date, string vietnamese, string english)
    {
        using (InLanguage.Vietnamese())
            Assert.Equal(vietnamese, VietnameseFormat.Date(PartialDate.Parse(date)));
        using (InLanguage.English())
            Assert.Equal(english, VietnameseFormat.Date(PartialDate.Parse(date)));
    }

    [Theory]
    [InlineData("2026-11-21", "hiện tại")]
    [InlineData("2026", "hiện tại")]
    [InlineData("2026-11-20", "hôm qua")]
    [InlineData("2026-11-18", "cách đây 3 ngày")]
    [InlineData("2025-09-21", "cách đây 14 tháng")]
    [InlineData("2025-09-22", "cách đây 13 tháng")]
    [InlineData("2023-12", "cách đây 2 năm")]
    [InlineData("2020-06-30", "cách đây 6 năm")]
    public void Freshness_counts_from_the_last_day_the_date_can_mean(string asOf, string expected)
    {
        using var _ = InLanguage.Vietnamese();
        Assert.Equal(expected, VietnameseFormat.Freshness(PartialDate.Parse(asOf), new(2026, 11, 21)));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-03-31", "2024-04-30", 1)]
    [InlineData("2027-01-01", "2026-11-21", 0)]
    public void A_month_is_over_at_its_day_or_at_the_end_of_a_shorter_month(string asOf, string today, int months) =>
        Assert.Equal(months, VietnameseFormat.MonthsOld(PartialDate.Parse(asOf), DateOnly.Parse(today)));

    [Fact]
    public void An_instant_is_told_in_the_time_of_Hanoi() =>
        Assert.Equal("03:05 22/11/2026", VietnameseFormat.Instant(new(2026, 11, 21, 20, 5, 0, DateTimeKind.Utc)));

    [Fact]
    public void Names_are_ordered_the_Vietnamese_way()
    {
        string[] names = ["Đồng Nai", "Điện Biên", "Hà Nội", "Đà Nẵng", "Cà Mau", "An Giang", "Cần Thơ"];
        string[] expected = ["An Giang", "Cà Mau", "Cần Thơ", "Đà Nẵng", "Điện Biên", "Đồng Nai", "Hà Nội"];
        Assert.Equal(expected, names.Order(VietnameseOrder.ByName));
    }
}
