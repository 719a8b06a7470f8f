using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Progress;

public class AssessorTests
{
    private static readonly DateOnly Open = new(2028, 6, 30);

    private static Target Of(
        string indicator,
        double value,
        int year = 2030,
        TargetKind kind = TargetKind.Cycle,
        string cycle = "2026-2030"
    ) =>
        new(
            "x",
            UnitId.Parse("63-74"),
            indicator,
            Comparator.AtLeast,
            value,
            null,
            "sản phẩm",
            new(year, 12, 31),
            cycle,
            kind,
            null,
            null,
            null,
            null,
            "thử nghiệm",
            null,
            null
        );

    private static Assessment Assess(Target target, DateOnly today, ProgressMethod method, params FactView[] facts) =>
        Assessor(facts).Assess(target, today, method);

    private static Assessment Assess(Target target, DateOnly today, params FactView[] facts) =>
        Assess(target, today, ProgressMethod.Linear, facts);

    private static Assessor Assessor(params FactView[] facts) =>
        new(
            TestData.Indicators,
            Shipped.Targets.Cycles,
            new ReportedSeries(
                TestData.Indicators,
                day =>
                    FigureBook.FromFacts(
                        day is { } closing ? ClosingKnowledge.By(facts, closing) : facts,
                        TestData.Indicators
                    )
            )
        );

    [Fact]
    public void An_open_target_on_its_line_is_on_track_with_every_input()
    {
        var assessment = Assess(
            Of("products.total", 1000),
            Open,
            Fact(1, 500, "2025-12-31"),
            Fact(2, 750, "2028-06-30")
        );
        Assert.Equal(ProgressBand.OnTrack, assessment.Band);
        Assert.Equal([500.0, 750.0], assessment.Points.Select(p => p.Value));
        Assert.Equal([1L, 2L], assessment.Points.Select(p => p.FactId!.Value));
        Assert.Equal(100, assessment.Pace!.Value, 0.2);
        Assert.Equal(100, assessment.RequiredFromStart!.Value, 0.2);
        Assert.Equal(2030, assessment.Arrival!.Value.Year);
        Assert.Null(assessment.FrozenOn);
        Assert.False(assessment.IsFinal);
    }

