namespace Ocop.Etl.Workbooks.Writing;

/// <summary>A column of a template.</summary>
/// <param name="Header">As the reader knows it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">Number format, or null for text and general numbers.</param>
/// <param name="List">Drop-down list of the lists sheet, or null.</param>
/// <param name="Help">One line for the instructions.</param>
internal sealed record TemplateColumn(
    string Header,
    double Width,
    string Help,
    string? Format = null,
    TemplateList? List = null
);

/// <summary>The drop-down lists, in the order of their columns on the lists sheet.</summary>
internal enum TemplateList
{
    Provinces,
    Stars,
    Groups,
    SubjectTypes,
    Indicators,
    Kinds,
}

internal static class TemplateColumns
{
    public const string DayFormat = "dd/mm/yyyy";

    public static readonly IReadOnlyList<TemplateColumn> Products =
    [
        new("STT", 6, "Số thứ tự, không bắt buộc."),
        new("Tên sản phẩm", 34, "Bắt buộc. Mỗi dòng một sản phẩm theo một quyết định."),
        new("Chủ thể", 32, "Bắt buộc. Tên hợp tác xã, công ty, tổ hợp tác, hộ hoặc cơ sở."),
        new(
            "Loại hình chủ thể",
            18,
            "Chọn trong danh sách; bỏ trống thì đoán theo tên chủ thể.",
            null,
            TemplateList.SubjectTypes
        ),
        new(
            "Tỉnh, thành phố",
            22,
            "Chọn trong danh sách. Tỉnh trước 01/07/2025 có ghi (cũ).",
            null,
            TemplateList.Provinces
        ),
        new("Huyện", 20, "Chỉ dùng cho địa bàn trước 01/07/2025."),
        new("Xã, phường", 20, "Xã, phường, thị trấn hoặc đặc khu."),
        new("Địa chỉ", 30, "Thôn, ấp, số nhà."),
        new("Nhóm sản phẩm", 26, "Chọn một trong sáu nhóm.", null, TemplateList.Groups),
        new("Điểm", 9, "Từ 0 đến 100, ví dụ 78,5.", "0.##"),
        new(
            "Hạng sao",
            24,
            "3, 4 hoặc 5. Sản phẩm 4 sao đang chờ xét 5 sao: \"4 sao (tiềm năng 5 sao)\".",
            null,
            TemplateList.Stars
        ),
        new("Số quyết định", 20, "Ví dụ 1208/QĐ-UBND."),
        new("Ngày quyết định", 16, "Ngày/tháng/năm; nếu chỉ biết tháng ghi 07/2023, chỉ biết năm ghi 2023.", DayFormat),
        new("Có giá trị đến", 16, "Bỏ trống: 36 tháng kể từ ngày quyết định.", DayFormat),
        new("Ghi chú", 24, "Không được đọc."),
    ];

    public static readonly IReadOnlyList<TemplateColumn> Figures =
    [
        new(
            "Tỉnh, thành phố",
            24,
            "Chọn trong danh sách; số liệu cả nước ghi \"Cả nước\".",
            null,
            TemplateList.Provinces
        ),
        new("Huyện", 22, "Chỉ dùng cho số liệu cấp huyện trước 01/07/2025."),
        new("Xã, phường", 22, "Chỉ dùng cho số liệu cấp xã."),
        new("Chỉ tiêu", 40, "Chọn trong danh sách.", null, TemplateList.Indicators),
        new("Loại số liệu", 16, "Thực hiện hoặc Kế hoạch; bỏ trống là Thực hiện.", null, TemplateList.Kinds),
        new("Giá trị", 12, "Một con số; tỷ lệ ghi theo phần trăm, ví dụ 67,3.", "#,##0.##"),
        new(
            "Thời điểm",
            16,
            "Ngày/tháng/năm, tháng/năm hoặc năm mà số liệu có hiệu lực; với kế hoạch là hạn hoàn thành.",
            DayFormat
        ),
        new("Ghi chú", 24, "Không được đọc."),
    ];

    public static readonly IReadOnlyList<TemplateColumn> SalesPoints =
    [
        new("STT", 6, "Số thứ tự, không bắt buộc."),
        new("Tên điểm bán", 36, "Bắt buộc. Tên điểm giới thiệu và bán sản phẩm OCOP."),
        new("Đơn vị quản lý", 32, "Chủ thể quản lý, vận hành điểm bán."),
        new(
            "Tỉnh, thành phố",
            22,
            "Chọn trong danh sách. Tỉnh trước 01/07/2025 có ghi (cũ).",
            null,
            TemplateList.Provinces
        ),
        new("Huyện", 20, "Chỉ dùng cho địa bàn trước 01/07/2025."),
        new("Xã, phường", 20, "Xã, phường, thị trấn hoặc đặc khu."),
        new("Địa chỉ", 34, "Thôn, ấp, số nhà, đường."),
        new("Ngày khai trương", 16, "Ngày/tháng/năm, tháng/năm hoặc năm.", DayFormat),
        new("Số sản phẩm", 14, "Số sản phẩm OCOP đang bày bán.", "#,##0"),
        new("Ghi chú", 24, "Không được đọc."),
    ];
}
