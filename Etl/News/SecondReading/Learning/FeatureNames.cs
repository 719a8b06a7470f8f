using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>Numbers the features as they come and remembers how each is written.</summary>
internal sealed class FeatureNames : ContextSink
{
    private readonly Dictionary<ulong, int> indices = [];
    private readonly List<(string Feature, string Words)> names = [];
    private readonly HashSet<int> current = [];

    /// <summary>Words as written, by id.</summary>
    public Dictionary<ulong, string> Words { get; } =
        new([.. ContextForms.Written, .. ReadingSigns.Written, .. FigureHistory.Written])
        {
            [ContextWords.Number] = "#",
            [ContextWords.Year] = "####",
            [ContextWords.Name] = "Tên",
        };

    public int Count => names.Count;

    public (string Feature, string Words) this[int index] => names[index];

    /// <summary>The features of one number, each once.</summary>
    public int[] Of(NumberContext context, Count count, string text)
    {
        current.Clear();
        context.DescribeSentence(this);
        context.Describe(count, text, this);
        return [.. current];
    }

    public override void Add(ContextFeature feature, ReadOnlySpan<ulong> words)
    {
        var key = Key(feature, words);
        if (!indices.TryGetValue(key, out var index))
        {
            index = names.Count;
            indices.Add(key, index);
            var written = new List<string>(words.Length);
            foreach (var word in words)
                written.Add(Words[word]);
            names.Add((feature.ToString(), string.Join(' ', written)));
        }
        current.Add(index);
    }
}
