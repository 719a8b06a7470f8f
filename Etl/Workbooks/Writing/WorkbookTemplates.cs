using Ocop.Etl.Reference;

namespace Ocop.Etl.Workbooks.Writing;

/// <summary>Workbooks to download, fill in and upload: each reads back without a finding.</summary>
public static class WorkbookTemplates
{
    private static readonly string[] Common =
    [
        "Cách điền và tải lên",
        "1. Điền từ dòng 5 của trang đầu; không đổi dòng tiêu đề (dòng 4). Cột không cần có thể bỏ trống.",
        "2. Ô có mũi tên cho phép chọn trong danh sách; danh sách đầy đủ ở trang Danh mục.",
        "3. Dòng 2 của trang đầu ghi ngày của số liệu: tên tỉnh không ghi (cũ) là tỉnh theo danh mục của ngày đó.",
        "4. Lưu dạng .xlsx rồi tải lên; hệ thống cho xem trước, báo từng ô sai và chỉ ghi khi được xác nhận.",
    ];

    /// <param name="today">Stands on the sheet as the day the rows are of.</param>
    public static byte[] Products(UnitCatalog units, DateOnly today) => RegisterWorkbook.Products([], units, today);

    public static byte[] SalesPoints(UnitCatalog units, DateOnly today) =>
        RegisterWorkbook.SalesPoints([], units, today);

    public static byte[] Figures(UnitCatalog units, DateOnly today) => RegisterWorkbook.Figures([], units, today);

    internal static IReadOnlyList<string> Instructions(string about) => [.. Common, about];
}
