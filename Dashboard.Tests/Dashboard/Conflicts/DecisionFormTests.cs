using Ocop.Dashboard.Conflicts;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Batches;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Conflicts;

public class DecisionFormTests
{
    private static Func<string, string?> Form(params (string Name, string Value)[] fields) =>
        name => fields.Where(f => f.Name == name).Select(f => f.Value).FirstOrDefault();

    [Fact]
    public void A_choice_speaks_of_the_picked_figure_with_the_value_that_was_seen()
    {
        var decision = DecisionForm.Read(
            Form(("fact", "7"), ("decision", "choose"), ("expected-7", "67.5"), ("reason", "theo Sở"), ("subject", "9"))
        );
        Assert.Equal(
            (7, DecisionKind.Choose, 67.5, "theo Sở"),
            (decision.FactId, decision.Kind, decision.Expected, decision.Reason)
        );
    }

    [Fact]
    public void Letting_a_case_stand_speaks_of_the_case_itself()
    {
        var decision = DecisionForm.Read(
            Form(
                ("fact", "7"),
                ("decision", "dismiss"),
                ("expected-9", "100"),
                ("reason", "hai cách đếm"),
                ("subject", "9")
            )
        );
        Assert.Equal((9, DecisionKind.Dismiss, 100.0), (decision.FactId, decision.Kind, decision.Expected));
    }

    [Theory]
    [InlineData("", "7", "100")]
    [InlineData("delete", "7", "100")]
    [InlineData("choose", "", "100")]
    [InlineData("choose", "-1", "100")]
    [InlineData("choose", "7", "NaN")]
    [InlineData("choose", "7", "")]
    public void What_no_form_of_ours_sends_is_refused(string kind, string fact, string expected) =>
        Assert.Throws<BatchException>(() =>
            DecisionForm.Read(Form(("decision", kind), ("fact", fact), ("expected-" + fact, expected)))
        );

    [Theory]
    [InlineData("31/12/2023", "2023-12-31")]
    [InlineData("1/2/2023", "2023-02-01")]
    [InlineData("12/2023", "2023-12")]
    [InlineData("2023", "2023")]
    [InlineData("2023-12-31", "2023-12-31")]
    public void A_corrected_date_is_read_as_people_write_it(string typed, string read)
    {
        var right = DecisionForm.Correction(TestStore.Fact(130), Form(("value", "103"), ("asOf", typed)));
        Assert.Equal((103, PartialDate.Parse(read)), (right.Value, right.AsOf));
    }

    [Fact]
    public void A_correction_without_a_date_keeps_the_old_one()
    {
        var right = DecisionForm.Correction(TestStore.Fact(130), Form(("value", "103"), ("asOf", " ")));
        Assert.Equal(PartialDate.Parse("2023-12-31"), right.AsOf);
    }

    [Theory]
    [InlineData("một trăm", "")]
    [InlineData("", "")]
    [InlineData("103", "hôm qua")]
    [InlineData("103", "31/31/2023")]
    public void A_correction_that_is_no_number_or_date_is_refused(string value, string asOf) =>
        Assert.Throws<BatchException>(() =>
            DecisionForm.Correction(TestStore.Fact(130), Form(("value", value), ("asOf", asOf)))
        );
}