    [Fact]
    public void One_value_gives_the_level_and_no_status()
    {
        var assessment = Assess(Of("products.total", 1000), Open, Fact(1, 500, "2028-01-31"));
        Assert.Equal(ProgressBand.LevelOnly, assessment.Band);
        Assert.Contains("31/01/2028", assessment.Reason!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_value_is_not_assessed()
    {
        var assessment = Assess(
            Of("products.total", 1000),
            Open,
            Fact(1, 500, "2024-12-31"),
            Fact(2, 600, "2026-06-29")
        );
        Assert.Equal(ProgressBand.NotAssessable, assessment.Band);
        Assert.Contains("quá cũ", assessment.Reason!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_figures_the_reason_names_what_is_missing()
    {
        Assert.Contains("chủ thể", Assess(Of("subjects.total", 10), Open).Reason!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Compound_growth_is_refused_from_a_base_of_zero()
    {
        FactView[] facts =
        [
            Fact(1, 0, "2025-12-31", indicator: "products.star5"),
            Fact(2, 30, "2028-06-30", indicator: "products.star5"),
        ];
        var target = Of("products.star5", 50);
        Assert.Equal(ProgressBand.OnTrack, Assess(target, Open, facts).Band);
        foreach (var method in new[] { ProgressMethod.OpenSdg, ProgressMethod.Un2023 })
        {
            var refused = Assess(target, Open, method, facts);
            Assert.Equal(ProgressBand.NotAssessable, refused.Band);
            Assert.Contains("tăng trưởng kép", refused.Reason!.Vi, StringComparison.Ordinal);
        }
        Assert.Contains(
            "ít nhất 4",
            Assess(target, Open, ProgressMethod.Weather, facts).Reason!.Vi,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_methods_give_their_own_numbers()
    {
        FactView[] facts =
        [
            Fact(1, 100, "2025-12-31"),
            Fact(2, 130, "2026-12-31"),
            Fact(3, 150, "2027-12-31"),
            Fact(4, 160, "2028-06-30"),
        ];
        var target = Of("products.total", 400);
        var line = Assess(target, Open, facts);
        Assert.True(line.PaceLow < line.Pace && line.Pace < line.PaceHigh);
        Assert.NotNull(Assess(target, Open, ProgressMethod.OpenSdg, facts).Score);
        Assert.NotNull(Assess(target, Open, ProgressMethod.Un2023, facts).Share);
        Assert.NotNull(Assess(target, Open, ProgressMethod.Weather, facts).Symbol);
    }

    [Fact]
    public void A_closed_cycle_is_judged_by_what_was_published_by_its_closing_day()
    {
        var target = Of("products.total", 1000, 2025, cycle: "2021-2025");
        FactView[] facts = [Fact(1, 800, "2025-06-30", "2025-07-01"), Fact(2, 1100, "2025-12-31", "2026-03-01")];
        var assessment = Assess(target, Open, facts);
        Assert.Equal(ProgressBand.Missed, assessment.Band);
        Assert.Equal(new DateOnly(2025, 12, 31), assessment.FrozenOn);
        Assert.Equal(-0.2, assessment.Margin!.Value, 9);
        Assert.Null(assessment.Projected);
    }

    [Fact]
    public void A_verdict_once_frozen_does_not_change_with_later_days()
    {
        var target = Of("products.total", 1000, 2025, cycle: "2021-2025");
        var fact = Fact(1, 1200, "2025-10-31", "2025-11-02");
        var soon = Assess(target, new(2026, 1, 1), fact);
        var late = Assess(target, new(2035, 1, 1), fact, Fact(2, 900, "2025-12-31", "2027-01-01"));
        Assert.Equal((soon.Band, soon.Margin), (late.Band, late.Margin));
        Assert.Equal(ProgressBand.Achieved, late.Band);
        Assert.Equal(0.2, late.Margin!.Value, 9);
    }

    [Theory]
    [InlineData("2022-06-30", ProgressBand.NotAssessable)] // more than the life of a certificate before the end
    [InlineData("2023-06-30", ProgressBand.Missed)] // old, and the pace so far would not have reached it
    [InlineData("2025-03-31", ProgressBand.Missed)]
    public void How_old_the_last_value_may_be(string day, ProgressBand band)
    {
        var target = Of("products.total", 1000, 2025, cycle: "2021-2025");
        Assert.Equal(band, Assess(target, Open, Fact(1, 790, "2020-12-31"), Fact(2, 800, day)).Band);
    }

    [Fact]
    public void An_old_value_that_was_well_under_way_proves_no_miss()
    {
        var target = Of("products.total", 650, 2025, cycle: "2021-2025");
        var assessment = Assess(target, Open, Fact(1, 48, "2019-12-31"), Fact(2, 403, "2023-01-31"));
        Assert.Equal(ProgressBand.NotAssessable, assessment.Band);
        Assert.Contains("có thể đã đạt", assessment.Reason!.Vi, StringComparison.Ordinal);
        Assert.Contains(
            "Chỉ có",
            Assess(target, Open, Fact(2, 403, "2023-01-31")).Reason!.Vi,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_share_that_nobody_states_is_computed_from_its_counts()
    {
        var assessment = Assess(
            Of("share.subjects.cooperative", 40, 2025, cycle: "2021-2025"),
            Open,
            Fact(1, 448, "2025-11-26", indicator: "subjects.total"),
            Fact(2, 224, "2025-11-26", indicator: "subjects.cooperative")
        );
        Assert.Equal((ProgressBand.Achieved, 50), (assessment.Band, assessment.Latest!.Value));
        Assert.True(assessment.Latest.IsDerived);
    }

    // "có thêm 20 sản phẩm" against a stock of 103 is no achievement.
    [Fact]
    public void An_increment_is_measured_from_the_start_of_the_period()
    {
        var target = Of("products.new", 150, 2025, cycle: "2021-2025");
        var assessment = Assess(target, Open, Fact(1, 103, "2020-12-31"), Fact(2, 240, "2025-12-01", "2025-12-02"));
        Assert.Equal(Measurement.StockChange, assessment.Measurement);
        Assert.Equal(137, assessment.Latest!.Value);
        // Products that lapsed meanwhile hide additions: 137 is a lower bound and proves no miss.
        Assert.Equal(ProgressBand.NotAssessable, assessment.Band);
        Assert.Equal(
            ProgressBand.Achieved,
            Assess(target with { Value = 130 }, Open, Fact(1, 103, "2020-12-31"), Fact(2, 240, "2025-12-01")).Band
        );
    }

    [Fact]
    public void The_plan_of_a_year_takes_the_figure_of_that_year()
    {
        var target = Of("products.new", 34, 2023, TargetKind.Annual, "2021-2025");
        var assessment = Assess(
            target,
            Open,
            Fact(1, 43, "2023-12-31", "2023-12-31", indicator: "products.new"),
            Fact(2, 10, "2023-05", "2023-05", indicator: "products.new")
        );
        Assert.Equal(Measurement.PeriodFlow, assessment.Measurement);
        Assert.Equal((ProgressBand.Achieved, 43), (assessment.Band, assessment.Latest!.Value));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (assessment.Start, assessment.Deadline));
    }

    [Fact]
    public void Known_rounds_below_the_plan_prove_nothing_and_above_it_everything()
    {
        var round = Fact(1, 30, "2023-05", "2023-06", indicator: "products.new");
        var more = Fact(2, 10, "2023-11", "2023-12", indicator: "products.new");
        var target = Of("products.new", 34, 2023, TargetKind.Annual, "2021-2025");
        var one = Assess(target, Open, round);
        Assert.Equal((ProgressBand.NotAssessable, Measurement.KnownRounds), (one.Band, one.Measurement));
        var two = Assess(target, Open, round, more);
        Assert.Equal((ProgressBand.Achieved, 40), (two.Band, two.Latest!.Value));
    }

    [Fact]
    public void A_target_of_every_year_is_assessed_year_by_year()
    {
        var target = Of("products.new", 15, 2025, TargetKind.PerYear, "2021-2025");
        var assessor = Assessor(
            Fact(1, 20, "2023", "2024-01", indicator: "products.new"),
            Fact(2, 9, "2024", "2024-12", indicator: "products.new")
        );
        Assert.Equal(ProgressBand.Achieved, assessor.Assess(target, Open, year: 2023).Band);
        Assert.Equal(ProgressBand.Missed, assessor.Assess(target, Open, year: 2024).Band);
        Assert.Equal(2025, assessor.Assess(target, Open).Deadline.Year);
    }

    [Fact]
    public void A_part_that_the_stated_parts_leave_no_room_for_is_zero_and_marked_derived()
    {
        FactView[] facts =
        [
            Fact(1, 207, "2025-09-11"),
            Fact(2, 112, "2025-09-11", indicator: "products.star3"),
            Fact(3, 95, "2025-09-11", indicator: "products.star4"),
        ];
        var target = Of("products.star5", 10, 2025, cycle: "2021-2025");
        var assessment = Assess(target, Open, facts);
        Assert.Equal((ProgressBand.Missed, 0), (assessment.Band, assessment.Latest!.Value));
        Assert.True(assessment.Latest.IsDerived);
        Assert.Equal(
            ProgressBand.NotAssessable,
            Assess(target, Open, [facts[0] with { Value = 209 }, facts[1], facts[2]]).Band
        );
    }

    [Fact]
    public void Counts_are_summed_over_units_and_then_assessed()
    {
        var target = Of("products.total", 100);
        Assessment Unit(string unit, double first, double latest) =>
            Assess(
                target with
                {
                    Unit = UnitId.Parse(unit),
                },
                Open,
                Fact(1, first, "2025-12-31", unit: unit),
                Fact(2, latest, "2028-06-30", unit: unit)
            );
        // One is far ahead and one is behind; their statuses say nothing of the sum.
        Assessment[] all = [Unit("63-74", 0, 110), Unit("63-82", 0, 10), Assess(target, Open)];
        var sum = RollUp.Sum(all, TestData.Indicators)!;
        Assert.Equal((2, 1), (sum.Units, sum.LeftOut));
        Assert.Equal((200, 120), (sum.Track.Goal.Aim, sum.Track.Latest!.Value));
        Assert.Equal(ProgressBand.OnTrack, sum.Band);
        var spread = RollUp.Distribution(all);
        Assert.Equal(
            (1, 1, 1),
            (spread[ProgressBand.Achieved], spread[ProgressBand.Limited], spread[ProgressBand.NotAssessable])
        );
        Assert.Equal(ProgressBand.Limited, RollUp.Worst(all)!.Band);
    }

    [Fact]
    public void Shares_are_never_summed()
    {
        var share = Assess(Of("share.products.star4", 10), Open);
        Assert.Throws<ArgumentException>(() => RollUp.Sum([share, share], TestData.Indicators));
    }
}
