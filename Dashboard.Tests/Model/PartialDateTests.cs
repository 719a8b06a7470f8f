using Ocop.Etl.Model;

namespace Ocop.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-12-05", "2023-12-05", "2023-12-05")]
    public void A_partial_date_spans_the_days_it_can_mean(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (date.First, date.Last));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023/02/01")]
    [InlineData("20224")]
    [InlineData(null)]
    public void What_is_no_date_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void The_end_of_the_year_known_to_the_day_is_later_than_the_bare_year() =>
        Assert.True(PartialDate.Parse("2023-12-31") > PartialDate.Parse("2023"));
}
