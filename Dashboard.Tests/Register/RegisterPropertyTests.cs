using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using static Ocop.Tests.Register.RegisterSamples;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.Register;

public class RegisterPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    [Fact]
    public void Importing_and_undoing_leaves_the_register_as_it_was() =>
        Prop.ForAll(
                AnyLists,
                AnyList,
                (stored, list) =>
                {
                    var register = RegisterOf(stored);
                    var before = Text(register);
                    register.Commit(Batch(1000, list));
                    register.Undo(1000);
                    return Text(register) == before;
                }
            )
            .Check(Thorough);

    [Fact]
    public void Undoing_any_batch_is_as_if_it_had_never_been() =>
        Prop.ForAll(
                AnyLists,
                Gen.Choose(0, 20).ToArbitrary(),
                (lists, which) =>
                {
                    if (lists.Length == 0)
                        return true;
                    var gone = (which % lists.Length) + 1;
                    var register = RegisterOf(lists);
                    register.Undo(gone);
                    var without = lists.Select((rows, i) => Batch(i + 1, rows)).Where(b => b.Number != gone);
                    return Text(register) == Text(ProductRegister.Replay(without));
                }
            )
            .Check(Thorough);

    [Fact]
    public void The_same_list_a_second_time_changes_nothing() =>
        Prop.ForAll(
                AnyLists,
                AnyList,
                (stored, list) =>
                {
                    var register = RegisterOf([.. stored, list]);
                    var before = Text(register);
                    var plan = RegisterMerge.Plan(register, Batch(1000, list));
                    register.Commit(Batch(1000, list));
                    return plan.ChangesNothing && Text(register) == before;
                }
            )
            .Check(Thorough);

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Prop.ForAll(
                AnyLists,
                AnyList,
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                (stored, list, seed) =>
                {
                    var shuffled = list.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var first = RegisterOf([.. stored, list]);
                    var second = RegisterOf([.. stored, Numbered(shuffled)]);
                    return Text(first) == Text(second)
                        && Counts(RegisterMerge.Plan(RegisterOf(stored), Batch(99, list)))
                            == Counts(RegisterMerge.Plan(RegisterOf(stored), Batch(99, Numbered(shuffled))));
                }
            )
            .Check(Thorough);

    [Fact]
    public void A_plan_tells_what_the_commit_then_does() =>
        Prop.ForAll(
                AnyLists,
                AnyList,
                (stored, list) =>
                {
                    var register = RegisterOf(stored);
                    var before = Text(register);
                    var plan = RegisterMerge.Plan(register, Batch(1000, list));
                    register.Commit(Batch(1000, list));
                    var after = register.Products.Where(p => p.Unit is not null).ToLookup(p => p.Unit);
                    return plan.ChangesNothing == (Text(register) == before)
                        && plan.Totals.All(t =>
                            t.After == after[t.Unit].Aggregate(StarTotals.Zero, (sum, p) => sum.Count(p, 1))
                        );
                }
            )
            .Check(Thorough);

    [Fact]
    public void A_history_goes_forward_and_each_step_names_the_stars_before_it() =>
        Prop.ForAll(
                AnyLists,
                lists =>
                    RegisterOf(lists)
                        .Products.All(product =>
                        {
                            var awards = product.Certificates.Where(c => c.IsAward).ToList();
                            return awards.Zip(awards.Skip(1)).All(p => p.First.EffectiveFrom <= p.Second.EffectiveFrom)
                                && awards.Zip(awards.Skip(1)).All(p => p.Second.StarsBefore == p.First.Stars)
                                && product.Current == awards.LastOrDefault();
                        })
            )
            .Check(Thorough);

    [Fact]
    public void Figures_of_a_unit_add_up() =>
        Prop.ForAll(
                AnyLists,
                lists =>
                {
                    var register = RegisterOf(lists);
                    var facts = new RegisterFigures(TestData.Units, TestData.Indicators).Derive(
                        register.Products,
                        [],
                        Whole([.. TestData.Units.Provinces.Select(u => u.Id)]),
                        new(2026, 6, 30)
                    );
                    return facts
                        .GroupBy(f => f.Unit)
                        .All(unit =>
                        {
                            double Value(string indicator) => unit.Single(f => f.Indicator == indicator).Value;
                            return Value("products.total")
                                == Value("products.star3") + Value("products.star4") + Value("products.star5");
                        });
                }
            )
            .Check(Thorough);

    private static string Counts(ImportPlan plan) =>
        $"{plan.Count(RowChange.New)} {plan.Count(RowChange.Changed)} {plan.Count(RowChange.Unchanged)} "
        + $"{string.Join(',', plan.Missing.Select(p => p.Id))} {string.Join(',', plan.Totals)} "
        + string.Join(',', plan.Proposals.Select(p => p.Subject.Id + "+" + p.Other.Id));
}
