using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"nhận" as receiving: "siêu thị nhận thêm 8 sản phẩm", "huyện A nhận 8 sản phẩm của chỉ tiêu"; not "công nhận".</summary>
internal static class Receiving
{
    public static bool IsAt(Scan scan, int at) =>
        scan.IsWord(at, "nhận")
        && !scan.IsWord(at - 1, "công")
        && !scan.IsWord(at - 1, "ghi")
        && !scan.IsWord(at - 1, "chứng")
        && !scan.IsWord(at - 1, "xác")
        && !scan.IsWord(at - 1, "đón");
}
