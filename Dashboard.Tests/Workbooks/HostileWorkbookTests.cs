using System.Globalization;
using System.Text;
using Ocop.Etl.Storage;
using Ocop.Tests.Support;
using static Ocop.Tests.Workbooks.XlsxParts;

namespace Ocop.Tests.Workbooks;

/// <summary>Workbooks that are too much for careless programs, read by a process of its own whose memory is watched.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private const long MostMemory = 500_000_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_bomb_is_refused_and_stores_nothing()
    {
        var bomb = new XlsxParts()
            .RawSheet(
                "DS",
                "<worksheet><sheetData><row>" + new string(' ', 101_000_000) + "</row></sheetData></worksheet>"
            )
            .Bytes();
        Assert.Contains("too-large", Import(bomb), StringComparison.Ordinal);
        Assert.Equal(0, Products());
    }

    [Fact]
    public void A_stray_cell_in_the_last_corner_costs_nothing()
    {
        Import(new XlsxParts().Sheet("DS", List + "<row r=\"1048576\">" + Cell("XFD1048576", "x") + "</row>").Bytes());
        Assert.Equal(1, Products());
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_checked_within_the_bounds()
    {
        var rows = new StringBuilder(Row(1, "Tên sản phẩm", "Chủ thể", "Tỉnh", "Số sao"));
        for (var i = 2; i <= 200_001; i++)
            rows.Append(
                Row(
                    i,
                    string.Create(CultureInfo.InvariantCulture, $"Sản phẩm {i}"),
                    string.Create(CultureInfo.InvariantCulture, $"HTX Tân Mỹ {i / 4}"),
                    "Bến Tre",
                    "4"
                )
            );
        var (output, _) = Watch("check", new XlsxParts().Sheet("DS", rows.ToString()).Bytes());
        Assert.Contains("200.000 bản ghi", output, StringComparison.Ordinal);
        Assert.Equal(0, Products());
    }

    /// <returns>What the import said on its error output.</returns>
    private string Import(byte[] workbook) => Watch("import", workbook).Errors;

    private (string Output, string Errors) Watch(string command, byte[] workbook)
    {
        File.WriteAllBytes(folder.File("tep.xlsx"), workbook);
        using var process = EtlProcess.Start(folder.File("ocop.db"), command, folder.File("tep.xlsx"));
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        // The processor's time, not the clock's: other tests run meanwhile.
        var taken = TimeSpan.Zero;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
                taken = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }
        Assert.True(peak < MostMemory, $"{peak / 1_000_000} MB taken");
        Assert.True(taken < MostTime, $"{taken} taken");
        return (output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private int Products()
    {
        using var database = OcopDatabase.Open(folder.File("ocop.db"));
        using var context = database.CreateDbContext();
        return context.Products.Count();
    }
}
