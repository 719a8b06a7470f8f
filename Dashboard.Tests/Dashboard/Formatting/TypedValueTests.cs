using Ocop.Dashboard.Formatting;

namespace Ocop.Tests.Dashboard.Formatting;

public sealed class TypedValueTests
{
    [Theory]
    [InlineData("103", 103)]
    [InlineData(" 10.322 ", 10322)]
    [InlineData("10 322", 10322)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("67,3", 67.3)]
    [InlineData("67.3", 67.3)]
    [InlineData("67,3%", 67.3)]
    [InlineData("1.234,5", 1234.5)]
    public void Numbers_are_read_as_people_type_them(string text, double expected)
    {
        Assert.True(TypedValue.TryNumber(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-3")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("12.34,5")]
    [InlineData("1e3")]
    [InlineData("mười")]
    public void What_is_no_number_is_refused(string? text) => Assert.False(TypedValue.TryNumber(text, out _));

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("12/2023", "2023-12")]
    [InlineData("5/3/2023", "2023-03-05")]
    [InlineData("05-12-2023", "2023-12-05")]
    [InlineData("2023-12-05", "2023-12-05")]
    public void Dates_are_read_as_people_type_them(string text, string expected)
    {
        Assert.True(TypedValue.TryDate(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/02/2023")]
    [InlineData("12/23")]
    [InlineData("hôm qua")]
    [InlineData("1/2/3/2023")]
    public void What_is_no_date_is_refused(string text) => Assert.False(TypedValue.TryDate(text, out _));
}
