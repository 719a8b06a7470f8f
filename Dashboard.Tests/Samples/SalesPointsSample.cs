namespace Ocop.Tests.Samples;

/// <summary>Invented sales points (điểm giới thiệu và bán sản phẩm OCOP) in the communes of the sample provinces.</summary>
internal static class SalesPointsSample
{
    private static readonly string[] Spots = ["chợ", "bến xe", "khu du lịch", "trạm dừng nghỉ", "trung tâm xã"];

    public static byte[] Write()
    {
        var dice = new SampleDice(20260115);
        using var package = SampleSheet.NewPackage("Điểm giới thiệu và bán sản phẩm OCOP (mẫu)");
        var sheet = SampleSheet.Add(package, "Điểm bán", 6, 46, 34, 36, 22, 18, 14, 12);
        SampleSheet.Line(sheet, 1, 1, 8, "DANH SÁCH ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP", bold: true);
        SampleSheet.Line(sheet, 2, 1, 8, SampleSheet.Mark, bold: false, italic: true);
        SampleSheet.Line(sheet, 3, 1, 8, "Số liệu tính đến ngày 31/12/2025", bold: false, italic: true);
        SampleSheet.Header(
            sheet,
            5,
            "STT",
            "Tên điểm giới thiệu và bán sản phẩm OCOP",
            "Đơn vị quản lý",
            "Địa chỉ",
            "Xã, phường",
            "Tỉnh, thành phố",
            "Ngày khai trương",
            "Số sản phẩm"
        );
        var row = 5;
        foreach (var province in SamplePlaces.Former.OrderBy(p => p.Successor, StringComparer.Ordinal))
        foreach (var district in province.Districts)
        {
            var commune = dice.Pick(district.Communes);
            var bare = commune["Xã ".Length..];
            var spot = dice.Pick(Spots);
            row++;
            SampleSheet.Row(
                sheet,
                row,
                row - 5,
                $"Điểm bán hàng OCOP {spot} {bare}",
                dice.Chance(50) ? $"HTX thương mại {bare}" : $"Công ty TNHH Một thành viên {bare} (mẫu)",
                $"Số {dice.Between(1, 180)} đường {dice.Between(1, 30)}",
                commune,
                province.Successor,
                new DateOnly(dice.Between(2019, 2025), dice.Between(1, 12), dice.Between(1, 28)),
                dice.Between(12, 160)
            );
        }
        SampleSheet.Borders(sheet.Cells[5, 1, row, 8]);
        sheet.Cells[5, 1, row, 8].AutoFilter = true;
        sheet.View.FreezePanes(6, 3);
        return package.GetAsByteArray();
    }
}
