using OfficeOpenXml;

namespace Ocop.Tests.Samples;

/// <summary>
/// A district's list as it should not be sent: at least one cell for most kinds of finding, on an otherwise ordinary
/// office sheet, so that the check page has something to show.
/// </summary>
internal static class FaultyListSample
{
    private const int Last = 13;

    public static byte[] Write()
    {
        using var package = SampleSheet.NewPackage("Danh sách có lỗi (mẫu)");
        ProductList(package);
        MixedDates(package);
        Figures(package);
        LongTable(package);
        package.Workbook.Worksheets["Danh sách"].Calculate();
        // Written after the calculation, so that no value is kept: as an export program that never computes.
        package.Workbook.Worksheets["Danh sách"].Cells["G22"].Formula = "60+8.5";
        var draft = SampleSheet.Add(package, "Nháp", 20, 20);
        draft.Cells["A1"].Value = "Bản nháp, không dùng";
        draft.Hidden = eWorkSheetHidden.Hidden;
        return package.GetAsByteArray();
    }

    private static void ProductList(ExcelPackage package)
    {
        var sheet = SampleSheet.Add(package, "Danh sách", 6, 34, 32, 14, 16, 24, 10, 14, 10, 14, 12, 16, 16);
        SampleSheet.Letterhead(sheet, "ỦY BAN NHÂN DÂN", "HUYỆN CHỢ LÁCH (MẪU)", 5, Last);
        SampleSheet.Line(sheet, 4, 1, Last, "DANH SÁCH SẢN PHẨM OCOP HUYỆN CHỢ LÁCH, TỈNH BẾN TRE", bold: true);
        SampleSheet.Line(
            sheet,
            5,
            1,
            Last,
            "(Kèm theo Quyết định số 15/QĐ-UBND ngày 12 tháng 3 năm 2024)",
            bold: false,
            italic: true
        );
        SampleSheet.Line(sheet, 6, 1, Last, SampleSheet.Mark + "; danh sách này cố ý sai", bold: true);
        SampleSheet.Header(
            sheet,
            8,
            "STT",
            "Tên sản phẩm",
            "Chủ thể",
            "Loại hình",
            "Xã",
            "Nhóm sản phẩm",
            "Điểm",
            "Hạng sao",
            "Số sao",
            "Ngày công nhận",
            "Màu bao bì",
            "Số quyết định",
            "Ghi chú"
        );
        var row = 9;
        var number = 0;
        // Group row whose count is wrong: eleven rows follow.
        Group("Xã Vĩnh Thành (15 sản phẩm)");
        Product("Chôm chôm sấy Nắng Vườn", "HTX nông nghiệp Nắng Vườn", 62.5, 3, Day(2024, 3, 12));
        Product("Chôm chôm sấy Nắng Vườn", "HTX nông nghiệp Nắng Vườn", 62.5, 3, Day(2024, 3, 12));
        Product("Mứt vỏ bưởi Bếp Mẹ Hai", "Hộ kinh doanh Bếp Mẹ Hai", 58, 4, Day(2024, 3, 12));
        Product("Kẹo chuối Bếp Mẹ Hai", null, 105, 3, Day(2024, 3, 12));
        Product("Trà mãng cầu Bếp Mẹ Hai", "Hộ kinh doanh Bếp Mẹ Hai", 61, "3-4 sao", Day(2024, 3, 12));
        Product(null, "Công ty TNHH Bến Cũ", 71, 4, Day(2024, 3, 12));
        Product("Sầu riêng đông lạnh Bến Cũ", "Công ty TNHH Bến Cũ", 91, "Đề nghị 5 sao", Day(2024, 3, 12));
        Product("Bưởi năm roi Bến Cũ", "Công ty TNHH Bến Cũ", 73, 4, "31/02/2024");
        Product("Cơm dừa khô Bến Cũ", "Công ty TNHH Bến Cũ", 72, 4, Day(2035, 3, 12));
        Product("Mật dừa Cội Quê", "Tổ hợp tác Cội Quê", 66, null, Day(2024, 3, 12));
        Product("Rượu chuối hột Cội Quê", "Tổ hợp tác Cội Quê", "sáu mươi bảy", 3, Day(2024, 3, 12), "Đồ nội trợ");
        Group("Xã Phú Sơn");
        Product("Mai vàng bonsai Thềm Trăng", "Trang trại Thềm Trăng", null, 3, Day(2024, 3, 12), "Sinh vật cảnh");
        Product("+Trái cây dầm Thềm Trăng", "Trang trại Thềm Trăng", null, 3, Day(2024, 3, 12));
        Product("Sản phẩm ОСОР bánh dừa Lộc Mùa", "Cơ sở sản xuất Lộc Mùa", 55, 3, Day(2024, 3, 12));
        Product("Kẹo dừa Lộc Mùa; Bánh tráng Lộc Mùa", "Cơ sở sản xuất Lộc Mùa", 57, 3, Day(2024, 3, 12));
        Product("Mứt dừa non Lộc Mùa", null, 56, 3, Day(2024, 3, 12));
        sheet.Cells[row - 2, 3, row - 1, 3].Merge = true;
        // TCVN3 bytes in their own font: "Bánh phồng sữa Lúa Trổ".
        Product("B¸nh phång s÷a Lóa Træ", "HTX dịch vụ Lúa Trổ", 54, 3, Day(2024, 3, 12));
        sheet.Cells[row - 1, 2].Style.Font.Name = ".VnTime";
        Product("Dừa sáp ủ lạnh Lúa Trổ", "HTX dịch vụ Lúa Trổ", 53, 3, Day(2024, 3, 12));
        sheet.Row(row - 1).Hidden = true;
        sheet.Cells[15, 7].Formula = "1/0";
        sheet.Cells[row, 2].Value = "Tổng cộng";
        sheet.Cells[row, 3].Value = "25 sản phẩm";
        SampleSheet.Borders(sheet.Cells[8, 1, row, Last]);
        SampleSheet.Signatures(sheet, row + 2, Last, "Chợ Lách, ngày 12 tháng 3 năm 2024", "CHỦ TỊCH");

        void Group(string text)
        {
            sheet.Cells[row, 2].Value = text;
            sheet.Cells[row, 2].Style.Font.Bold = true;
            row++;
        }

        void Product(
            string? name,
            string? subject,
            object? score,
            object? stars,
            object date,
            string group = "Thực phẩm"
        )
        {
            SampleSheet.Row(
                sheet,
                row,
                ++number,
                name,
                subject,
                null,
                null,
                group,
                score,
                stars,
                stars,
                date,
                "Xanh",
                "15/QĐ-UBND",
                null
            );
            row++;
        }
    }

