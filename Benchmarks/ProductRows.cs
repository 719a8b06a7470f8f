using System.Globalization;
using Ocop.Etl.Model;
using OfficeOpenXml;

namespace Ocop.Benchmarks;

/// <summary>A register of a hundred thousand products in the shape of the real ones: two products a subject, 63 provinces.</summary>
internal static class ProductRows
{
    public const int Count = 100_000;

    public static readonly string[] Headers =
    [
        "STT",
        "Tên sản phẩm",
        "Chủ thể",
        "Tỉnh",
        "Huyện",
        "Xã",
        "Địa chỉ",
        "Nhóm sản phẩm",
        "Điểm",
        "Hạng sao",
        "Số quyết định",
        "Ngày quyết định",
    ];

    private static readonly string[] Kinds = ["Bánh tráng sữa", "Mật ong hoa nhãn", "Trà túi lọc", "Gốm men lam"];
    private static readonly string[] Owners = ["Hợp tác xã nông nghiệp", "Công ty TNHH", "Hộ kinh doanh", "HTX"];
    private static readonly string[] Groups = ["Thực phẩm", "Đồ uống", "Dược liệu", "Thủ công mỹ nghệ"];

    /// <summary>The cells of one row, in the order of <see cref="Headers"/>; the date as Excel's serial number.</summary>
    /// <param name="provinces">Names of the 63.</param>
    public static object[] Row(int number, IReadOnlyList<string> provinces)
    {
        var subject = number / 2;
        var province = subject % provinces.Count;
        // Eleven districts a province and fifteen communes a district, as there were.
        var district = province * 11 + subject / provinces.Count % 11;
        var commune = district * 15 + subject / (provinces.Count * 11) % 15;
        // A score within the class of its stars: 3 from 50, 4 from 70.
        var stars = 3 + number % 2;
        return
        [
            number + 1,
            Text($"{Kinds[number % 4]} số {number}"),
            Text($"{Owners[subject % 4]} Tân Mỹ {subject}"),
            provinces[province],
            Text($"Huyện Ba Tri {district}"),
            Text($"Xã An Thủy {commune}"),
            Text($"Ấp {subject % 30}, xã An Thủy {commune}, huyện Ba Tri {district}"),
            Groups[number % 4],
            (stars == 3 ? 50 : 70) + number % 20 + 0.25,
            stars,
            Text($"{number % 3000}/QĐ-UBND"),
            44_000.0 + number % 1500,
        ];
    }

    public static byte[] Workbook(IReadOnlyList<string> provinces)
    {
        using var package = new ExcelPackage();
        var sheet = package.Workbook.Worksheets.Add("Danh sách");
        for (var column = 0; column < Headers.Length; column++)
            sheet.SetValue(1, column + 1, Headers[column]);
        sheet.Column(Headers.Length).Style.Numberformat.Format = "dd/mm/yyyy";
        for (var number = 0; number < Count; number++)
            foreach (var (column, value) in Row(number, provinces).Index())
                sheet.SetValue(number + 2, column + 1, value);
        return package.GetAsByteArray();
    }

    /// <summary>The same rows as records of the register.</summary>
    public static IReadOnlyList<ProductRecord> Records(IReadOnlyList<(UnitId Id, string Name)> provinces)
    {
        var byName = provinces.ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);
        string[] names = [.. provinces.Select(p => p.Name)];
        var records = new List<ProductRecord>(Count);
        for (var number = 0; number < Count; number++)
        {
            var cells = Row(number, names);
            records.Add(
                new()
                {
                    Sheet = "Danh sách",
                    Row = number + 2,
                    Name = (string)cells[1],
                    Subject = (string)cells[2],
                    SubjectType = SubjectType.Cooperative,
                    Place = new(byName[(string)cells[3]], (string)cells[4], (string)cells[5]),
                    Address = (string)cells[6],
                    Group = ProductGroup.Food,
                    Score = (double)cells[8],
                    Stars = (int)cells[9],
                    Decision = (string)cells[10],
                    DecisionDate = new PartialDate(DateOnly.FromDateTime(DateTime.FromOADate((double)cells[11]))),
                }
            );
        }
        return records;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
