using Ocop.Etl.Export;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using OfficeOpenXml;

namespace Ocop.Etl.Workbooks.Writing;

/// <summary>
/// Exports of the register in the columns of the templates, so that an export is itself an upload: read back it gives
/// the records it was written from.
/// </summary>
public static class RegisterWorkbook
{
    public const string ProductsSheet = "Sản phẩm OCOP";
    public const string FiguresSheet = "Số liệu";
    public const string SalesPointsSheet = "Điểm bán";

    /// <param name="asOf">Day of the export, in force for names of provinces; not before 2025-07-01.</param>
    public static byte[] Products(IReadOnlyList<ProductRecord> products, UnitCatalog units, DateOnly asOf)
    {
        using var book = new TemplateBook(units);
        var columns = TemplateColumns.Products;
        var sheet = book.AddTable(ProductsSheet, "DANH SÁCH SẢN PHẨM OCOP", asOf, columns, products.Count);
        var row = TemplateBook.FirstRow;
        foreach (var product in products)
        {
            sheet.SetValue(row, 1, row - TemplateBook.HeaderRow);
            CellText.Put(sheet, row, 2, product.Name);
            CellText.Put(sheet, row, 3, product.Subject);
            CellText.Put(sheet, row, 4, product.SubjectType is { } type ? TemplateWords.Of(type) : null);
            PutPlace(sheet, row, 5, product.Place, units);
            CellText.Put(sheet, row, 8, product.Address);
            CellText.Put(sheet, row, 9, product.Group is { } group ? TemplateWords.Of(group) : null);
            if (product.Score is { } score)
                sheet.SetValue(row, 10, score);
            PutStars(sheet, row, 11, product);
            CellText.Put(sheet, row, 12, product.Decision);
            PutDate(sheet, row, 13, product.DecisionDate);
            PutDate(sheet, row, 14, product.ValidUntil);
            row++;
        }
        book.AddInstructions(
            WorkbookTemplates.Instructions(
                "5. Mỗi dòng là một sản phẩm theo một quyết định; sản phẩm được công nhận lại hoặc nâng hạng là một dòng mới."
            ),
            columns
        );
        return book.Finish();
    }

    /// <inheritdoc cref="Products"/>
    public static byte[] SalesPoints(IReadOnlyList<SalesPointRecord> points, UnitCatalog units, DateOnly asOf)
    {
        using var book = new TemplateBook(units);
        var columns = TemplateColumns.SalesPoints;
        var sheet = book.AddTable(
            SalesPointsSheet,
            "DANH SÁCH ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP",
            asOf,
            columns,
            points.Count
        );
        var row = TemplateBook.FirstRow;
        foreach (var point in points)
        {
            sheet.SetValue(row, 1, row - TemplateBook.HeaderRow);
            CellText.Put(sheet, row, 2, point.Name);
            CellText.Put(sheet, row, 3, point.Operator);
            PutPlace(sheet, row, 4, point.Place, units);
            CellText.Put(sheet, row, 7, point.Address);
            PutDate(sheet, row, 8, point.OpenedOn);
            if (point.Products is { } products)
                sheet.SetValue(row, 9, products);
            row++;
        }
        book.AddInstructions(
            WorkbookTemplates.Instructions("5. Mỗi dòng là một điểm bán; không ghi gian hàng hội chợ."),
            columns
        );
        return book.Finish();
    }

    /// <inheritdoc cref="Products"/>
    public static byte[] Figures(IReadOnlyList<FigureRecord> figures, UnitCatalog units, DateOnly asOf)
    {
        using var book = new TemplateBook(units);
        var columns = TemplateColumns.Figures;
        var sheet = book.AddTable(FiguresSheet, "SỐ LIỆU CHƯƠNG TRÌNH OCOP", asOf, columns, figures.Count);
        var row = TemplateBook.FirstRow;
        foreach (var figure in figures)
        {
            if (figure.Scope == FigureScope.National)
                CellText.Put(sheet, row, 1, "Cả nước");
            else
                PutPlace(sheet, row, 1, figure.Place, units);
            var words = TemplateWords.Indicators.FirstOrDefault(i => i.Code == figure.Indicator).Words;
            CellText.Put(sheet, row, 4, words ?? figure.Indicator);
            CellText.Put(sheet, row, 5, TemplateWords.Of(figure.Kind));
            sheet.SetValue(row, 6, figure.Value);
            PutDate(sheet, row, 7, figure.AsOf);
            row++;
        }
        book.AddInstructions(
            WorkbookTemplates.Instructions("5. Mỗi dòng là một con số của một đơn vị, một chỉ tiêu, một thời điểm."),
            columns
        );
        return book.Finish();
    }

    private static void PutPlace(ExcelWorksheet sheet, int row, int column, RecordPlace place, UnitCatalog units)
    {
        CellText.Put(sheet, row, column, TemplateWords.Of(place.Province, units));
        CellText.Put(sheet, row, column + 1, place.District);
        CellText.Put(sheet, row, column + 2, place.Commune);
    }

    private static void PutStars(ExcelWorksheet sheet, int row, int column, ProductRecord product)
    {
        if (product.Stars is { } stars && !product.PotentialFiveStar)
            sheet.SetValue(row, column, stars);
        else if (product.Stars is { } rank)
            CellText.Put(
                sheet,
                row,
                column,
                rank == 4 ? TemplateWords.FourStarPotential : $"{rank} sao ({TemplateWords.PotentialFiveStar})"
            );
        else if (product.PotentialFiveStar)
            CellText.Put(sheet, row, column, TemplateWords.PotentialFiveStar);
    }

    // Days as true dates; what is known less exactly as the words the reader takes for just that.
    private static void PutDate(ExcelWorksheet sheet, int row, int column, PartialDate? date)
    {
        if (date is not { } known)
            return;
        switch (known.Precision)
        {
            case DatePrecision.Day:
                sheet.SetValue(row, column, known.First.ToDateTime(TimeOnly.MinValue).ToOADate());
                break;
            case DatePrecision.Month:
                CellText.Put(sheet, row, column, FormattableString.Invariant($"{known.Month:00}/{known.Year}"));
                break;
            default:
                CellText.Put(sheet, row, column, FormattableString.Invariant($"{known.Year}"));
                break;
        }
    }
}
