using System.Text.Json;
using Ocop.Etl.Commands;
using Ocop.Tests.Support;

namespace Ocop.Tests.News;

public class ExtractJsonTests
{
    [Fact]
    public void An_article_is_one_line_of_readable_JSON_with_every_key()
    {
        var reading = Read.Article(
            "Tin về chương trình OCOP\n\nĐến năm 2025, huyện Gò Quao (Kiên Giang) phấn đấu có thêm 3 - 5 sản phẩm OCOP."
        );
        var line = ExtractJson.Line("bai.txt", reading, TestData.Indicators);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("huyện Gò Quao", line, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(line);
        var fact = Assert.Single(json.RootElement.GetProperty("facts").EnumerateArray());
        Assert.Equal(
            [
                "scope",
                "province",
                "district",
                "indicator",
                "kind",
                "comparator",
                "value",
                "valueMax",
                "asOf",
                "deadline",
                "unit",
                "sentence",
            ],
            fact.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("range", fact.GetProperty("comparator").GetString());
        Assert.Equal("91", fact.GetProperty("province").GetString());
        Assert.Equal("2025", fact.GetProperty("deadline").GetString());
        Assert.Equal(JsonValueKind.Null, fact.GetProperty("asOf").ValueKind);
    }

    [Fact]
    public void Every_number_is_accounted_for()
    {
        var reading = Read.Article(
            "Tin về chương trình OCOP\n\nTỉnh Sơn La có 83 sản phẩm OCOP, doanh thu 12 tỷ đồng. Điện thoại 0900.123.456, quyết định số 45/QĐ-UBND."
        );
        Assert.All(reading.Numbers, n => Assert.True(n.Indicators.Count > 0 ^ n.Reason is not null));
        Assert.Equal(["83"], reading.Numbers.Where(n => n.Indicators.Count > 0).Select(n => n.Span.In(reading.Text)));
        Assert.Contains(reading.Numbers, n => n.Reason == "tiền");
        Assert.Contains(reading.Numbers, n => n.Reason == "số văn bản");
    }
}
