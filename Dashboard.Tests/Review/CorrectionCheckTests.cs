using Ocop.Etl.Model;
using Ocop.Etl.Review;
using Ocop.Tests.Support;

namespace Ocop.Tests.Review;

public sealed class CorrectionCheckTests
{
    private static readonly Fact Read = TestStore.Fact(130);
    private static readonly FactCorrection Right = FactCorrection.Of(Read) with { Value = 103 };

    [Fact]
    public void Another_value_is_a_correction() => Assert.Null(Problem(Right));

    [Fact]
    public void The_same_figure_is_none() => Assert.Contains("giống hệt", Problem(FactCorrection.Of(Read)));

    [Fact]
    public void What_cannot_be_a_figure_is_refused_with_its_reason()
    {
        Assert.Contains("chỉ tiêu", Problem(Right with { Indicator = "products.none" }));
        Assert.Contains("đơn vị", Problem(Right with { Unit = UnitId.Parse("34-99") }));
        Assert.Contains("từ 0", Problem(Right with { Value = -1 }));
        Assert.Contains("từ 0", Problem(Right with { Value = double.NaN }));
        Assert.Contains("vượt 100", Problem(Right with { Indicator = "share.products.star3", Value = 101 }));
        Assert.Contains("số cuối lớn hơn", Problem(Right with { Comparator = Comparator.Range, ValueMax = 100 }));
        Assert.Contains("Chỉ khoảng", Problem(Right with { ValueMax = 110 }));
        Assert.Contains("cần có hạn", Problem(Right with { Kind = FactKind.Target, AsOf = null }));
        Assert.Contains("chỉ có thời điểm", Problem(Right with { Deadline = PartialDate.Parse("2025") }));
        Assert.Contains("tương lai", Problem(Right with { AsOf = PartialDate.Parse("2030") }));
    }

    private static string? Problem(FactCorrection correction) =>
        CorrectionCheck.Problem(correction, Read, TestData.Units, TestData.Indicators, new(2026, 11, 21));
}
