using Ocop.Etl;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Workbooks.Writing;
using OfficeOpenXml;

namespace Ocop.Benchmarks;

/// <summary>The register of 100,000 products written as a workbook that is an upload again, against a bare EPPlus write of the same cells.</summary>
internal sealed class WorkbookExport : Comparison
{
    private IReadOnlyList<ProductRecord> records = [];
    private UnitCatalog? units;

    public override string Name => "workbook-export";

    protected override string About =>
        $"{ProductRows.Count} products as a register workbook against a bare EPPlus write of the same cells.";

    protected override double Goal => 1.2;

    protected override void Prepare()
    {
        units = UnitCatalog.Load(OcopPaths.Find().Reference);
        records = ProductRows.Records([.. WorkbookImport.Provinces63(units).Select(p => (p.Id, p.Name))]);
    }

    protected override void Floor()
    {
        using var package = new ExcelPackage();
        var sheet = package.Workbook.Worksheets.Add("Danh sách");
        for (var column = 0; column < ProductRows.Headers.Length; column++)
            sheet.Cells[1, column + 1].Value = ProductRows.Headers[column];
        sheet.Column(ProductRows.Headers.Length).Style.Numberformat.Format = "dd/mm/yyyy";
        var row = 1;
        foreach (var record in records)
        {
            row++;
            sheet.Cells[row, 1].Value = row - 1;
            sheet.Cells[row, 2].Value = record.Name;
            sheet.Cells[row, 3].Value = record.Subject;
            sheet.Cells[row, 4].Value = units![record.Place.Province!.Value].Name;
            sheet.Cells[row, 5].Value = record.Place.District;
            sheet.Cells[row, 6].Value = record.Place.Commune;
            sheet.Cells[row, 7].Value = record.Address;
            sheet.Cells[row, 8].Value = "Thực phẩm";
            sheet.Cells[row, 9].Value = record.Score;
            sheet.Cells[row, 10].Value = record.Stars;
            sheet.Cells[row, 11].Value = record.Decision;
            sheet.Cells[row, 12].Value = record.DecisionDate!.Value.First.ToDateTime(TimeOnly.MinValue);
        }
        GC.KeepAlive(package.GetAsByteArray());
    }

    protected override void Ours() =>
        GC.KeepAlive(RegisterWorkbook.Products(records, units!, new DateOnly(2025, 12, 31)));
}
