using System.Net;
using System.Text.RegularExpressions;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard.Hosting;

public sealed partial class MissingPageTests
{
    [Fact]
    public async Task What_does_not_exist_answers_404_in_the_words_of_its_own_page()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var http = new HttpClient { BaseAddress = new(dashboard.Address) };
        var pages = new Dictionary<string, string>
        {
            ["/san-pham/999999"] = "Không có sản phẩm này trong sổ",
            ["/tin-tuc/999999"] = "Không có tài liệu này",
            ["/tai-lieu/999999"] = "Không có tài liệu này",
            ["/tinh-thanh/34-99"] = "Không có đơn vị này trong danh sách nào",
            ["/tinh-thanh/khong-phai-ma"] = "Không có đơn vị này trong danh sách nào",
            ["/muc-tieu/khong-co"] = "Không có mục tiêu này trên địa giới đang chọn",
            ["/tai-len/999999"] = "Không có lô số 999999",
            ["/tai-len/xem/abcdefghijkmnpqrstuvwx"] = "Tệp này đã được ghi, đã bỏ hoặc đã quá hạn",
            ["/lich-chay/999999"] = "Không có lần chạy số 999999",
            ["/san-pham/khong-phai-so"] = "Không có trang này",
            ["/khong-co-trang"] = "Không có trang này",
        };
        foreach (var (address, title) in pages)
        {
            using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
            Assert.Equal(title, WebUtility.HtmlDecode(Heading().Match(page).Groups[1].Value));
        }
    }

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex Heading();
}
