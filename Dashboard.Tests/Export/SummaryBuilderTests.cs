using Ocop.Etl.Boundaries;
using Ocop.Etl.Export;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Export;

public class SummaryBuilderTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly ReferenceData Reference = ReferenceData.Load(TestData.Reference);

    [Fact]
    public void A_merged_provinces_own_figure_wins_over_the_sum_of_its_parts()
    {
        var model = Build(
            new(),
            Fact(1, 207, "2023-09-11", unit: "63-82"),
            Fact(2, 453, "2023-12-31", unit: "63-87"),
            Fact(3, 1002, "2025-11-26", unit: "34-82")
        );
        var figure = Row(model, "Đồng Tháp").Figures["products.total"];
        Assert.Equal(1002, figure.Value);
        Assert.False(figure.Derived);
        Assert.Equal("fact 3", Source(model, figure).Quote);
    }

    [Fact]
    public void A_sum_of_parts_is_marked_shows_its_oldest_date_and_names_each_part_with_its_source()
    {
        var model = Build(
            new(),
            Fact(1, 207, "2023-09", unit: "63-82"),
            Fact(2, 453, "2023-12-31", unit: "63-87", comparator: Comparator.More)
        );
        var figure = Row(model, "Đồng Tháp").Figures["products.total"];
        Assert.Equal((660, true, Comparator.More), (figure.Value!.Value, figure.Derived, figure.Comparator));
        Assert.Equal("2023-09", figure.AsOf.ToString());
        var quote = Source(model, figure).Quote!;
        Assert.Contains("Tiền Giang 207 (30/09/2023, N", quote, StringComparison.Ordinal);
        Assert.Contains("Đồng Tháp 453 (31/12/2023, N", quote, StringComparison.Ordinal);
        // The parts stand in the list themselves.
        Assert.Contains(model.Sources, s => s.Quote == "fact 1");
        Assert.Contains(model.Sources, s => s.Quote == "fact 2");
    }

    [Fact]
    public void A_sum_that_lacks_a_part_is_unknown_with_its_reason()
    {
        var model = Build(new(), Fact(1, 207, "2023-09-11", unit: "63-82"));
        var figure = Row(model, "Đồng Tháp").Figures["products.total"];
        Assert.Null(figure.Value);
        Assert.Contains("Chưa có số liệu của Đồng Tháp", figure.Missing, StringComparison.Ordinal);
        Assert.Empty(Row(model, "Lai Châu").Figures);
    }

    [Fact]
    public void On_the_63_each_former_province_stands_alone()
    {
        var model = Build(new(View: new("63")), Fact(1, 207, "2023-09-11", unit: "63-82"));
        Assert.Equal(63, model.Units.Count);
        Assert.Equal(207, Row(model, "Tiền Giang").Value("products.total"));
        Assert.Equal("Theo 63 tỉnh, thành phố", model.Heading.BoundaryView);
    }

    [Fact]
    public void As_reported_shows_former_provinces_that_have_figures_and_sums_nothing()
    {
        var model = Build(
            new(View: BoundaryView.AsReported),
            Fact(1, 207, "2023-09-11", unit: "63-82"),
            Fact(2, 453, "2023-12-31", unit: "63-87")
        );
        Assert.Equal(36, model.Units.Count);
        Assert.Equal(207, Row(model, "Tiền Giang (trước sắp xếp)").Value("products.total"));
        Assert.Null(Row(model, "Đồng Tháp").Value("products.total"));
        Assert.Equal(453, Row(model, "Đồng Tháp (trước sắp xếp)").Value("products.total"));
    }

    [Fact]
    public void One_province_shows_its_parts_as_rows_and_never_itself_again()
    {
        var model = Build(
            new(Unit: UnitId.Of("34", "82")),
            Fact(1, 207, "2023-09-11", unit: "63-82"),
            Fact(3, 1002, "2025-11-26", unit: "34-82")
        );
        Assert.Equal("Tỉnh Đồng Tháp", model.Heading.Scope);
        Assert.Equal(1002, model.Whole.Value("products.total"));
        Assert.Equal(
            ["Tiền Giang (trước sắp xếp)", "Đồng Tháp (trước sắp xếp)"],
            model.Units.Select(u => u.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(Build(new(Unit: UnitId.Of("34", "01"))).Units, unit => Assert.Equal("Hà Nội", unit.Name));
    }

    [Fact]
    public void A_figure_of_a_later_day_does_not_enter_an_earlier_summary()
    {
        var model = Build(
            new(AsOf: new(2024, 1, 1)),
            Fact(1, 10322, "2023-12-05", unit: "VN"),
            Fact(2, 15590, "2024-12", unit: "VN")
        );
        Assert.Equal(10322, model.Whole.Value("products.total"));
    }

    [Fact]
    public void Invented_data_enter_no_figure_and_no_source()
    {
        var model = Build(new(), Fact(1, 999, "2025-12-31", unit: "34-12") with { IsSample = true });
        Assert.Empty(Row(model, "Lai Châu").Figures);
        Assert.DoesNotContain(model.Sources, s => s.Quote == "fact 1");
    }

    [Fact]
    public void Ranks_come_from_one_moment_and_shares_become_marked_counts()
    {
        var model = Build(
            new(),
            Fact(1, 10322, "2023-12-05", unit: "VN"),
            Fact(2, 67.3, "2023-12-05", unit: "VN", indicator: "share.products.star3"),
            Fact(3, 31.2, "2023-12-05", unit: "VN", indicator: "share.products.star4"),
            Fact(4, 42, "2023-12-05", unit: "VN", indicator: "products.star5"),
            // A later five-star figure has no other ranks beside it and stays out.
            Fact(5, 126, "2025-06-26", unit: "VN", indicator: "products.star5")
        );
        Assert.Equal(["3 sao", "4 sao", "5 sao"], model.Ranks.Select(r => r.Name));
        Assert.Equal([6947, 3220, 42], model.Ranks.Select(r => r.Figure.Value!.Value));
        Assert.Equal([true, true, false], model.Ranks.Select(r => r.Figure.Derived));
        Assert.Equal(126, model.Whole.Value("products.star5"));
    }

    [Fact]
    public void A_closed_cycle_is_judged_by_what_was_published_before_its_end()
    {
        var model = Build(
            new(Cycle: "2021-2025"),
            Fact(1, 18243, "2025-12-20", "2025-12-22", unit: "VN"),
            Fact(2, 126, "2025-06-26", "2025-06-26", unit: "VN", indicator: "products.star5"),
            // Published after the closing day: shown as a figure, but changing no verdict.
            Fact(3, 450, "2025-12-30", "2026-02-01", unit: "VN", indicator: "products.star5")
        );
        var total = Target(model, "Cả nước", "products.total");
        Assert.Equal(("Đã đạt", SummaryTone.Good, 8243), (total.Status, total.Tone, total.Margin!.Value));
        var five = Target(model, "Cả nước", "products.star5");
        Assert.Equal(("Không đạt", SummaryTone.Bad, -274), (five.Status, five.Tone, five.Margin!.Value));
        Assert.Equal((400, 500), (five.Target.Value!.Value, five.Target.ValueMax!.Value));
        Assert.Equal("fact 2", Source(model, five.Actual!).Quote);
        Assert.Contains("Mục tiêu con của 10.000", five.Note, StringComparison.Ordinal);
        Assert.Equal(450, model.Whole.Value("products.star5"));
    }

    [Fact]
    public void A_target_that_cannot_be_moved_to_the_new_provinces_says_why()
    {
        var model = Build(new());
        var moved = model.Targets.Where(t => t.Status == "Không quy đổi được").ToList();
        Assert.NotEmpty(moved);
        Assert.All(moved, t => Assert.Null(t.Target.Value));
        Assert.All(moved, t => Assert.Contains("không", t.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_mark_of_a_model_is_in_its_list_once()
    {
        var model = Build(
            new(),
            Fact(1, 207, "2023-09-11", unit: "63-82"),
            Fact(2, 453, "2023-12-31", unit: "63-87"),
            Fact(3, 18243, "2025-12-20", unit: "VN")
        );
        var ids = model.Sources.Select(s => s.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var used = model
            .Units.Append(model.Whole)
            .SelectMany(u => u.Figures.Values)
            .Concat(model.Targets.SelectMany(t => new[] { t.Target, t.Actual }).OfType<SummaryFigure>())
            .Select(f => f.SourceId)
            .OfType<string>();
        Assert.All(used, id => Assert.Contains(id, ids));
    }

    private static SummaryModel Build(SummaryFilter filter, params FactView[] facts) =>
        SummaryBuilder.Build(
            new(
                Reference,
                FigureBook.FromFacts(facts, Reference.Indicators),
                on => FigureBook.FromFacts(ClosingKnowledge.By(facts, on), Reference.Indicators),
                Today
            ),
            filter,
            new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(7)),
            ids =>
                ids.ToDictionary(
                    id => id,
                    id => new SummarySource
                    {
                        Id = "",
                        Title = $"document {id}",
                        Quote = $"fact {id}",
                    }
                )
        );

    private static SummaryUnit Row(SummaryModel model, string name) => model.Units.Single(u => u.Name == name);

    private static SummaryTarget Target(SummaryModel model, string unit, string indicator) =>
        model.Targets.Single(t => t.Unit == unit && t.Indicator.Code == indicator);

    private static SummarySource Source(SummaryModel model, SummaryFigure figure) =>
        model.Sources.Single(s => s.Id == figure.SourceId);
}
