using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.SecondReading;

namespace Ocop.Tests.News.SecondReading;

public class MeaningWeightsTests
{
    [Theory]
    [InlineData("After1\tcó", "đặc điểm")]
    [InlineData("After1\tcó\tStock=1\tthừa", "đặc điểm")]
    [InlineData("Afterwards\tcó\tStock=1", "đặc điểm")]
    [InlineData("7\tcó\tStock=1", "đặc điểm")]
    [InlineData("After1\tcó\tStock", "\"Stock\" không phải là nghĩa=trọng số")]
    [InlineData("After1\tcó\tStock=1 Sotck=2", "\"Sotck=2\" không phải là nghĩa=trọng số")]
    [InlineData("After1\tcó\t99=1", "\"99=1\" không phải là nghĩa=trọng số")]
    [InlineData("After1\tcó\tStock=nhiều", "\"Stock=nhiều\" không phải là nghĩa=trọng số")]
    [InlineData("After1\tcó\tStock=0,5", "\"Stock=0,5\" không phải là nghĩa=trọng số")]
    [InlineData("After1\tcó\tStock=NaN", "\"Stock=NaN\" không phải là nghĩa=trọng số")]
    public void A_malformed_line_is_named_with_its_file(string line, string wrong)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Parse("# ghi chú\n\n" + line));
        Assert.StartsWith("thu.tsv:3: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(wrong, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_may_stand_there_once()
    {
        var refused = Assert.Throws<InvalidDataException>(() =>
            Parse("After1\tcó\tStock=1\nAfter2\tcó\tStock=1\nAfter1\tcó\tNew=1")
        );
        Assert.Equal("thu.tsv:3: đặc điểm này đã có ở dòng trên", refused.Message);
    }

    [Fact]
    public void A_feature_adds_its_weights_to_the_meanings_it_names()
    {
        var weights = Parse("AfterPair1\tsản phẩm\tStock=0.5 New=-1.25");
        var sums = Sums(weights, ContextFeature.AfterPair1, "sản", "phẩm");
        Assert.Equal(0.5, sums[(int)NumberMeaning.Stock]);
        Assert.Equal(-1.25, sums[(int)NumberMeaning.New]);
        Assert.Equal(2, sums.Count(s => s != 0));
    }

    [Theory]
    [InlineData("AfterPair1", "phẩm", "sản")]
    [InlineData("AfterPair1", "sản")]
    [InlineData("BeforePair1", "sản", "phẩm")]
    public void Unknown_features_change_nothing(string feature, params string[] words) =>
        Assert.All(
            Sums(Parse("AfterPair1\tsản phẩm\tStock=0.5"), Enum.Parse<ContextFeature>(feature), words),
            s => Assert.Equal(0, s)
        );

    [Fact]
    public void What_is_said_of_the_number_itself_is_one_word() =>
        Assert.Equal(
            2,
            Sums(Parse("Form\thai chữ số\tStock=2"), ContextFeature.Form, "hai chữ số")[(int)NumberMeaning.Stock]
        );

    [Fact]
    public void Nothing_is_known_of_an_empty_file() => Assert.True(Parse("# chỉ có ghi chú\n").IsEmpty);

    [Fact]
    public void A_written_feature_is_read_as_it_was()
    {
        var weights = new double[NumberMeanings.Count];
        (weights[(int)NumberMeaning.Nothing], weights[(int)NumberMeaning.PointsTarget]) = (-0.08, 12.5);
        var line = MeaningWeights.Line("Before1", "#", weights);
        Assert.Equal("Before1\t#\tNothing=-0.08 PointsTarget=12.5", line);
        var sums = Sums(Parse(line), ContextFeature.Before1, "#");
        Assert.Equal(weights, sums);
    }

    [Fact]
    public void Features_add_up_for_each_meaning_on_its_own()
    {
        var rows = Gen.Choose(-30_000, 30_000).ArrayOf(NumberMeanings.Count).ArrayOf(3);
        Prop.ForAll(
                rows.ToArbitrary(),
                given =>
                {
                    var lines = given.Select((row, i) => Line($"từ{i}", row)).Where(l => l.Contains('='));
                    var weights = Parse(string.Join('\n', lines));
                    var sums = new int[MeaningWeights.SumsLength];
                    for (var i = 0; i < given.Length; i++)
                        weights.AddTo(sums, [ContextSink.Key(ContextFeature.After1, [WordForm.Id($"từ{i}")])]);
                    return sums.Take(NumberMeanings.Count)
                        .SequenceEqual(Enumerable.Range(0, NumberMeanings.Count).Select(m => given.Sum(row => row[m])));
                }
            )
            .QuickCheckThrowOnFailure();

        static string Line(string word, int[] row) =>
            MeaningWeights.Line("After1", word, [.. row.Select(hundredths => hundredths / 100.0)]);
    }

    [Fact]
    public void Shares_add_up_to_one_and_keep_the_order_of_the_sums()
    {
        var sums = Gen.Choose(-20_000, 20_000).Select(n => n / 10.0).ArrayOf(NumberMeanings.Count);
        Prop.ForAll(
                sums.ToArbitrary(),
                given =>
                {
                    var shares = (double[])given.Clone();
                    MeaningWeights.Normalise(shares);
                    return Math.Abs(shares.Sum() - 1) < 1e-9
                        && Array.TrueForAll(shares, s => s is >= 0 and <= 1)
                        && shares[Array.IndexOf(given, given.Max())] == shares.Max();
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_program_comes_with_weights_of_many_features() =>
        Assert.True(MeaningWeights.Load().Features >= 10_000, $"{MeaningWeights.Load().Features}");

    private static MeaningWeights Parse(string text) => MeaningWeights.Parse("thu.tsv", new StringReader(text));

    private static double[] Sums(MeaningWeights weights, ContextFeature feature, params string[] words)
    {
        var sums = new int[MeaningWeights.SumsLength];
        weights.AddTo(sums, [ContextSink.Key(feature, [.. words.Select(w => WordForm.Id(w))])]);
        Assert.All(sums[NumberMeanings.Count..], rest => Assert.Equal(0, rest));
        return [.. sums.Take(NumberMeanings.Count).Select(s => s / 100.0)];
    }
}
