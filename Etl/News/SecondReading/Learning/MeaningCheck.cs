namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>How well weights tell what the numbers of labelled articles mean, as the second reading would ask them.</summary>
internal static class MeaningCheck
{
    /// <summary>Of the numbers whose meaning the labels say, how many the weights hold likeliest to be just that.</summary>
    /// <param name="reader">Finds the numbers; one without weights of its own, as the learner had it.</param>
    public static (int Right, int All) Of(
        MeaningWeights weights,
        ArticleReader reader,
        IEnumerable<LabelledArticle> articles
    )
    {
        var (right, all) = (0, 0);
        var weighing = new Weighing(weights);
        foreach (var article in articles)
            LabelledNumbers.Read(
                reader,
                article,
                [],
                (context, count, text, meaning) =>
                {
                    weighing.Turn();
                    var shares = weighing.Of(context, count, text);
                    all++;
                    if (NumberMeanings.Likeliest(shares) == meaning)
                        right++;
                }
            );
        return (right, all);
    }
}
