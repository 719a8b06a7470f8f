using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Writing;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Workbooks;

public class WritingTests
{
    private static readonly UnitId VinhLong = UnitId.Of("34", "86");
    private static readonly UnitId OldVinhLong = UnitId.Of("63", "86");

    private static ProductRecord Product(string name) =>
        new()
        {
            Sheet = RegisterWorkbook.ProductsSheet,
            Row = 5,
            Place = new(VinhLong, null, "Xã Cái Nhum"),
            Name = name,
            Subject = "HTX Sen Vàng",
            SubjectType = SubjectType.Cooperative,
            Address = "Ấp 1",
            Group = ProductGroup.Tourism,
            Score = 78.25,
            Stars = 4,
            Decision = "1208/QĐ-UBND",
            DecisionDate = new(2024, 2, 29),
            ValidUntil = new(2027, 2, 28),
        };

    public static TheoryData<string> Kinds => ["products", "figures", "points"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_opens_as_a_table_without_rows_and_without_findings(string kind)
    {
        var bytes = kind switch
        {
            "products" => WorkbookTemplates.Products(TestData.Units, Sheets.Today),
            "figures" => WorkbookTemplates.Figures(TestData.Units, Sheets.Today),
            _ => WorkbookTemplates.SalesPoints(TestData.Units, Sheets.Today),
        };
        var read = Sheets.ReadBytes(bytes, "mau.xlsx");
        Assert.Equal(4, read.Sheets[0].HeaderRow);
        Assert.All(read.Sheets.Skip(1), s => Assert.Null(s.HeaderRow));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void A_register_of_products_reads_back_as_it_was()
    {
        ProductRecord[] products =
        [
            Product("Bánh pía"),
            Product("Gạo ST25") with
            {
                Place = new(OldVinhLong, "Huyện Mang Thít", "Xã Chánh An"),
                Group = ProductGroup.Food,
                Stars = 3,
                Score = 55,
            },
            Product("Trà sen") with
            {
                Place = new(UnitId.Of("63", "83"), null, null),
                DecisionDate = new(2023, 7),
                ValidUntil = new(2026, 7),
                Score = null,
            },
            Product("Mắm") with
            {
                DecisionDate = new(2023),
                ValidUntil = new(2026),
                SubjectType = SubjectType.Other,
                Stars = 4,
                PotentialFiveStar = true,
            },
            Product("Khô cá") with
            {
                Address = null,
                Decision = null,
                DecisionDate = null,
                ValidUntil = null,
                Group = null,
            },
        ];
        var read = Sheets.ReadBytes(RegisterWorkbook.Products(products, TestData.Units, Sheets.Today), "so.xlsx");
        Assert.Empty(read.Findings);
        Assert.Equal(products.Select((p, i) => p with { Row = 5 + i }), read.Products());
    }

    [Fact]
    public void Text_that_begins_like_a_formula_stays_text()
    {
        foreach (var name in new[] { "=HYPERLINK(\"http://x\",\"y\")", "+cmd", "@SUM(A1)", "-abc" })
        {
            var bytes = RegisterWorkbook.Products([Product(name)], TestData.Units, Sheets.Today);
            using var package = new ExcelPackage(new MemoryStream(bytes));
            Assert.Equal("", package.Workbook.Worksheets[0].Cells["B5"].Formula);
            var read = Sheets.ReadBytes(bytes, "so.xlsx");
            Assert.Equal(name, read.Products().Single().Name);
            Assert.Equal(["formula-like-text B5"], read.Said());
        }
    }

    [Fact]
    public void A_register_of_sales_points_reads_back_as_it_was()
    {
        SalesPointRecord[] points =
        [
            new()
            {
                Sheet = RegisterWorkbook.SalesPointsSheet,
                Row = 5,
                Place = new(VinhLong, null, "Phường Long Châu"),
                Name = "Cửa hàng OCOP",
                Operator = "HTX A",
                Address = "Số 1",
                OpenedOn = new(2021, 4, 30),
                Products = 1002,
            },
            new()
            {
                Sheet = RegisterWorkbook.SalesPointsSheet,
                Row = 6,
                Place = new(OldVinhLong, "Huyện Mang Thít", null),
                Name = "Điểm bán OCOP",
                Operator = "HTX B",
                OpenedOn = new(2019),
            },
        ];
        var read = Sheets.ReadBytes(RegisterWorkbook.SalesPoints(points, TestData.Units, Sheets.Today), "diem.xlsx");
        Assert.Empty(read.Findings);
        Assert.Equal(points, read.Points());
    }

    [Fact]
    public void Every_indicator_of_the_figures_template_reads_back()
    {
        var figures = TemplateFigures().ToList();
        var read = Sheets.ReadBytes(RegisterWorkbook.Figures(figures, TestData.Units, Sheets.Today), "so-lieu.xlsx");
        Assert.Empty(read.Findings);
        Assert.Equal(figures, read.Records.OfType<FigureRecord>());
    }

    private static IEnumerable<FigureRecord> TemplateFigures()
    {
        var row = 5;
        FigureRecord Of(string code, FigureScope scope, RecordPlace place, FactKind kind, PartialDate asOf) =>
            new()
            {
                Sheet = RegisterWorkbook.FiguresSheet,
                Cell = $"F{row++}",
                Scope = scope,
                Place = place,
                Indicator = code,
                Kind = kind,
                Value = 12,
                AsOf = asOf,
            };
        foreach (var (code, _) in TemplateWords.Indicators)
            if (code is not ("products.star3" or "products.star4"))
                yield return Of(
                    code,
                    FigureScope.Province,
                    new(VinhLong, null, null),
                    FactKind.Actual,
                    new(2025, 12, 31)
                );
        yield return Of(
            "products.star3",
            FigureScope.District,
            new(OldVinhLong, "Huyện Mang Thít", null),
            FactKind.Actual,
            new(2024)
        );
        yield return Of(
            "products.star4",
            FigureScope.Commune,
            new(VinhLong, null, "Xã Cái Nhum"),
            FactKind.Target,
            new(2026, 6)
        );
        yield return Of("products.total", FigureScope.National, new(null, null, null), FactKind.Target, new(2025));
    }
}