    /// <summary>A column that an Excel with US settings has spoilt, a misspelt header, and no place anywhere.</summary>
    private static void MixedDates(ExcelPackage package)
    {
        var sheet = SampleSheet.Add(package, "Ngày lẫn lộn", 6, 34, 32, 12, 20);
        SampleSheet.Line(sheet, 1, 1, 5, "DANH SÁCH SẢN PHẨM OCOP BỔ SUNG", bold: true);
        SampleSheet.Line(sheet, 2, 1, 5, SampleSheet.Mark, bold: false, italic: true);
        SampleSheet.Header(sheet, 4, "STT", "Tên sản phảm", "Chủ thể", "Hạng sao", "Ngày quyết định");
        SampleSheet.Row(sheet, 5, 1, "Khô bò Gió Đồng Xa", "Hộ kinh doanh Gió Đồng Xa", 3, "03/25/2024");
        SampleSheet.Row(sheet, 6, 2, "Khô gà Gió Đồng Xa", "Hộ kinh doanh Gió Đồng Xa", 3, "04/05/2024");
        SampleSheet.Row(sheet, 7, 3, "Chà bông Gió Đồng Xa", "Hộ kinh doanh Gió Đồng Xa", 3, Day(2024, 6, 7));
        SampleSheet.Row(sheet, 8, 4, "Ruốc nấm Gió Đồng Xa", "Hộ kinh doanh Gió Đồng Xa", 3, "20/11/2023");
        SampleSheet.Borders(sheet.Cells[4, 1, 8, 5]);
    }

    private static void Figures(ExcelPackage package)
    {
        var sheet = SampleSheet.Add(package, "Biểu tỉnh", 6, 26, 12, 10, 10, 10);
        SampleSheet.Line(sheet, 1, 1, 6, "TỔNG HỢP SỐ SẢN PHẨM OCOP THEO TỈNH", bold: true);
        SampleSheet.Line(sheet, 2, 1, 6, "Số liệu tính đến ngày 31/12/2025", bold: false, italic: true);
        SampleSheet.Line(sheet, 3, 1, 6, SampleSheet.Mark, bold: false, italic: true);
        SampleSheet.Header(sheet, 5, "TT", "Tỉnh, thành phố", "Tổng số sản phẩm", "3 sao", "4 sao", "5 sao");
        SampleSheet.Row(sheet, 6, 1, "Hà Giang", 40, 30, 9, 1);
        SampleSheet.Row(sheet, 7, 2, "Lai Châu", 50, 30, 9, 1);
        SampleSheet.Row(sheet, 8, 3, "Tỉnh Mây Trắng", 40, 30, 9, 1);
        SampleSheet.Row(sheet, 9, 4, "Nghệ An", "chưa đếm", 30, 9, 1);
        SampleSheet.Row(sheet, 10, null, "Tổng cộng", 131, 125, 36, 4);
        SampleSheet.Borders(sheet.Cells[5, 1, 10, 6]);
    }

    private static void LongTable(ExcelPackage package)
    {
        var sheet = SampleSheet.Add(package, "Chỉ tiêu", 6, 44, 12, 16, 22);
        SampleSheet.Line(sheet, 1, 1, 5, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU CHƯƠNG TRÌNH OCOP TỈNH LAI CHÂU", bold: true);
        SampleSheet.Line(sheet, 2, 1, 5, SampleSheet.Mark, bold: false, italic: true);
        SampleSheet.Header(sheet, 4, "TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2025", "Thực hiện đến 31/12/2025");
        SampleSheet.Row(sheet, 5, 1, "Tổng số sản phẩm OCOP", "sản phẩm", 60, 58);
        SampleSheet.Row(sheet, 6, 2, "Tổng số chủ thể OCOP", "chủ thể", 30, 31);
        SampleSheet.Row(sheet, 7, null, "- Hợp tác xã", "chủ thể", 15, 16);
        SampleSheet.Row(sheet, 8, 3, "Số giống cây được phục tráng", "giống", 4, 2);
        SampleSheet.Borders(sheet.Cells[4, 1, 8, 5]);
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
