using Ocop.Etl.Model;
using Ocop.Etl.News.Reading;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News.SecondReading;

/// <summary>What a number of an article says about the programme, as coarse as its wording alone can tell.</summary>
internal enum NumberMeaning : byte
{
    /// <summary>No figure of the labelling guide: money, a day, one producer's products, products only shown ...</summary>
    Nothing,

    /// <summary>Products there are, of all classes or one.</summary>
    Stock,

    /// <summary>Products recognised in a period or round.</summary>
    New,
    StockTarget,
    NewTarget,
    Subjects,
    SubjectsTarget,
    Share,
    ShareTarget,
    Points,
    PointsTarget,

    /// <summary>
    /// Of what there is, those of one class, by stars or by kind of goods; of planned ones the wording is too seldom heard.
    /// </summary>
    Class,
}

internal static class NumberMeanings
{
    public const int Count = 12;

    /// <summary>Null for an indicator that the labelling guide does not know: of those the labelled articles say nothing.</summary>
    public static NumberMeaning? Of(string indicator, FactKind kind)
    {
        if (!GuideIndicators.Codes.Contains(indicator))
            return null;
        var actual =
            indicator.StartsWith("share.", StringComparison.Ordinal) ? NumberMeaning.Share
            : indicator == Indicators.New ? NumberMeaning.New
            : indicator == Indicators.Points ? NumberMeaning.Points
            : indicator.StartsWith("subjects.", StringComparison.Ordinal) ? NumberMeaning.Subjects
            : indicator == Indicators.Total ? NumberMeaning.Stock
            : NumberMeaning.Class;
        return kind == FactKind.Actual ? actual : Planned(actual);
    }

    /// <summary>The meaning with the largest share, the first of several; a class apart from the whole.</summary>
    public static NumberMeaning Likeliest(ReadOnlySpan<double> shares)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
            if (shares[i] > shares[best])
                best = i;
        return (NumberMeaning)best;
    }

    /// <summary>As <see cref="Likeliest"/>, with what there is as one meaning, <see cref="NumberMeaning.Stock"/>.</summary>
    public static NumberMeaning LikeliestOfAll(ReadOnlySpan<double> shares)
    {
        var best = Likeliest(shares);
        return Of(shares, NumberMeaning.Stock) > Of(shares, best) ? NumberMeaning.Stock : best;
    }

    /// <summary>The share of a meaning; of <see cref="NumberMeaning.Stock"/> with all its classes.</summary>
    public static double Of(ReadOnlySpan<double> shares, NumberMeaning meaning) =>
        shares[(int)meaning] + (meaning == NumberMeaning.Stock ? shares[(int)NumberMeaning.Class] : 0);

    public static bool IsTarget(NumberMeaning meaning) => meaning != Done(meaning);

    /// <summary>The same, planned.</summary>
    public static NumberMeaning Planned(NumberMeaning meaning) =>
        meaning switch
        {
            NumberMeaning.Stock or NumberMeaning.Class => NumberMeaning.StockTarget,
            NumberMeaning.New => NumberMeaning.NewTarget,
            NumberMeaning.Subjects => NumberMeaning.SubjectsTarget,
            NumberMeaning.Share => NumberMeaning.ShareTarget,
            NumberMeaning.Points => NumberMeaning.PointsTarget,
            _ => meaning,
        };

    /// <summary>The same, told as done.</summary>
    public static NumberMeaning Done(NumberMeaning meaning) =>
        meaning switch
        {
            NumberMeaning.StockTarget => NumberMeaning.Stock,
            NumberMeaning.NewTarget => NumberMeaning.New,
            NumberMeaning.SubjectsTarget => NumberMeaning.Subjects,
            NumberMeaning.ShareTarget => NumberMeaning.Share,
            NumberMeaning.PointsTarget => NumberMeaning.Points,
            _ => meaning,
        };
}
