using OfficeOpenXml;

namespace Ocop.Tests.Samples;

/// <summary>
/// A register of invented products: one sheet on the 63 provinces with districts, one on the 34 with communes only.
/// Holds expired certificates, renewals (the same product by a later decision) and potential five-star products.
/// </summary>
internal sealed class ProductRegisterSample
{
    private const int PerFormerProvince = 23;
    private const int PerNewProvince = 4;

    private static readonly string[] Brands =
    [
        "Nắng Vườn",
        "Gió Đồng Xa",
        "Bếp Mẹ Hai",
        "Lộc Mùa",
        "Sương Sớm",
        "Cội Quê",
        "Hương Ngõ",
        "Vị Nhà Ta",
        "Bến Cũ",
        "Đất Ngọt",
        "Mầm Non Xanh",
        "Chín Bờ",
        "Tay Nải",
        "Mộc Nhiên Quê",
        "Thềm Trăng",
        "Rẫy Đầu Nguồn",
        "Khói Chiều",
        "Lúa Trổ",
        "Nhà Vách Đất",
        "Suối Lành",
    ];

    private static readonly (string Type, string Prefix)[] Kinds =
    [
        ("Hợp tác xã", "HTX nông nghiệp"),
        ("Hợp tác xã", "HTX dịch vụ"),
        ("Doanh nghiệp", "Công ty TNHH"),
        ("Hộ kinh doanh", "Hộ kinh doanh"),
        ("Hộ kinh doanh", "Cơ sở sản xuất"),
        ("Tổ hợp tác", "Tổ hợp tác"),
        ("Trang trại", "Trang trại"),
    ];

    private static readonly string[] Header =
    [
        "STT",
        "Tên sản phẩm",
        "Chủ thể",
        "Loại hình chủ thể",
        "Tỉnh, thành phố",
        "Huyện",
        "Xã",
        "Nhóm sản phẩm",
        "Điểm",
        "Hạng sao",
        "Số quyết định",
        "Ngày quyết định",
        "Có giá trị đến",
        "Ghi chú",
    ];

    private readonly SampleDice dice = new(20260331);
    private readonly Dictionary<
        (string Province, int Year, bool Merged, int Stars),
        (string Number, DateOnly Day)
    > decisions = [];
    private readonly List<Product> former = [];
    private readonly List<Product> since = [];

    private sealed record Product(
        string Name,
        string Subject,
        string Type,
        string Province,
        string District,
        string Commune,
        string Group,
        double Score,
        int Stars,
        bool Potential,
        string Decision,
        DateOnly Day,
        string Note
    );

    public static byte[] Write()
    {
        var sample = new ProductRegisterSample();
        sample.Invent();
        using var package = SampleSheet.NewPackage("Sổ sản phẩm OCOP (mẫu)");
        Sheet(package, "Đến 30-6-2025", "63 tỉnh, thành phố", "30/6/2025", sample.former);
        Sheet(package, "Từ 1-7-2025", "34 tỉnh, thành phố", "31/3/2026", sample.since);
        return package.GetAsByteArray();
    }

    private void Invent()
    {
        foreach (var province in SamplePlaces.Former)
        {
            var made = InventProvince(province);
            former.AddRange(made);
            // Renewed when the certificate's 36 months were over, still under the old list.
            former.AddRange(
                made.Where(p => p.Day.Year == 2021).Take(1).Select(p => Renew(p, p.Province, 2024, merged: false))
            );
            since.AddRange(
                made.Where(p => p.Day.Year is 2022)
                    .Take(1)
                    .Select(p => Renew(p, province.Successor, 2025, merged: true) with { District = "" })
            );
            since.AddRange(InventNew(province));
        }
    }

    private List<Product> InventProvince(SampleProvince province)
    {
        var subjects = Subjects(province);
        var made = new List<Product>();
        for (var i = 0; made.Count < PerFormerProvince; i++)
        {
            var subject = subjects[i % subjects.Count];
            var specialty = province.Specialties[(i / subjects.Count + i) % province.Specialties.Count];
            var name = $"{specialty.Name} {subject.Brand}";
            if (made.Exists(p => p.Name == name))
                name = $"{specialty.Name} {subject.Brand} loại {dice.Between(2, 9)}00 g";
            if (!made.Exists(p => p.Name == name))
                made.Add(Rate(name, subject, specialty, province.Name, Year(), merged: false));
        }
        return made;
    }

