using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Ocop.Etl.Export;
using Ocop.Etl.Model;
using Ocop.Tests.Samples;

namespace Ocop.Tests.Export;

/// <summary>
/// Excel repairs, or refuses, a file whose XML is out of order; the library that writes does not notice. So the schema
/// itself is asked.
/// </summary>
public class WorkbookSchemaTests
{
    [Fact]
    public void The_summary_keeps_the_schema() =>
        Assert.Empty(Violations(SummaryWorkbook.Write(SummaryExample.Build())));

    [Fact]
    public void A_summary_without_figures_keeps_it()
    {
        var model = SummaryExample.Build() with { Ranks = [], Units = [], Targets = [], Sources = [] };
        Assert.Empty(Violations(SummaryWorkbook.Write(model)));
    }

    [Fact]
    public void An_exported_table_keeps_it()
    {
        using var stream = new MemoryStream();
        TableExport.WriteXlsx(
            new(
                "Bảng",
                ["Phạm vi"],
                [new("Tên"), new("Ngày", ExportKind.Date)],
                [
                    ["=1+1", new PartialDate(2023, 7)],
                    [null, null],
                ]
            ),
            stream
        );
        Assert.Empty(Violations(stream.ToArray()));
    }

    public static TheoryData<string> Samples => [.. SampleWorkbooks.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_sample_workbooks_keep_it(string name) => Assert.Empty(Violations(SampleWorkbooks.All[name]()));

    private static List<string> Violations(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];
    }
}
