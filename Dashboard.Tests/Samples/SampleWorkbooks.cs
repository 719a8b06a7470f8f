namespace Ocop.Tests.Samples;

/// <summary>Writes the four workbooks of <c>data/samples/workbooks</c>: invented, marked as samples, the same each time.</summary>
internal static class SampleWorkbooks
{
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } =
        new Dictionary<string, Func<byte[]>>
        {
            ["so-san-pham-ocop-mau.xlsx"] = ProductRegisterSample.Write,
            ["tong-hop-theo-tinh-mau.xlsx"] = ProvinceSummarySample.Write,
            ["diem-ban-hang-mau.xlsx"] = SalesPointsSample.Write,
            ["danh-sach-co-loi-mau.xlsx"] = FaultyListSample.Write,
        };
}
