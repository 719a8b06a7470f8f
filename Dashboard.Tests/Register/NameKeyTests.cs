using System.Text;
using Ocop.Etl.Register;

namespace Ocop.Tests.Register;

public class NameKeyTests
{
    [Theory]
    [InlineData("HTX Tân Mỹ", "htx  tân mỹ ")]
    [InlineData("Hòa Phát", "Hoà Phát")]
    [InlineData("Cơ sở Thanh Thủy", "CƠ SỞ THANH THUỶ")]
    [InlineData("Kẹo dừa (lá dứa)", "Kẹo dừa - lá dứa")]
    [InlineData("Đắk Lắk", "Ðắk Lắk")]
    [InlineData("Mật ong\u00A0rừng", "Mật ong rừng")]
    public void Case_blanks_signs_and_the_place_of_the_tone_do_not_count(string one, string other) =>
        Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("HTX Tân Mỹ", "HTX Tấn Mỹ")]
    [InlineData("Dừa sáp", "Dưa sáp")]
    [InlineData("Gạo ST24", "Gạo ST25")]
    [InlineData("Ca cao", "Cacao")]
    public void Letters_tones_and_digits_count(string one, string other) =>
        Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Fact]
    public void Decomposed_letters_are_the_same_letters() =>
        Assert.Equal(
            NameKey.Of("Kẹo dừa Phụng Hoàng"),
            NameKey.Of("Kẹo dừa Phụng Hoàng".Normalize(NormalizationForm.FormD))
        );

    [Fact]
    public void A_name_of_signs_only_keeps_a_key() => Assert.Equal("***", NameKey.Of(" *** "));
}
