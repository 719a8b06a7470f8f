using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// How much each feature of a context speaks for each meaning of the number: <c>data/lexicon/second-reading.tsv</c>,
/// made by the command <c>learn</c> from labelled articles. Immutable once loaded; share one.
/// </summary>
internal sealed class MeaningWeights
{
    private const string Resource = "second-reading.tsv";

    /// <summary>Weights are kept in hundredths, as they are written.</summary>
    private const float Unit = 0.01f;

    /// <summary>The largest weight, up or down.</summary>
    private const float Largest = 300;

    // Most features of a context are none of ours: a bit for each possible beginning of a key turns them away at once.
    private const int FilterBits = 18;
    private readonly ulong[] filter = new ulong[1 << (FilterBits - 6)];

    // Open addressing. A slot is its key and the weights behind it, 32 bytes: what is asked some thousand times for every
    // article is in one line of the cache, and is added eight weights at a time.
    private const int SlotLength = 4;

    /// <summary>A sum for each meaning, and one more that fills up the last four.</summary>
    public const int SumsLength = (SlotLength - 1) * sizeof(ulong) / sizeof(short);

    private readonly ulong[] slots;
    private readonly int mask;

    private MeaningWeights(IReadOnlyCollection<(ulong Key, float[] Row)> features)
    {
        var size = 16;
        // at most half full: a key that is not there is turned away after a step or two
        while (size < features.Count * 2)
            size *= 2;
        slots = new ulong[size * SlotLength];
        mask = size - 1;
        foreach (var (key, row) in features)
        {
            var at = (int)key & mask;
            while (slots[at * SlotLength] != 0)
                at = (at + 1) & mask;
            slots[at * SlotLength] = key;
            var weights = Weights(at);
            for (var i = 0; i < row.Length; i++)
                weights[i] = (short)MathF.Round(row[i] / Unit);
            var bit = (int)(key >> (64 - FilterBits));
            filter[bit >> 6] |= 1UL << (bit & 63);
        }
        Features = features.Count;
    }

    private Span<short> Weights(int slot) =>
        MemoryMarshal.Cast<ulong, short>(slots.AsSpan(slot * SlotLength + 1, SlotLength - 1))[..NumberMeanings.Count];

    /// <summary>Knows nothing and changes nothing: what the rules read stands.</summary>
    public static MeaningWeights None { get; } = new([]);

    /// <summary>Number of features with weights.</summary>
    public int Features { get; }

    public bool IsEmpty => Features == 0;

    /// <exception cref="InvalidDataException">A line is malformed; names it.</exception>
    public static MeaningWeights Load()
    {
        var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"không có {Resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(Resource, reader);
    }

