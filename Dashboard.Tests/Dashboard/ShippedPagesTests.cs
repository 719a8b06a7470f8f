using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard;

/// <summary>What the shipped figures tell, as a reader finds it on the pages.</summary>
public sealed partial class ShippedPagesTests(FilledDashboard filled)
{
    [Theory]
    [InlineData("/muc-tieu/n01", "Đã đạt 18.243 so với mục tiêu ít nhất 10.000 (vượt 82,4%), đạt từ 31/10/2023.")]
    [InlineData("/muc-tieu/n02", "Không đạt 126 so với mục tiêu 400–500 (thiếu 68,5%)")]
    [InlineData("/muc-tieu?view=63", "Tiền Giang check_circle Đã đạt 207 / ít nhất 200 vượt 4%")]
    [InlineData("/tinh-thanh/34-82", "31/12/2023 660 Cộng: Tiền Giang 207 (11/09/2023) + Đồng Tháp 453 (31/12/2023)")]
    [InlineData("/mau-thuan?unit=VN&kind=shares-not-100", "cộng được 99,7 %, không phải 100 %")]
    public async Task A_page_says_it(string path, string sentence) =>
        Assert.Contains(sentence, await ReadAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task Bình_Dương_has_47_and_103_in_one_series_and_no_contradiction()
    {
        var page = await ReadAsync("/tinh-thanh/63-74");
        Assert.Contains("tháng 1/2023 47 ", page, StringComparison.Ordinal);
        Assert.Contains("19/12/2023 103 ", page, StringComparison.Ordinal);
        Assert.Contains(
            "0 mâu thuẫn đang mở",
            await ReadAsync("/mau-thuan?unit=63-74&indicator=products.total&kind=rivals"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_map_can_be_taken_along_as_a_picture()
    {
        using var client = new HttpClient();
        var address = (await filled.Dashboard).Address + "/xuat/ban-do.svg?view=34";
        var picture = XDocument.Parse(
            await client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken)
        );
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(34, picture.Descendants(svg + "path").Count());
        var words = string.Join('\n', picture.Descendants(svg + "text").Select(t => t.Value));
        foreach (
            var expected in new[] { "Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "OpenStreetMap", "chưa có số liệu" }
        )
            Assert.Contains(expected, words, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var client = new HttpClient();
        var html = await client.GetStringAsync(
            new Uri((await filled.Dashboard).Address + path),
            TestContext.Current.CancellationToken
        );
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
        return Space().Replace(WebUtility.HtmlDecode(Tag().Replace(main, " ")), " ");
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
