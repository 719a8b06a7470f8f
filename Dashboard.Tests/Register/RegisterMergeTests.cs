using Ocop.Etl.Model;
using Ocop.Etl.Register;
using static Ocop.Tests.Register.RegisterSamples;

namespace Ocop.Tests.Register;

public class RegisterMergeTests
{
    [Fact]
    public void Rows_are_new_changed_or_unchanged_and_say_what_changes()
    {
        var stored = RegisterOf([
            Row("Kẹo dừa", stars: 3, decision: "12/QĐ-UBND", date: "2023-05-01", address: "ấp 1", row: 5),
            Row("Mật ong", stars: 3, decision: "12/QĐ-UBND", date: "2023-05-01", row: 6),
        ]);
        var plan = RegisterMerge.Plan(
            stored,
            Batch(
                9,
                Row("Kẹo dừa", stars: 4, decision: "12/QĐ-UBND", date: "2023-05-01", address: "ấp 2", row: 5),
                Row("Mật ong", stars: 3, decision: "12/QĐ-UBND", date: "2023-05-01", row: 6),
                Row("Bưởi", stars: 5, decision: "12/QĐ-UBND", date: "2023-05-01", row: 7)
            )
        );
        Assert.Equal([RowChange.Changed, RowChange.Unchanged, RowChange.New], plan.Rows.Select(r => r.Change));
        Assert.Equal(
            [new FieldChange("address", "ấp 1", "ấp 2"), new FieldChange("stars", "3", "4")],
            plan.Rows[0].Fields
        );
        var totals = Assert.Single(plan.Totals);
        Assert.Equal(new StarTotals(2, 0, 0, 0, 0), totals.Before);
        Assert.Equal(new StarTotals(1, 1, 1, 0, 0), totals.After);
    }

    [Fact]
    public void A_renewal_is_a_change_with_a_new_award()
    {
        var stored = RegisterOf([Row("Kẹo dừa", stars: 3, decision: "12/QĐ-UBND", date: "2020-05-01")]);
        var plan = RegisterMerge.Plan(
            stored,
            Batch(9, Row("Kẹo dừa", stars: 4, decision: "7/QĐ-UBND", date: "2023-05-01"))
        );
        var row = Assert.Single(plan.Rows);
        Assert.Equal(RowChange.Changed, row.Change);
        Assert.Equal(CertificateChange.Upgraded, row.Award);
        Assert.Equal("certificate", Assert.Single(row.Fields).Field);
    }

    [Fact]
    public void Only_products_within_the_lists_own_scope_are_missing()
    {
        var stored = RegisterOf([
            Row("A", district: "Huyện Chợ Lách"),
            Row("B", district: "Huyện Chợ Lách"),
            Row("C", district: "Huyện Ba Tri"),
            Row("D", district: "Huyện Chợ Lách", province: TienGiang),
        ]);
        var plan = RegisterMerge.Plan(
            stored,
            Batch(9, Row("A", district: "H. Chợ Lách"), Row("E", stars: 4, district: "Huyện Chợ Lách"))
        );
        Assert.Equal("B", Assert.Single(plan.Missing).Name);
    }

    [Fact]
    public void A_single_row_makes_nothing_missing() =>
        Assert.Empty(RegisterMerge.Plan(RegisterOf([Row("A"), Row("B")]), Batch(9, Row("A"))).Missing);

    [Fact]
    public void Abbreviated_subjects_are_proposed_and_not_merged()
    {
        var stored = RegisterOf([Row("A", "HTX nông nghiệp Tân Mỹ"), Row("B", "HTX nông nghiệp Tân Mỹ")]);
        var plan = RegisterMerge.Plan(stored, Batch(9, Row("A", "HTX NN Tân Mỹ")));
        Assert.Equal(RowChange.New, Assert.Single(plan.Rows).Change);
        var proposal = Assert.Single(plan.Proposals);
        Assert.Equal("HTX nông nghiệp Tân Mỹ", proposal.Subject.Name);
        Assert.Equal("HTX NN Tân Mỹ", proposal.Other.Name);
        Assert.Equal(LikenessReason.Abbreviation, proposal.Reason);
    }

    [Fact]
    public void A_confirmed_merge_joins_their_products_and_undoing_it_parts_them()
    {
        var register = RegisterOf([Row("A", "HTX nông nghiệp Tân Mỹ")], [Row("A", "HTX NN Tân Mỹ", stars: 4)]);
        Assert.Equal(2, register.Products.Count());
        var keys = register.Subjects.Select(s => s.Key).ToList();
        register.Commit(new(3, [], [], [new(3, keys[0], keys[1].Name, Same: true)]));
        Assert.Single(register.Products);
        Assert.Equal(
            RowChange.Unchanged,
            Assert.Single(RegisterMerge.Plan(register, Batch(9, Row("A", "HTX NN Tân Mỹ", stars: 4))).Rows).Change
        );
        register.Undo(3);
        Assert.Equal(2, register.Products.Count());
    }

    [Fact]
    public void A_refused_merge_is_not_proposed_again()
    {
        var register = RegisterOf([Row("A", "HTX nông nghiệp Tân Mỹ"), Row("A", "HTX NN Tân Mỹ")]);
        var keys = register.Subjects.Select(s => s.Key).ToList();
        register.Commit(new(3, [], [], [new(3, keys[1], keys[0].Name, Same: false)]));
        Assert.Empty(RegisterMerge.Plan(register, Batch(9, Row("A", "HTX NN Tân Mỹ"))).Proposals);
    }

    [Fact]
    public void Two_classes_for_one_product_in_one_decision_are_pointed_out()
    {
        var plan = RegisterMerge.Plan(
            RegisterOf(),
            Batch(
                9,
                Row("A", stars: 3, decision: "1/QĐ-UBND", row: 5),
                Row("A", stars: 4, decision: "1/QĐ-UBND", row: 6)
            )
        );
        var finding = Assert.Single(plan.Findings);
        Assert.Equal("two-classes-in-one-decision", finding.Code);
        Assert.Contains("3 sao và 4 sao", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_100000_rows_is_planned_whole()
    {
        var rows = Enumerable
            .Range(0, 100_000)
            .Select(i =>
                Row($"Sản phẩm số {i}", $"Hợp tác xã số {i / 3}", 3 + i % 3, "1/QĐ-UBND", "2024-05-06", row: i)
            )
            .ToArray();
        var batch = Batch(1, rows);
        var plan = RegisterMerge.Plan(RegisterOf(), batch);
        Assert.Equal(100_000, plan.Count(RowChange.New));
    }
}