    /// <inheritdoc cref="Load"/>
    public static MeaningWeights Parse(string file, TextReader reader)
    {
        var features = new Dictionary<ulong, float[]>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var parts = text.Split('\t');
            if (parts.Length != 3 || !IsNamed(parts[0], out ContextFeature feature))
                throw new InvalidDataException($"{file}:{line}: cần \"đặc điểm<TAB>các từ<TAB>nghĩa=trọng số ...\"");
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // what is said of the number itself is one word of several syllables
            var ids =
                feature == ContextFeature.Form ? [WordForm.Id(parts[1])] : words.Select(w => WordForm.Id(w)).ToArray();
            if (!features.TryAdd(ContextSink.Key(feature, ids), Row(file, line, parts[2])))
                throw new InvalidDataException($"{file}:{line}: đặc điểm này đã có ở dòng trên");
        }
        return new([.. features.Select(f => (f.Key, f.Value))]);
    }

    /// <summary>One feature as <see cref="Parse"/> reads it; a weight of zero is not written.</summary>
    /// <param name="weights">One for each meaning.</param>
    public static string Line(string feature, string words, ReadOnlySpan<double> weights)
    {
        var line = new StringBuilder(feature).Append('\t').Append(words);
        var separator = '\t';
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            line.Append(CultureInfo.InvariantCulture, $"{separator}{(NumberMeaning)i}={weights[i]}");
            separator = ' ';
        }
        return line.ToString();
    }

    /// <summary>1 where the feature may be one of ours, 0 where it surely is none: without a branch to guess wrong.</summary>
    public int MayKnow(ulong key)
    {
        var bit = (int)(key >> (64 - FilterBits));
        return (int)(filter[bit >> 6] >> (bit & 63)) & 1;
    }

    /// <summary>Adds what the features say, in hundredths, to a sum for each meaning.</summary>
    /// <param name="sums"><see cref="SumsLength"/> numbers; the last is of no meaning.</param>
    public void AddTo(Span<int> sums, ReadOnlySpan<ulong> keys)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums[..SumsLength]);
        var low = Vector128.LoadUnsafe(ref sum);
        var middle = Vector128.LoadUnsafe(ref sum, 4);
        var high = Vector128.LoadUnsafe(ref sum, 8);
        foreach (var key in keys)
            for (var at = (int)key & mask; slots[at * SlotLength] != 0; at = (at + 1) & mask)
            {
                if (slots[at * SlotLength] != key)
                    continue;
                ref var weight = ref Unsafe.As<ulong, short>(ref slots[at * SlotLength + 1]);
                var first = Vector128.LoadUnsafe(ref weight);
                low += Vector128.WidenLower(first);
                middle += Vector128.WidenUpper(first);
                high += Vector128.WidenLower(Vector64.LoadUnsafe(ref weight, 8).ToVector128Unsafe());
                break;
            }
        low.StoreUnsafe(ref sum);
        middle.StoreUnsafe(ref sum, 4);
        high.StoreUnsafe(ref sum, 8);
    }

    /// <summary>The share of each meaning, together one.</summary>
    /// <param name="sums">As <see cref="AddTo"/> leaves them.</param>
    public static double[] Shares(ReadOnlySpan<int> sums)
    {
        var shares = new double[NumberMeanings.Count];
        var largest = int.MinValue;
        for (var i = 0; i < shares.Length; i++)
            largest = Math.Max(largest, sums[i]);
        var total = 0.0;
        for (var i = 0; i < shares.Length; i++)
            total += shares[i] = largest - sums[i] is var below && below < Powers.Length ? Powers[below] : 0;
        for (var i = 0; i < shares.Length; i++)
            shares[i] /= total;
        return shares;
    }

    // What a sum so many hundredths below the largest weighs beside it; from its length on, nothing.
    private static readonly double[] Powers =
    [
        .. Enumerable.Range(0, 4_000).Select(hundredths => Math.Exp(-hundredths * (double)Unit)),
    ];

    /// <summary>Sums as probabilities that add up to one.</summary>
    public static void Normalise(Span<double> sums)
    {
        var largest = double.NegativeInfinity;
        foreach (var sum in sums)
            largest = Math.Max(largest, sum);
        var total = 0.0;
        for (var i = 0; i < sums.Length; i++)
            total += sums[i] = Math.Exp(sums[i] - largest);
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= total;
    }

    private static float[] Row(string file, int line, string text)
    {
        var row = new float[NumberMeanings.Count];
        foreach (var weight in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = weight.IndexOf('=', StringComparison.Ordinal);
            if (
                equals < 0
                || !IsNamed(weight[..equals], out NumberMeaning meaning)
                || !float.TryParse(
                    weight.AsSpan(equals + 1),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                || !(Math.Abs(value) <= Largest)
            )
                throw new InvalidDataException($"{file}:{line}: \"{weight}\" không phải là nghĩa=trọng số");
            row[(int)meaning] = value;
        }
        return row;
    }

    // Enum.TryParse takes "7" and "Stock, New" too.
    private static bool IsNamed<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.GetName(value) == text;
}
