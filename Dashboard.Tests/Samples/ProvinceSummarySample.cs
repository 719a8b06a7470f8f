using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Tests.Samples;

/// <summary>
/// What a coordinating office sends upward: letterhead, two-level header, column numbers, regions as group rows, a
/// total, recipients and signatures. Figures are invented; the identities hold (total = stars, subjects = types).
/// </summary>
internal static class ProvinceSummarySample
{
    private static readonly (string Region, string[] Provinces)[] Regions =
    [
        (
            "Trung du và miền núi phía Bắc",
            [
                "Tuyên Quang",
                "Cao Bằng",
                "Lai Châu",
                "Lào Cai",
                "Thái Nguyên",
                "Điện Biên",
                "Lạng Sơn",
                "Sơn La",
                "Phú Thọ",
            ]
        ),
        ("Đồng bằng sông Hồng", ["Hà Nội", "Hải Phòng", "Bắc Ninh", "Hưng Yên", "Ninh Bình", "Quảng Ninh"]),
        ("Bắc Trung Bộ", ["Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế"]),
        (
            "Duyên hải Nam Trung Bộ và Tây Nguyên",
            ["Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Khánh Hòa", "Lâm Đồng"]
        ),
        ("Đông Nam Bộ", ["Đồng Nai", "TP. Hồ Chí Minh", "Tây Ninh"]),
        ("Đồng bằng sông Cửu Long", ["Vĩnh Long", "Đồng Tháp", "An Giang", "Cần Thơ", "Cà Mau"]),
    ];

    public static byte[] Write()
    {
        using var package = SampleSheet.NewPackage("Biểu tổng hợp kết quả Chương trình OCOP (mẫu)");
        Results(package, new SampleDice(20251231));
        PlanAndActual(package, new SampleDice(20251232));
        package.Workbook.Calculate();
        return package.GetAsByteArray();
    }

    private static void Results(ExcelPackage package, SampleDice dice)
    {
        var sheet = SampleSheet.Add(package, "Biểu 01", 5, 24, 11, 9, 9, 9, 11, 9, 12, 9, 16, 12);
        SampleSheet.Letterhead(sheet, "CƠ QUAN ĐIỀU PHỐI (MẪU)", "TỔ TỔNG HỢP", 5, 12);
        Title(
            sheet,
            12,
            "BIỂU TỔNG HỢP KẾT QUẢ CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM",
            "(Số liệu tính đến ngày 31/12/2025)"
        );
        SampleSheet.Header(
            sheet,
            9,
            "TT",
            "Tỉnh, thành phố",
            "Tổng số sản phẩm OCOP",
            "Phân hạng",
            "",
            "",
            "Chủ thể",
            "",
            "",
            "",
            "",
            "Điểm bán hàng OCOP"
        );
        string[] lower = ["3 sao", "4 sao", "5 sao", "Tổng số", "HTX", "Doanh nghiệp", "THT", "Hộ kinh doanh"];
        for (var i = 0; i < lower.Length; i++)
            sheet.Cells[10, 4 + i].Value = lower[i];
        SampleSheet.HeaderStyle(sheet.Cells[10, 1, 10, 12]);
        foreach (var column in new[] { 1, 2, 3, 12 })
            sheet.Cells[9, column, 10, column].Merge = true;
        sheet.Cells[9, 4, 9, 6].Merge = true;
        sheet.Cells[9, 7, 9, 11].Merge = true;
        ColumnNumbers(sheet, 11, 12);
        var row = Body(
            sheet,
            12,
            (at, number, province) =>
            {
                int star3 = dice.Between(90, 560),
                    star4 = dice.Between(8, 120),
                    star5 = dice.Next(6);
                int coop = dice.Between(20, 110),
                    firm = dice.Between(12, 90),
                    group = dice.Next(12),
                    household = dice.Between(40, 190);
                SampleSheet.Row(
                    sheet,
                    at,
                    number,
                    province,
                    star3 + star4 + star5,
                    star3,
                    star4,
                    star5,
                    coop + firm + group + household,
                    coop,
                    firm,
                    group,
                    household,
                    dice.Between(2, 40)
                );
            }
        );
        Finish(sheet, 9, 12, row, 12);
    }

