using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.News;

/// <summary>The same statement with other provinces, numbers, orders and words around it gives the same kind of facts.</summary>
public class PermutationTests
{
    private static readonly string[] Have = ["có", "đã có", "hiện có", "đang có", "sở hữu"];
    private static readonly string[] Rated =
    [
        "",
        " đạt từ 3 sao trở lên",
        " được công nhận",
        " được xếp hạng",
        " đạt chuẩn",
    ];
    private static readonly string[] Within =
    [
        ", trong đó ",
        "; trong đó có ",
        ", gồm ",
        "; bao gồm: ",
        " (gồm ",
        ", cụ thể: ",
        ". Trong đó, có ",
        ". Trong đó: ",
    ];
    private static readonly string[] Between = [", ", " và ", "; "];

    private static readonly Gen<(string Code, string Name)> Province = Gen.Elements(
        TestData.Units.InList("63").Select(u => (u.Id.Code!, u.Name)).ToArray()
    );

    private static readonly Gen<int[]> Stars = Gen.Choose(1, 900).ArrayOf(3);

    [Fact]
    public void A_stock_is_read_whatever_the_province_numbers_order_and_wording()
    {
        var cases =
            from province in Province
            from stars in Stars
            from order in Gen.Shuffle(new[] { 3, 4, 5 })
            from have in Gen.Elements(Have)
            from rated in Gen.Elements(Rated)
            from within in Gen.Elements(Within)
            from between in Gen.Elements(Between)
            select (province, stars, order, have, rated, within, between);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var parts = string.Join(c.between, c.order.Select(s => $"{c.stars[s - 3]} sản phẩm {s} sao"));
                    var close = c.within.Contains('(') ? ")" : "";
                    var kind = TestData
                        .Units[UnitId.Of("63", c.province.Code)]
                        .FullName.StartsWith("Thành", StringComparison.Ordinal)
                        ? "thành phố"
                        : "tỉnh";
                    var text =
                        $"Đến nay, {kind} {c.province.Name} {c.have} {c.stars.Sum()} sản phẩm OCOP{c.rated}{c.within}{parts}{close}.";
                    var expected = new[] { 3, 4, 5 }
                        .Select(s => $"{c.province.Code} products.star{s} = {c.stars[s - 3]}")
                        .Append($"{c.province.Code} products.total = {c.stars.Sum()}")
                        .Order(StringComparer.Ordinal);
                    return Read.Facts(text)
                        .SequenceEqual(expected)
                        .Label($"{text}\n{string.Join("\n", Read.Facts(text))}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void A_round_never_becomes_a_stock()
    {
        var verbs = Gen.Elements(
            "vừa công nhận",
            "vừa cấp giấy chứng nhận cho",
            "vừa ban hành quyết định công nhận",
            "mới đây đã công nhận thêm",
            "vừa phê duyệt kết quả, công nhận"
        );
        var cases =
            from province in Province
            from verb in verbs
            from four in Gen.Choose(1, 40)
            from three in Gen.Choose(1, 90)
            from makers in Gen.Choose(2, 60)
            from within in Gen.Elements(", trong đó ", "; gồm ", ". Trong đó có ")
            select (province, verb, four, three, makers, within);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var text =
                        $"UBND tỉnh {c.province.Name} {c.verb} {c.four + c.three} sản phẩm OCOP của {c.makers} chủ thể{c.within}{c.four} sản phẩm 4 sao và {c.three} sản phẩm 3 sao.";
                    var facts = Read.Facts(
                        text.Replace("UBND tỉnh Hà Nội", "UBND thành phố Hà Nội", StringComparison.Ordinal)
                    );
                    return (
                        facts.Contains($"{c.province.Code} products.new = {c.four + c.three}")
                        && facts.All(f => f.Contains("products.new", StringComparison.Ordinal))
                    ).Label($"{text}\n{string.Join("\n", facts)}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Districts_in_a_list_keep_the_noun_of_the_first()
    {
        (string Province, string Name)[] districts =
        [
            ("25", "Lâm Thao"),
            ("25", "Thanh Ba"),
            ("25", "Hạ Hòa"),
            ("25", "Cẩm Khê"),
            ("25", "Yên Lập"),
        ];
        var cases =
            from order in Gen.Shuffle(districts)
            from numbers in Gen.Choose(1, 90).ArrayOf(5)
            from noun in Gen.Elements("", " sản phẩm")
            select (order, numbers, noun);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var rest = string.Join(
                        ", ",
                        Enumerable.Range(1, 4).Select(i => $"huyện {c.order[i].Name} {c.numbers[i]}{c.noun}")
                    );
                    var text =
                        $"Tỉnh Phú Thọ phát triển đều ở các nơi: huyện {c.order[0].Name} có {c.numbers[0]} sản phẩm OCOP, {rest}.";
                    var expected = c
                        .order.Select((d, i) => $"25/huyện {d.Name} products.total = {c.numbers[i]}")
                        .Order(StringComparer.Ordinal);
                    return Read.Facts(text)
                        .SequenceEqual(expected)
                        .Label($"{text}\n{string.Join("\n", Read.Facts(text))}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Every_span_cut_from_the_text_holds_its_number()
    {
        var cases =
            from province in Province
            from stars in Stars
            from have in Gen.Elements(Have)
            select $"Tỉnh {province.Name} {have} {stars[0] + 1000:#,0} sản phẩm OCOP của hơn {stars[1]} chủ thể, trong đó 28,5% là hợp tác xã."
                .Replace(',', '.')
                .Replace("28.5", "28,5", StringComparison.Ordinal);
        Prop.ForAll(
                cases.ToArbitrary(),
                text =>
                {
                    var reading = Read.Article("Tin về chương trình OCOP\n\n" + text);
                    return reading.Facts.All(f => HoldsItsNumber(reading, f)).Label(text);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static bool HoldsItsNumber(ArticleReading reading, ReadFact read)
    {
        var citation = read.Fact.Citation;
        var number = citation
            .Number!.Value.In(reading.Text)
            .Replace(".", "", StringComparison.Ordinal)
            .Replace(',', '.');
        return citation.Sentence!.Value.Contains(citation.Number.Value)
            && citation.Quote == citation.Sentence.Value.In(reading.Text)
            && double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) == read.Fact.Value;
    }
}
