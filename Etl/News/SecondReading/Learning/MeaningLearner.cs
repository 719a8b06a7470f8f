namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>
/// Learns the weights of <see cref="MeaningWeights"/> from labelled articles: a logistic regression over the features
/// of <see cref="NumberContext"/>, by stochastic gradient steps of falling size (AdaGrad). The same articles in the
/// same order give the same weights.
/// </summary>
/// <param name="reader">Finds the numbers; best one without weights of its own, for its speed.</param>
internal sealed class MeaningLearner(ArticleReader reader)
{
    // The mean of several learners, each in another order, errs less than one.
    private const int Learners = 5;
    private const int Rounds = 7;
    private const double Step = 0.12;

    // A feature seen less often tells of one article, not of the language.
    private const int LeastOften = 5;

    // Left out of each step by chance, so that no single word carries a meaning alone.
    private const double LeftOut = 0.4;

    // In so many steps all signs are left out: the words must be able to speak without what the rules see in them.
    private const double WordsAlone = 0.3;
    private const double LeastError = 0.003;
    private const double LeastWeight = 0.08;

    // A feature whose largest weight is smaller changes no verdict, and costs a look-up in every sentence that has it.
    private const double LeastSay = 0.3;

    // Of fewer examples every feature is kept: there are not many, and none of them is sure.
    private const int Many = 1_000;

    private readonly FeatureNames names = new();
    private readonly List<(int[] Features, NumberMeaning Meaning)> examples = [];

    /// <summary>Numbers taken as examples.</summary>
    public int Examples => examples.Count;

    public void Take(LabelledArticle article) =>
        LabelledNumbers.Read(
            reader,
            article,
            names.Words,
            (context, count, text, meaning) => examples.Add((names.Of(context, count, text), meaning))
        );

    /// <summary>The features worth keeping, by name, with a weight for each meaning (zero where it is too small).</summary>
    public IReadOnlyList<(string Feature, string Words, double[] Weights)> Learn()
    {
        var kept = Often();
        var known = examples
            .Select(e => (Features: e.Features.Where(f => kept[f] >= 0).Select(f => kept[f]).ToArray(), e.Meaning))
            .ToArray();
        var isSign = new bool[kept.Length];
        for (var feature = 0; feature < kept.Length; feature++)
            if (kept[feature] >= 0)
                isSign[kept[feature]] = names[feature].Feature == nameof(ContextFeature.Sign);
        var weights = new double[kept.Count(k => k >= 0) * NumberMeanings.Count];
        for (var learner = 0; learner < Learners; learner++)
        {
            var one = One(known, isSign, weights.Length, new Random(learner));
            for (var i = 0; i < weights.Length; i++)
                weights[i] += one[i] / Learners;
        }
        var learned = new List<(string, string, double[])>();
        for (var feature = 0; feature < kept.Length; feature++)
        {
            if (kept[feature] < 0)
                continue;
            var row = weights.AsSpan(kept[feature] * NumberMeanings.Count, NumberMeanings.Count).ToArray();
            for (var i = 0; i < row.Length; i++)
                row[i] = Math.Abs(row[i]) < LeastWeight ? 0 : Math.Round(row[i], 2);
            if (!Array.Exists(row, w => Math.Abs(w) >= (examples.Count < Many ? LeastWeight : LeastSay)))
                continue;
            var (name, words) = names[feature];
            learned.Add((name, words, row));
        }
        return learned;
    }

    private static double[] One((int[] Features, NumberMeaning Meaning)[] known, bool[] isSign, int size, Random random)
    {
        var (weights, squares) = (new double[size], new double[size]);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(known);
            foreach (var (features, meaning) in known)
            {
                var wordsAlone = random.NextDouble() < WordsAlone;
                var taken = features.Where(f => random.NextDouble() >= LeftOut && !(wordsAlone && isSign[f]));
                StepTo(meaning, [.. taken], weights, squares);
            }
        }
        return weights;
    }

    private static void StepTo(NumberMeaning meaning, int[] features, double[] weights, double[] squares)
    {
        Span<double> shares = stackalloc double[NumberMeanings.Count];
        shares.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan(feature * NumberMeanings.Count, NumberMeanings.Count);
            for (var i = 0; i < row.Length; i++)
                shares[i] += row[i];
        }
        MeaningWeights.Normalise(shares);
        shares[(int)meaning] -= 1;
        foreach (var feature in features)
        {
            var at = feature * NumberMeanings.Count;
            for (var i = 0; i < shares.Length; i++)
            {
                var error = shares[i];
                if (Math.Abs(error) < LeastError)
                    continue;
                squares[at + i] += error * error;
                weights[at + i] -= Step * error / Math.Sqrt(squares[at + i] + 0.1);
            }
        }
    }

    // New index of each feature; -1 for the rare ones.
    private int[] Often()
    {
        var seen = new int[names.Count];
        foreach (var (features, _) in examples)
        foreach (var feature in features)
            seen[feature]++;
        var next = 0;
        return [.. seen.Select(times => times >= LeastOften ? next++ : -1)];
    }
}
