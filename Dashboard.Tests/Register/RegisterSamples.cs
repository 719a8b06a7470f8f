using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.Register;

/// <summary>Rows and lists for the tests of the register; few names and places, so that rows meet often.</summary>
internal static class RegisterSamples
{
    public static readonly UnitId BenTre = UnitId.Of("63", "83");
    public static readonly UnitId TienGiang = UnitId.Of("63", "82");
    public static readonly UnitId OldDongThap = UnitId.Of("63", "87");
    public static readonly UnitId NewDongThap = UnitId.Of("34", "82");

    public static ProductRecord Row(
        string name,
        string? subject = "HTX Tân Mỹ",
        int? stars = 3,
        string? decision = null,
        string? date = null,
        UnitId? province = null,
        string? district = null,
        ProductGroup? group = null,
        double? score = null,
        bool potential = false,
        string? address = null,
        int row = 5
    )
    {
        var issued = date is null ? (PartialDate?)null : PartialDate.Parse(date);
        return new()
        {
            Sheet = "Danh sách",
            Row = row,
            Name = name,
            Subject = subject,
            Stars = stars,
            Decision = decision,
            DecisionDate = issued,
            ValidUntil = issued is { } day ? Validity.Until(day) : null,
            Place = new(province ?? BenTre, district, null),
            Group = group,
            Score = score,
            PotentialFiveStar = potential,
            Address = address,
        };
    }

    /// <summary>All products of these units are listed.</summary>
    public static WholeLists Whole(params UnitId[] units) => new(units.ToHashSet(), new HashSet<UnitId>());

    public static RegisterBatch Batch(long number, params ProductRecord[] rows)
    {
        var keys = new KeyMaker(TestData.Units);
        return RegisterBatch.Of(number, [.. rows.Select(r => new ProductClaim(number, number, keys.Of(r), r))]);
    }

    public static ProductRegister RegisterOf(params ProductRecord[][] lists) =>
        ProductRegister.Replay(lists.Select((rows, i) => Batch(i + 1, rows)));

    /// <summary>Everything a register says, without where it was read, in an order of its own: equal text, equal register.</summary>
    public static string Text(ProductRegister register) =>
        string.Join(
            '\n',
            register
                .Products.Select(p =>
                    $"{p.Key} {p.Twin} {p.Id} | {p.Name} | {p.Subject} | {p.SubjectType} | {p.Address} | {p.District} | {p.Commune} | {p.Group} | {string.Join(',', p.Stated)} | "
                    + string.Join(" ; ", p.Certificates.Select(c => (c with { Source = default }).ToString()))
                )
                .Concat(register.SalesPoints.Select(p => (p with { Source = default, Stated = [] }).ToString()))
                .Concat(register.Subjects.Select(s => s.ToString()))
                .Order(StringComparer.Ordinal)
        );

    public static Gen<ProductRecord> AnyRow =>
        from name in Gen.Elements("Kẹo dừa", "KẸO DỪA", "Bưởi da xanh")
        from subject in Gen.Elements(
            null,
            "HTX Tân Mỹ",
            "htx  Tân Mỹ",
            "HTX NN Tân Mỹ",
            "Cơ sở Thanh Thuỷ",
            "Cơ sở Thanh Thủy"
        )
        from stars in Gen.Elements<int?>(null, 3, 4, 5)
        from potential in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from decision in Gen.Elements(null, "12/QĐ-UBND", "012/QĐ-UBND", "88/QĐ-UBND")
        from date in Gen.Elements(null, "2021", "2021-05", "2021-05-04", "2022-07-01", "2024-01-15", "2025-09-02")
        from province in Gen.Elements(TienGiang, OldDongThap, NewDongThap, BenTre)
        from district in Gen.Elements(null, "Huyện Cai Lậy", "H. Cai Lậy", "Chợ Gạo")
        from score in Gen.Elements<double?>(null, 55, 78.5, 91)
        from address in Gen.Elements(null, "ấp 1", "ấp 2")
        from grouped in Gen.Elements<ProductGroup?>(null, ProductGroup.Food, ProductGroup.Drink)
        select Row(name, subject, stars, decision, date, province, district, grouped, score, potential, address);

    public static Arbitrary<ProductRecord[]> AnyList => Arb.From(Rows(12), list => Fewer(list).Select(Numbered));

    /// <summary>Some lists, as committed one after the other.</summary>
    public static Arbitrary<ProductRecord[][]> AnyLists =>
        Arb.From(
            Gen.Choose(0, 5).SelectMany(count => Rows(8).ArrayOf(count)),
            lists =>
                Fewer(lists)
                    .Concat(
                        Enumerable
                            .Range(0, lists.Length)
                            .SelectMany(i =>
                                Fewer(lists[i]).Select(rows => lists.Select((l, k) => k == i ? rows : l).ToArray())
                            )
                    )
        );

    private static Gen<ProductRecord[]> Rows(int most) =>
        Gen.Choose(0, most).SelectMany(count => AnyRow.ArrayOf(count)).Select(rows => Numbered(rows));

    private static IEnumerable<T[]> Fewer<T>(T[] items) =>
        Enumerable.Range(0, items.Length).Select(gone => items.Where((_, i) => i != gone).ToArray());

    public static ProductRecord[] Numbered(IEnumerable<ProductRecord> rows) =>
        [.. rows.Select((row, i) => row with { Row = i + 5 })];
}