    private IEnumerable<Product> InventNew(SampleProvince province)
    {
        var subjects = Subjects(province);
        for (var i = 0; i < PerNewProvince; i++)
        {
            var specialty = province.Specialties[i % province.Specialties.Count];
            var subject = subjects[i];
            var rated = Rate(
                $"{specialty.Name} mới {subject.Brand}",
                subject,
                specialty,
                province.Successor,
                2026,
                merged: true
            );
            yield return rated with
            {
                District = "",
            };
        }
    }

    private sealed record Subject(string Brand, string Name, string Type, string District, string Commune);

    private List<Subject> Subjects(SampleProvince province)
    {
        var first = dice.Next(Brands.Length);
        var subjects = new List<Subject>();
        for (var i = 0; i < 10; i++)
        {
            var brand = Brands[(first + i * 3) % Brands.Length];
            var (type, prefix) = dice.Pick(Kinds);
            var district = dice.Pick(province.Districts);
            subjects.Add(new(brand, $"{prefix} {brand}", type, district.Name, dice.Pick(district.Communes)));
        }
        return subjects;
    }

    // Few in the first years, most from 2022 on.
    private int Year() =>
        dice.Next(100) switch
        {
            < 8 => 2020,
            < 20 => 2021,
            < 44 => 2022,
            < 68 => 2023,
            < 92 => 2024,
            _ => 2025,
        };

    private Product Rate(
        string name,
        Subject subject,
        SampleSpecialty specialty,
        string province,
        int year,
        bool merged
    )
    {
        var stars = dice.Next(100) switch
        {
            < 69 => 3,
            < 98 => 4,
            _ => 5,
        };
        var potential = stars == 4 && dice.Chance(7);
        var score = stars switch
        {
            3 => dice.Between(500, 699),
            4 => potential ? dice.Between(900, 939) : dice.Between(700, 899),
            _ => dice.Between(900, 968),
        };
        var (number, day) = Decision(province, year, merged, stars);
        return new(
            name,
            subject.Name,
            subject.Type,
            province,
            subject.District,
            subject.Commune,
            specialty.Group,
            score / 10.0,
            stars,
            potential,
            number,
            day,
            ""
        );
    }

    private Product Renew(Product product, string province, int year, bool merged)
    {
        var (number, day) = Decision(province, year, merged, product.Stars);
        return product with { Province = province, Decision = number, Day = day, Note = "Công nhận lại" };
    }

    private (string Number, DateOnly Day) Decision(string province, int year, bool merged, int stars)
    {
        // Five stars are given by the ministry, one decision for the whole country.
        var key = (stars == 5 ? "" : province, year, merged, stars);
        if (decisions.TryGetValue(key, out var known))
            return known;
        var month = (year, merged) switch
        {
            (2025, false) => dice.Between(2, 5),
            (2025, true) => dice.Between(8, 12),
            (2026, _) => dice.Between(1, 3),
            _ => dice.Between(3, 12),
        };
        var day = new DateOnly(year, month, dice.Between(1, 28));
        var number = stars == 5 ? $"{dice.Between(200, 990)}/QĐ-BNN" : $"{dice.Between(100, 3900)}/QĐ-UBND";
        decisions[key] = (number, day);
        return (number, day);
    }

    private static void Sheet(ExcelPackage package, string name, string list, string asOf, List<Product> products)
    {
        var sheet = SampleSheet.Add(package, name, 6, 38, 34, 16, 16, 20, 22, 30, 8, 22, 16, 13, 13, 18);
        SampleSheet.Line(sheet, 1, 1, Header.Length, "SỔ SẢN PHẨM OCOP", bold: true);
        SampleSheet.Line(sheet, 2, 1, Header.Length, SampleSheet.Mark, bold: false, italic: true);
        SampleSheet.Line(
            sheet,
            3,
            1,
            Header.Length,
            $"Theo danh mục {list}. Số liệu tính đến ngày {asOf}",
            bold: false,
            italic: true
        );
        SampleSheet.Header(sheet, 5, Header);
        var row = 5;
        foreach (var p in products)
        {
            row++;
            SampleSheet.Row(
                sheet,
                row,
                row - 5,
                p.Name,
                p.Subject,
                p.Type,
                p.Province,
                p.District.Length == 0 ? null : p.District,
                p.Commune,
                p.Group,
                p.Score,
                p.Potential ? "4 sao (tiềm năng 5 sao)" : p.Stars,
                p.Decision,
                p.Day,
                p.Day.AddMonths(36),
                p.Note.Length == 0 ? null : p.Note
            );
        }
        sheet.Cells[6, 9, row, 9].Style.Numberformat.Format = "0.0";
        SampleSheet.Borders(sheet.Cells[5, 1, row, Header.Length]);
        sheet.Cells[5, 1, row, Header.Length].AutoFilter = true;
        sheet.View.FreezePanes(6, 3);
    }
}
