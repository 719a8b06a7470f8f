using System.Net;

namespace Ocop.Dashboard.Hosting;

/// <summary>What the program says once it listens.</summary>
internal static class Announcement
{
    public static void WhenStarted(WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var line in Lines([.. app.Urls]))
                Console.WriteLine(line);
        });

    /// <param name="addresses">As the server reports them: "http://localhost:5000", "http://[::]:80".</param>
    internal static IEnumerable<string> Lines(IReadOnlyCollection<string> addresses)
    {
        yield return $"OCOP Dashboard đang chạy tại {string.Join(", ", addresses)}";
        yield return "Lưu ý: chưa có tài khoản đăng nhập. Ai mở được địa chỉ này đều có thể tải bảng tính lên, ghi và hoàn tác số liệu.";
        if (addresses.Any(a => !IsLoopback(a)))
            yield return "Cảnh báo: địa chỉ này mở cho máy khác trong mạng. Nếu không chủ ý, hãy bỏ --urls / ASPNETCORE_URLS để chỉ nghe trên máy này.";
        else
            yield return "Chỉ máy này mở được. Muốn mở cho máy khác, đặt --urls (ví dụ --urls http://0.0.0.0:5000) sau một cổng có kiểm soát truy cập.";
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
