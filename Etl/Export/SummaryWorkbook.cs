using OfficeOpenXml;

namespace Ocop.Etl.Export;

/// <summary>
/// The Excel summary that is sent upward as it is: Tổng quan, Theo tỉnh, Phân hạng sao, Mục tiêu, Nguồn. Pure: the model
/// in, the bytes of an .xlsx out.
/// </summary>
public static class SummaryWorkbook
{
    public static byte[] Write(SummaryModel model)
    {
        using var package = new ExcelPackage();
        var overview = SummarySheet.Add(
            package,
            OverviewSheet.Name,
            "TÌNH HÌNH CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM (OCOP)",
            model,
            SummaryStyle.Brand,
            38,
            14,
            13,
            14,
            9,
            34,
            2
        );
        var provinces = SummarySheet.Add(
            package,
            ProvinceSheet.Name,
            "SỐ LIỆU OCOP THEO TỈNH, THÀNH PHỐ",
            model,
            SummaryStyle.Star4,
            FigureTable.Widths(model.Indicators.Count)
        );
        var stars = SummarySheet.Add(
            package,
            StarSheet.Name,
            "PHÂN HẠNG SAO CỦA SẢN PHẨM OCOP",
            model,
            SummaryStyle.Star4,
            StarSheet.Widths
        );
        var targetName = TargetSheet.NameFor(model.Heading.Cycle);
        var targets = SummarySheet.Add(
            package,
            targetName,
            $"MỤC TIÊU CHU KỲ {model.Heading.Cycle}: THỰC HIỆN VÀ ĐÁNH GIÁ",
            model,
            SummaryStyle.Star5,
            TargetSheet.Widths
        );
        var sources = SummarySheet.Add(
            package,
            SourceSheet.Name,
            "NGUỒN CỦA TỪNG CON SỐ",
            model,
            SummaryStyle.Target,
            SourceSheet.Widths
        );

        var ranked = StarSheet.Rank(model.Units);
        var starTable = StarSheet.Table(stars, ranked);
        ProvinceSheet.Write(provinces, model);
        StarSheet.Write(stars, starTable, model.Whole, ranked);
        TargetSheet.Write(targets, model);
        SourceSheet.Write(sources, model);
        OverviewSheet.Write(overview, model);

        // Phones and previews show the kept values of formulas; they compute nothing.
        package.Workbook.Calculate();
        Properties(package, model.Heading);
        return package.GetAsByteArray();
    }

    private static void Properties(ExcelPackage package, SummaryHeading heading)
    {
        var properties = package.Workbook.Properties;
        properties.Title = $"Tổng hợp OCOP - {heading.Scope}";
        properties.Subject = $"Chương trình Mỗi xã một sản phẩm, chu kỳ {heading.Cycle}";
        properties.Author = "OCOP Dashboard";
        properties.Company = "OCOP Dashboard";
        properties.Keywords = "OCOP, mỗi xã một sản phẩm, tổng hợp";
        properties.Comments = $"Phạm vi: {heading.Scope}. Địa giới: {heading.BoundaryView}. Không gồm dữ liệu mẫu.";
        properties.Created = heading.GeneratedAt.UtcDateTime;
        properties.Modified = heading.GeneratedAt.UtcDateTime;
    }
}
