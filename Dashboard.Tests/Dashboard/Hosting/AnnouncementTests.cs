using Ocop.Dashboard.Hosting;

namespace Ocop.Tests.Dashboard.Hosting;

public sealed class AnnouncementTests
{
    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void On_loopback_it_says_that_only_this_machine_can_open_it(string address)
    {
        var text = string.Join('\n', Announcement.Lines([address]));
        Assert.Contains(address, text);
        Assert.Contains("đều có thể tải bảng tính lên", text);
        Assert.Contains("Chỉ máy này mở được", text);
    }

    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://[::]:80")]
    [InlineData("http://*:80")]
    [InlineData("http://10.1.2.3:80")]
    public void Open_to_the_network_it_warns(string address) =>
        Assert.Contains("Cảnh báo", string.Join('\n', Announcement.Lines(["http://localhost:5000", address])));
}
