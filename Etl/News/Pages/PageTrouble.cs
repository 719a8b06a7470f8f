using Ocop.Etl.Model;

namespace Ocop.Etl.News.Pages;

/// <summary>What can be wrong with a page as a page. Each code is said once, in words a person can act on.</summary>
internal static class PageTrouble
{
    public static Finding Empty() =>
        new(
            Severity.Warning,
            "empty-page",
            "Trang rỗng: không có chữ nào để đọc. Hãy mở lại địa chỉ nguồn và tải lại."
        );

    public static Finding NotAPage(string kind) =>
        new(
            Severity.Warning,
            "not-a-page",
            $"Tệp này là {kind}, không phải trang báo dù mang tên trang báo. Không đọc số liệu; hãy tải đúng trang bài viết."
        );

    public static Finding TooLarge(int bytes, int limit) =>
        new(
            Severity.Warning,
            "page-too-large",
            FormattableString.Invariant(
                $"Trang nặng {bytes / 1_000_000.0:0.0} MB, quá mức {limit / 1_000_000} MB nên không đọc. Hãy kiểm tra nguồn có trả về đúng một bài viết không."
            )
        );

    public static Finding TooDeep(int depth) =>
        new(
            Severity.Warning,
            "markup-too-deep",
            $"Các thẻ HTML lồng nhau tới {depth} lớp, quá mức một trang báo cần nên không đọc. Hãy kiểm tra nguồn."
        );

    public static Finding BrokenEncoding() =>
        new(
            Severity.Warning,
            "broken-encoding",
            "Trang có byte không thuộc bảng mã nào đã biết (UTF-8, windows-1258, TCVN3, VNI). Chỗ hỏng được bỏ qua; hãy đối chiếu với trang gốc."
        );

    public static Finding Legacy(string encoding) =>
        new(
            Severity.Info,
            "legacy-encoding",
            $"Trang dùng bảng mã cũ {encoding}, đã chuyển sang Unicode. Hãy xem lại vài chữ có dấu."
        );

    public static Finding LoginWall() =>
        new(
            Severity.Warning,
            "login-wall",
            "Trang đòi đăng nhập, không có thân bài. Không đọc số liệu; hãy lấy bài qua nguồn khác."
        );

    public static Finding NotFound() =>
        new(
            Severity.Warning,
            "not-found-page",
            "Máy chủ trả về trang báo lỗi \"không tìm thấy\" thay cho bài viết. Hãy bỏ địa chỉ này hoặc tìm địa chỉ mới của bài."
        );

    public static Finding Blocked() =>
        new(
            Severity.Warning,
            "blocked-page",
            "Trang chặn máy đọc (yêu cầu xác minh không phải người máy). Không đọc số liệu; hãy giãn lịch lấy tin của nguồn này."
        );

    public static Finding NoText() =>
        new(
            Severity.Warning,
            "no-article-text",
            "Không tìm thấy thân bài trong trang. Có thể trang đã đổi cách trình bày; hãy xem lại nguồn."
        );

    public static Finding EndlessParagraph(int length, TextSpan span) =>
        new(
            Severity.Warning,
            "endless-paragraph",
            FormattableString.Invariant(
                $"Một đoạn dài {length} ký tự không ngắt câu, không phải văn bản báo chí nên không đọc đoạn đó."
            )
        )
        {
            Span = span,
        };

    public static Finding NoDate() =>
        new(
            Severity.Info,
            "no-published-date",
            "Không rõ ngày đăng: \"năm nay\", \"tháng 6\" trong bài không đổi ra ngày được. Hãy bổ sung ngày đăng nếu biết."
        );
}
