using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Tests.Reconciliation;

public class ReconcilerProperties
{
    private static readonly string?[] Dates =
    [
        null,
        "2022",
        "2023",
        "2022-12",
        "2023-01",
        "2023-06",
        "2022-12-31",
        "2023-01-01",
        "2023-06-15",
        "2023-12-31",
    ];

    private static readonly double[] Values = [40, 47, 47.5, 50, 100, 103, 110];

    private static readonly DateTime Origin = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Few different values and dates, so that facts meet often.
    private static Gen<FactView> Facts(int id) =>
        from value in Gen.Elements(Values)
        from asOf in Gen.Elements(Dates)
        from published in Gen.Elements(Dates)
        from trust in Gen.Elements(Enum.GetValues<Trust>())
        from comparator in Gen.Elements(Comparator.Equal, Comparator.Equal, Comparator.More, Comparator.About)
        from document in Gen.Choose(1, 6)
        from story in Gen.Choose(0, 3)
        from flags in Gen.Choose(0, 19)
        from day in Gen.Choose(0, 20)
        from life in Gen.Choose(0, 12)
        from decision in Gen.Choose(0, 9)
        from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
        from decided in Gen.Choose(0, 20)
        select Stated.Fact(id, value, asOf, published, trust, $"document {document}", comparator) with
        {
            Syndication = story == 0 ? $"story {value}" : null,
            IsSample = flags == 0,
            Excluded = flags == 1,
            AsOfEstimated = flags == 2,
            RecordedAt = Origin.AddDays(day),
            UndoneAt = life < 4 ? Origin.AddDays(day + life + 1) : null,
            Decisions =
                decision > 0
                    ? []
                    :
                    [
                        new(
                            kind,
                            Origin.AddDays(day + decided),
                            life % 2 == 0 ? Origin.AddDays(day + decided + 2) : null
                        ),
                    ],
        };

    private static Gen<FactView[]> Lists =>
        from count in Gen.Choose(0, 14)
        from facts in Gen.CollectToSequence(Enumerable.Range(1, count).Select(Facts))
        select facts.ToArray();

