using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <param name="StaleDays">
/// A latest value older than this before the day of assessment says nothing about the movement. Two years: figures are
/// published about once a year, so one missed year is borne.
/// </param>
/// <param name="ExpiredDays">
/// For a closed period: a value so long before its end says nothing about it. Three years: certificates are valid for 36
/// months, so by then every product counted may have lapsed.
/// </param>
/// <param name="FreshShare">
/// A value within this share of the period before its end speaks for the end: fifteen months of five years, three months
/// of one.
/// </param>
public sealed record AssessmentOptions(int StaleDays = 730, int ExpiredDays = 1096, double FreshShare = 0.25);

/// <summary>
/// Assesses targets. Pure: the same figures, target, day and method give the same assessment.
/// </summary>
public sealed class Assessor(
    IndicatorCatalog indicators,
    TargetCycles cycles,
    ISeriesSource source,
    AssessmentOptions? options = null
)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly AssessmentOptions options = options ?? new();

    /// <param name="year">For a target of every year: which year; null: the last full one, or the first.</param>
    public Assessment Assess(
        Target target,
        DateOnly today,
        ProgressMethod method = ProgressMethod.Linear,
        int? year = null
    )
    {
        var indicator = indicators[target.Indicator];
        var (start, deadline, closing) = Period(target, today, year);
        var isClosed = closing is { } closed && today > closed;
        var until = today < deadline ? today : deadline;
        var measured = TargetTracks.Of(target, indicator, start, deadline, until, isClosed ? closing : null, source);
        var track = measured.Track;
        var bare = new Assessment
        {
            Target = target,
            Method = method,
            Band = ProgressBand.NotAssessable,
            Today = today,
            Start = start,
            Deadline = deadline,
            IsFinal = today > deadline,
            FrozenOn = isClosed ? closing : null,
            Goal = track.Goal,
            Measurement = measured.Measurement,
            Points = track.Points,
            Margin = track.Latest is { } latest ? track.Goal.Margin(latest.Value) : null,
            Passed = track.Passing()?.Passed,
            PassedAfter = track.Passing()?.Before,
            Remarks = [.. Remarks(track, measured)],
        };
        if (target.Kind == TargetKind.Forecast)
            return bare with
            {
                Reason = new(
                    "Đây là dự báo, không phải chỉ tiêu phải thực hiện.",
                    "A forecast, not a target to be met."
                ),
            };
        if (track.Latest is null)
            return bare with
            {
                Reason =
                    measured.Missing
                    ?? new(
                        $"Chưa có số liệu nào về {Lower(indicator.Vi)} trong kỳ.",
                        $"No figure of {Lower(indicator.En)} in the period yet."
                    ),
            };
        return bare.IsFinal ? Verdict(bare, track) : Progress(bare, track, indicator, method);
    }

    /// <summary>
    /// A year's plan closes with its cycle: its result is reported in January, after its own deadline.
    /// </summary>
    private (DateOnly Start, DateOnly Deadline, DateOnly? Closing) Period(Target target, DateOnly today, int? year)
    {
        var cycle = cycles[target.Cycle];
        switch (target.Kind)
        {
            case TargetKind.Annual:
                return (new(target.Deadline.Year, 1, 1), target.Deadline, cycle.ClosedOn);
            case TargetKind.PerYear:
                var at = Math.Clamp(year ?? today.Year - 1, cycle.Start.Year, target.Deadline.Year);
                var end = new DateOnly(at, 12, 31);
                return (new(at, 1, 1), end, cycle.ClosedOn);
            default:
                return (cycle.Start, target.Deadline, cycle.ClosedOn);
        }
    }

    /// <summary>
    /// After the deadline: met or not, no projection. "Not met" is said only when the known values carry it: not from a
    /// lower bound, and not from a value so old that the known pace would have reached the goal since.
    /// </summary>
    private Assessment Verdict(Assessment bare, Track track)
    {
        var latest = track.Latest!;
        if (track.Goal.IsMetBy(latest.Value))
            return bare with { Band = ProgressBand.Achieved };
        if (bare.Measurement is Measurement.KnownRounds or Measurement.StockChange)
            return bare with
            {
                Reason = new(
                    $"Đã biết ít nhất {Number(latest.Value)}, chưa đủ để kết luận là không đạt.",
                    $"At least {Number(latest.Value, English)} are known, not enough to say that it was missed."
                ),
            };
        var age = bare.Deadline.DayNumber - latest.Day.DayNumber;
        if (age > options.ExpiredDays)
            return bare with
            {
                Reason = new(
                    $"Số liệu cuối cùng ({Date(latest.Day)}) cũ hơn {Date(bare.Deadline)} quá ba năm.",
                    $"The last value ({Date(latest.Day)}) is more than three years older than {Date(bare.Deadline)}."
                ),
            };
        if (age <= (bare.Deadline.DayNumber - bare.Start.DayNumber) * options.FreshShare)
            return bare with { Band = ProgressBand.Missed };
        if (track.Points.Count == 1)
            return bare with
            {
                Reason = new(
                    $"Chỉ có số liệu ngày {Date(latest.Day)}, trước hạn {age / 30} tháng: chưa đủ để kết luận.",
                    $"Only one value, of {Date(latest.Day)}, {age / 30} months before the deadline: not enough for a verdict."
                ),
            };
        if (track.Goal.IsMetBy(LinearProgress.Of(track).Projected))
            return bare with
            {
                Reason = new(
                    $"Số liệu cuối cùng ({Date(latest.Day)}) chưa đạt, nhưng với tốc độ đã biết thì đến hạn có thể đã đạt.",
                    $"The last value ({Date(latest.Day)}) does not meet it, but at the known pace it may have been met by the deadline."
                ),
            };
        return bare with
        {
            Band = ProgressBand.Missed,
            Remarks =
            [
                .. bare.Remarks,
                new(
                    $"Số liệu cuối cùng trước hạn là của ngày {Date(latest.Day)}; với tốc độ đã biết cũng không đạt.",
                    $"The last value before the deadline is of {Date(latest.Day)}; at the known pace it was missed too."
                ),
            ],
        };
    }

    private Assessment Progress(Assessment bare, Track track, Indicator indicator, ProgressMethod method)
    {
        var latest = track.Latest!;
        if (track.Goal.IsMetBy(latest.Value) && track.Points.Count == 1)
            return bare with { Band = ProgressBand.Achieved };
        if (bare.Today.DayNumber - latest.Day.DayNumber > options.StaleDays)
            return bare with
            {
                Reason = new(
                    $"Số liệu mới nhất là của ngày {Date(latest.Day)}, quá cũ để đánh giá tiến độ đến {Date(bare.Today)}.",
                    $"The newest value is of {Date(latest.Day)}, too old to assess progress up to {Date(bare.Today)}."
                ),
            };
        if (track.Points.Count == 1)
            return bare with
            {
                Band = ProgressBand.LevelOnly,
                Reason = new(
                    $"Chỉ có một số liệu ({Date(latest.Day)}): biết mức, chưa biết tốc độ.",
                    $"Only one value ({Date(latest.Day)}): the level is known, the pace is not."
                ),
            };
        return method switch
        {
            ProgressMethod.OpenSdg or ProgressMethod.Un2023 => Compound(bare, track, indicator, method),
            ProgressMethod.Weather => OfWeather(bare, track),
            _ => OfLine(bare, track),
        };
    }

    private static Assessment OfLine(Assessment bare, Track track)
    {
        var line = LinearProgress.Of(track);
        return bare with
        {
            Band = line.Band,
            Pace = line.Pace,
            PaceLow = line.PaceLow,
            PaceHigh = line.PaceHigh,
            RequiredFromStart = line.RequiredFromStart,
            RequiredFromNow = line.RequiredFromNow,
            Ratio = line.Ratio,
            Acceleration = line.Acceleration,
            Arrival = line.Arrival,
            Projected = line.Projected,
            ProjectedLow = line.ProjectedLow,
            ProjectedHigh = line.ProjectedHigh,
            Share = line.Share,
            Remarks = line.PaceLow is null
                ?
                [
                    .. bare.Remarks,
                    new(
                        "Đường thẳng qua hai hoặc ba số liệu, không có khoảng tin cậy.",
                        "A line through two or three values, without an interval."
                    ),
                ]
                : bare.Remarks,
        };
    }

    private static Assessment Compound(Assessment bare, Track track, Indicator indicator, ProgressMethod method)
    {
        if (track.Points.Any(p => p.Value <= 0) || track.Goal.Aim <= 0)
            return bare with
            {
                Reason = new(
                    "Phương pháp tăng trưởng kép không dùng được khi có giá trị bằng hoặc dưới 0.",
                    "Compound growth cannot be used with a value of 0 or below."
                ),
            };
        if (track.Base!.Value == track.Goal.Aim)
            return bare with
            {
                Reason = new(
                    "Giá trị gốc bằng đúng chỉ tiêu: không có tốc độ cần thiết để so sánh.",
                    "The base equals the aim: there is no required pace to compare with."
                ),
            };
        if (method == ProgressMethod.OpenSdg)
        {
            var sdg = OpenSdg.Of(track);
            return bare with { Band = sdg.Band, Ratio = sdg.Ratio, Score = sdg.Score };
        }
        var un = Un2023.Of(track, indicator.Limit);
        return bare with { Band = un.Band, Projected = un.Projected, Share = un.Share };
    }

    private static Assessment OfWeather(Assessment bare, Track track)
    {
        if (track.Goal.IsMetBy(track.Latest!.Value))
            return bare with { Band = ProgressBand.Achieved, Symbol = Weather.Sun };
        if (WeatherSymbols.Of(track) is not { } weather)
            return bare with
            {
                Reason = new(
                    $"Cần ít nhất {WeatherSymbols.Minimum} số liệu, mới có {track.Points.Count}.",
                    $"Needs {WeatherSymbols.Minimum} values at least, there are {track.Points.Count}."
                ),
            };
        return bare with
        {
            Band = weather.Band,
            Pace = weather.MeanChange,
            Projected = weather.Projected,
            Share = 1 - weather.Gap,
            Symbol = weather.Symbol,
        };
    }

    private static IEnumerable<Said> Remarks(Track track, TargetTrack measured)
    {
        if (track.Base is not { } first)
            yield break;
        if (track.BaseIsLate && measured.Measurement == Measurement.Level)
            yield return new(
                $"Không có số liệu trước đầu kỳ; gốc là số liệu đầu tiên trong kỳ ({Date(first.Day)}).",
                $"No value before the period; the base is the first one in it ({Date(first.Day)})."
            );
        if (measured.Measurement == Measurement.StockChange)
            yield return new(
                $"Tính bằng mức tăng của số hiện có so với ngày {Date(first.Day)}; sản phẩm hết hạn làm mức này thấp đi.",
                $"Measured by the growth of the stock since {Date(first.Day)}; products that expired make it smaller."
            );
        if (measured.Measurement == Measurement.KnownRounds)
            yield return new(
                "Cộng các đợt công nhận đã biết; là mức tối thiểu.",
                "The known rounds of recognition summed; at least so many."
            );
        if (track.Latest!.IsEstimated)
            yield return new(
                $"Ngày của số liệu mới nhất ({Date(track.Latest.Day)}) là ước tính.",
                $"The day of the newest value ({Date(track.Latest.Day)}) is estimated."
            );
        if (track.Latest.IsDerived && measured.Measurement == Measurement.Level)
            yield return new(
                "Giá trị mới nhất được suy ra, không phải nguồn nêu trực tiếp.",
                "The newest value is derived, no source states it directly."
            );
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(double value, CultureInfo? culture = null) =>
        value.ToString("#,0.##", culture ?? Vietnamese);

    private static string Lower(string name) => char.ToLower(name[0], Vietnamese) + name[1..];
}