    private static void PlanAndActual(ExcelPackage package, SampleDice dice)
    {
        var sheet = SampleSheet.Add(package, "Biểu 02", 5, 26, 13, 13, 13, 13, 16);
        SampleSheet.Letterhead(sheet, "CƠ QUAN ĐIỀU PHỐI (MẪU)", "TỔ TỔNG HỢP", 3, 7);
        Title(sheet, 7, "SỐ SẢN PHẨM OCOP CÔNG NHẬN MỚI: KẾ HOẠCH VÀ THỰC HIỆN", "(Theo danh mục 34 tỉnh, thành phố)");
        SampleSheet.Header(sheet, 9, "TT", "Tỉnh, thành phố", "Năm 2024", "", "Năm 2025", "", "Ghi chú");
        sheet.Cells[10, 3].Value = "Kế hoạch";
        sheet.Cells[10, 4].Value = "Thực hiện";
        sheet.Cells[10, 5].Value = "Kế hoạch";
        sheet.Cells[10, 6].Value = "Thực hiện";
        SampleSheet.HeaderStyle(sheet.Cells[10, 1, 10, 7]);
        foreach (var column in new[] { 1, 2, 7 })
            sheet.Cells[9, column, 10, column].Merge = true;
        sheet.Cells[9, 3, 9, 4].Merge = true;
        sheet.Cells[9, 5, 9, 6].Merge = true;
        ColumnNumbers(sheet, 11, 7);
        var row = Body(
            sheet,
            12,
            (at, number, province) =>
                SampleSheet.Row(
                    sheet,
                    at,
                    number,
                    province,
                    dice.Between(15, 70),
                    dice.Between(10, 80),
                    dice.Between(15, 70),
                    dice.Between(10, 80)
                )
        );
        Finish(sheet, 9, 12, row, 7, 6);
    }

    private static void Title(ExcelWorksheet sheet, int last, string title, string below)
    {
        SampleSheet.Line(sheet, 4, 1, last, title, bold: true);
        SampleSheet.Line(sheet, 5, 1, last, below, bold: false, italic: true);
        SampleSheet.Line(sheet, 6, 1, last, SampleSheet.Mark, bold: true);
        sheet.Cells[4, 1].Style.Font.Size = 14;
    }

    private static void ColumnNumbers(ExcelWorksheet sheet, int row, int last)
    {
        for (var i = 1; i <= last; i++)
            sheet.Cells[row, i].Value = $"({i})";
        sheet.Cells[row, 1, row, last].Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
        sheet.Cells[row, 1, row, last].Style.Font.Italic = true;
    }

    /// <summary>Region rows and province rows; returns the row after the last.</summary>
    private static int Body(ExcelWorksheet sheet, int row, Action<int, int, string> province)
    {
        string[] roman = ["I", "II", "III", "IV", "V", "VI"];
        for (var region = 0; region < Regions.Length; region++)
        {
            sheet.Cells[row, 1].Value = roman[region];
            sheet.Cells[row, 2].Value = Regions[region].Region;
            sheet.Cells[row, 1, row, 2].Style.Font.Bold = true;
            row++;
            for (var i = 0; i < Regions[region].Provinces.Length; i++)
                province(row++, i + 1, Regions[region].Provinces[i]);
        }
        return row;
    }

    private static void Finish(ExcelWorksheet sheet, int header, int first, int total, int last, int lastSum = 12)
    {
        sheet.Cells[total, 2].Value = "Tổng cộng";
        for (var column = 3; column <= lastSum; column++)
            sheet.Cells[total, column].Formula =
                $"SUM({ExcelCellBase.GetAddress(first, column)}:{ExcelCellBase.GetAddress(total - 1, column)})";
        sheet.Cells[total, 1, total, last].Style.Font.Bold = true;
        sheet.Cells[first, 3, total, lastSum].Style.Numberformat.Format = "#,##0";
        SampleSheet.Borders(sheet.Cells[header, 1, total, last]);
        sheet.Cells[total + 1, 2].Value = "Ghi chú: số liệu bịa, chỉ để xem chương trình đọc biểu như thế nào.";
        SampleSheet.Signatures(sheet, total + 3, last, "Hà Nội, ngày 15 tháng 01 năm 2026", "TỔ TRƯỞNG");
        sheet.View.FreezePanes(first, 3);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{header}:{header + 1}"];
    }
}