    private static void Holds(Func<FactView[], IndicatorNature, bool> law)
    {
        var cases =
            from facts in Lists
            from nature in Gen.Elements(Enum.GetValues<IndicatorNature>())
            select (facts, nature);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(cases), c => law(c.facts, c.nature))
        );
    }

    private static string Figures(IEnumerable<FactView> facts, IndicatorNature nature) =>
        Stated.Text(Reconciler.Reconcile([.. facts], nature));

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        Holds(
            (facts, nature) =>
            {
                var expected = Figures(facts, nature);
                var mixed = facts.OrderBy(f => f.FactId * 7919 % 13).ToArray();
                return expected == Figures(facts.Reverse(), nature) && expected == Figures(mixed, nature);
            }
        );
    }

    // Ids are given in the order of arrival: the same facts stored in another order have other ids.
    [Fact]
    public void The_ids_that_arrival_gave_do_not_matter()
    {
        Holds(
            (facts, nature) =>
            {
                var renumbered = facts.Select(f => f with { FactId = 100 - f.FactId }).ToArray();
                return Contents(facts, nature) == Contents(renumbered, nature);
            }
        );
    }

    // Of facts with a stated day: one with a month or year only is placed by what surrounds it.
    [Fact]
    public void The_chosen_facts_alone_are_chosen_again()
    {
        Holds(
            (all, nature) =>
            {
                var facts = all.Where(f => f.AsOf?.Precision == DatePrecision.Day).ToArray();
                var chosen = Reconciler.Reconcile(facts, nature).Select(f => f.FactId).ToHashSet();
                var again = Reconciler.Reconcile([.. facts.Where(f => chosen.Contains(f.FactId))], nature);
                return again.Select(f => f.FactId).Order().SequenceEqual(chosen.Order());
            }
        );
    }

    private static string Contents(FactView[] facts, IndicatorNature nature)
    {
        var byId = facts.ToDictionary(f => f.FactId);
        string Of(IEnumerable<long> ids) =>
            string.Join(
                ',',
                ids.Select(i => $"{byId[i].Document}/{byId[i].Value}/{byId[i].Comparator}")
                    .Order(StringComparer.Ordinal)
            );
        return string.Join(
            "\n",
            Reconciler
                .Reconcile(facts, nature)
                .Select(f =>
                    $"{f.AsOf} {f.AsOfEstimated} {f.Rule} {Of([f.FactId])} + {Of(f.Supporters)} - {Of(f.Rivals)} c {Of(f.Copies)}"
                )
        );
    }

    [Fact]
    public void Given_twice_a_fact_counts_once()
    {
        Holds((facts, nature) => Figures(facts, nature) == Figures([.. facts, .. facts], nature));
    }

    [Fact]
    public void Every_fact_that_counts_is_in_exactly_one_figure()
    {
        Holds(
            (facts, nature) =>
            {
                var used = Reconciler
                    .Reconcile(facts, nature)
                    .SelectMany(f => f.Supporters.Concat(f.Rivals).Concat(f.Copies).Append(f.FactId))
                    .Order();
                return used.SequenceEqual(facts.Where(f => f.Counts).Select(f => f.FactId).Order());
            }
        );
    }

    [Fact]
    public void Moments_have_different_dates()
    {
        Holds(
            (facts, nature) =>
            {
                var dates = Reconciler.Reconcile(facts, nature).Select(f => f.AsOf).ToList();
                return dates.Distinct().Count() == dates.Count;
            }
        );
    }

    [Fact]
    public void The_chosen_fact_is_never_less_trusted_than_a_rival()
    {
        Holds(
            (facts, nature) =>
            {
                var rank = facts.ToDictionary(f => f.FactId, f => f.Rank);
                return Reconciler
                    .Reconcile(facts, nature)
                    // An exact number may stand in for a more trusted rough one that it agrees with.
                    .All(f =>
                        f.Rule == ChoiceRule.Exact
                        || f.Supporters.Any(s => rank[s] < rank[f.FactId])
                        || f.Rivals.All(r => rank[r] >= rank[f.FactId])
                    );
            }
        );
    }

    [Fact]
    public void An_undone_fact_is_as_if_it_had_never_been_read()
    {
        Holds(
            (facts, nature) =>
                Figures(AsKnown.Now(facts), nature)
                == Figures(AsKnown.Now(facts.Where(f => f.UndoneAt is null)), nature)
        );
    }

    [Fact]
    public void As_known_on_a_day_equals_a_replay_up_to_that_day()
    {
        Holds(
            (facts, nature) =>
                Enumerable
                    .Range(0, 44)
                    .All(day =>
                    {
                        var instant = Origin.AddDays(day);
                        return Figures(AsKnown.At(facts, instant), nature) == Figures(Replay(facts, instant), nature);
                    })
        );
    }

    /// <summary>Every event up to an instant, one after the other, on a store that starts empty.</summary>
    private static List<FactView> Replay(FactView[] facts, DateTime until)
    {
        var events = new List<(DateTime At, int Order, Action<Dictionary<long, FactView>> Apply)>();
        foreach (var fact in facts)
        {
            events.Add((fact.RecordedAt, 0, s => s[fact.FactId] = fact with { UndoneAt = null, Decisions = [] }));
            foreach (var decision in fact.Decisions)
            {
                events.Add(
                    (decision.At, 1, s => Decide(s, fact.FactId, d => [.. d, decision with { UndoneAt = null }]))
                );
                if (decision.UndoneAt is { } back)
                    events.Add((back, 2, s => Decide(s, fact.FactId, _ => [])));
            }
            if (fact.UndoneAt is { } undone)
                events.Add((undone, 3, s => s.Remove(fact.FactId)));
        }
        var store = new Dictionary<long, FactView>();
        foreach (var (_, _, apply) in events.Where(e => e.At <= until).OrderBy(e => e.At).ThenBy(e => e.Order))
            apply(store);
        return [.. store.Values];
    }

    private static void Decide(
        Dictionary<long, FactView> store,
        long fact,
        Func<IReadOnlyList<Decision>, IReadOnlyList<Decision>> change
    )
    {
        if (store.TryGetValue(fact, out var known))
            store[fact] = known with { Decisions = change(known.Decisions) };
    }
}
