using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>What the rules made of the numbers before: of the last one, of the last figure, of the last total.</summary>
internal sealed class FigureHistory
{
    private static readonly SignNames Names = new();
    private static readonly ulong[] Meanings = [.. Enum.GetValues<NumberMeaning>().Select(m => Names.Add($"là:{m}"))];
    private static readonly ulong Beyond = Names.Add("là:ngoài-hướng-dẫn");
    private static readonly ulong[] Distances = [Names.Add("cùng-câu"), Names.Add("câu-trước"), Names.Add("trước-nữa")];
    private static readonly ulong[] Relations = [Names.Add("nhỏ-hơn"), Names.Add("bằng"), Names.Add("lớn-hơn")];
    private static readonly ulong Before = Names.Add("số-trước");
    private static readonly ulong Total = Names.Add("tổng-trước");
    private static readonly ulong Known = Names.Add("số-đã-đọc");

    private readonly HashSet<double> known = [];
    private (Count Count, int Sentence)? before;
    private (Draft? Draft, ulong Made) askedBefore;
    private (Draft? Draft, ulong Made) askedTotal;
    private (Count Count, int Sentence)? total;
    private (int Sentence, NumberMeaning Meaning, PlaceScope Scope)? figure;

    /// <summary>How each sign is written in the weights file, by id.</summary>
    public static IReadOnlyDictionary<ulong, string> Written => Names.Written;

    /// <summary>What the rules made of a number, for those that come after it.</summary>
    public void Note(Count count, int sentence)
    {
        before = (count, sentence);
        if (count.Drafts is not [.., var draft])
            return;
        known.Add(count.Number.Value);
        if (count is { Counted: Counted.Product, IsTotal: true, IsPercent: false })
            total = before;
        if (NumberMeanings.Of(draft.Indicator, draft.Kind) is { } meaning)
            figure = (sentence, meaning, draft.Place.Scope);
    }

    public void Describe(Count count, int sentence, ContextSink sink)
    {
        if (figure is { } said)
            sink.Add(ContextFeature.Form, [ContextForms.Behind(sentence - said.Sentence, said.Meaning, said.Scope)]);
        if (before is { } last && last.Count != count)
        {
            var distance = Distance(last.Sentence);
            if (last.Count.Drafts is [.., var draft])
            {
                var made = Made(draft, ref askedBefore);
                sink.Add(ContextFeature.Sign, [Before, made, distance]);
                sink.Add(
                    ContextFeature.Sign,
                    [Before, made, distance, ReadingSigns.Noun(count), ReadingSigns.Kind(count)]
                );
            }
            else
            {
                var (noun, exclusion) = (ReadingSigns.Noun(last.Count), ReadingSigns.Exclusion(last.Count));
                sink.Add(ContextFeature.Sign, [Before, noun, exclusion, distance]);
                sink.Add(
                    ContextFeature.Sign,
                    [Before, noun, exclusion, distance, ReadingSigns.Noun(count), ReadingSigns.Kind(count)]
                );
            }
        }
        if (total is { } whole && whole.Count.Drafts is [.., var all])
        {
            var relation = Relations[
                count.Number.Value.CompareTo(whole.Count.Number.Value) switch
                {
                    < 0 => 0,
                    0 => 1,
                    _ => 2,
                }
            ];
            var made = Made(all, ref askedTotal);
            sink.Add(ContextFeature.Sign, [Total, made, relation, Distance(whole.Sentence)]);
            sink.Add(
                ContextFeature.Sign,
                [
                    Total,
                    made,
                    relation,
                    ReadingSigns.Kind(count),
                    ReadingSigns.Told(count.Setting),
                    ReadingSigns.Strength(count.Setting),
                ]
            );
        }
        if (known.Contains(count.Number.Value))
            sink.Add(ContextFeature.Sign, [Known]);

        ulong Distance(int from) => Distances[Math.Min(sentence - from, Distances.Length - 1)];
    }

    // The same draft is asked for by every number behind it.
    private static ulong Made(Draft draft, ref (Draft? Draft, ulong Made) asked)
    {
        if (ReferenceEquals(draft, asked.Draft))
            return asked.Made;
        var made = NumberMeanings.Of(draft.Indicator, draft.Kind) is { } meaning ? Meanings[(int)meaning] : Beyond;
        asked = (draft, made);
        return made;
    }
}
