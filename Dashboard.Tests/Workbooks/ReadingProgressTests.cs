using System.Text;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

public class ReadingProgressTests
{
    [Fact]
    public void Rows_are_counted_up_to_the_last_over_all_sheets()
    {
        var list = new StringBuilder("STT|Tên sản phẩm|Chủ thể|Số sao\n");
        for (var i = 1; i <= 450; i++)
            list.Append($"#{i}|Sản phẩm {i}|HTX A|#3\n");
        var heard = new Heard();
        new WorkbookReader(TestData.Units).Understand(
            new(
                "a.xlsx",
                Etl.Workbooks.Opening.WorkbookFormat.Xlsx,
                [Sheets.Draw("1", list.ToString()), Sheets.Draw("2", "Ghi chú")],
                []
            ),
            new() { Today = Sheets.Today, Progress = heard }
        );
        Assert.All(heard.Said, s => Assert.Equal(452, s.Total));
        Assert.Equal([0, 100, 200, 300, 400, 451, 452], heard.Said.Select(s => s.Rows));
    }

    private sealed class Heard : IProgress<RowsRead>
    {
        public List<RowsRead> Said { get; } = [];

        public void Report(RowsRead value) => Said.Add(value);
    }
}
