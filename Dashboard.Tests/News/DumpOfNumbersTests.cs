using Ocop.Etl.News;

namespace Ocop.Tests.News;

public class DumpOfNumbersTests
{
    [Fact]
    public void A_sentence_of_thousands_of_numbers_is_left_with_a_short_finding_and_the_others_are_read()
    {
        var dump = string.Concat(Enumerable.Repeat("12, ", 4_750));
        var reading = Read.Article($"Đến nay, tỉnh Nam Định có 531 sản phẩm OCOP.\n\n{dump}");
        var finding = Assert.Single(reading.Findings, f => f.Code == "sentence-not-read");
        Assert.InRange(finding.Message.Length, 300, 500);
        Assert.Equal(531, Assert.Single(reading.Facts).Fact.Value);
    }
}
