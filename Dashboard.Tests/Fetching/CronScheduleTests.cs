using System.Globalization;
using Ocop.Etl.Fetching;

namespace Ocop.Tests.Fetching;

public class CronScheduleTests
{
    // Times are Vietnamese; the 21st of November 2026 is a Saturday.
    [Theory]
    [InlineData("0 0 5 * * ?", "2026-11-21T05:00:00", "2026-11-22T05:00:00")]
    [InlineData("0 0 5 * * ?", "2026-11-21T04:59:59", "2026-11-21T05:00:00")]
    [InlineData("0 0/15 * * * ?", "2026-11-21T05:01:00", "2026-11-21T05:15:00")]
    [InlineData("0 */20 22-1 * * ?", "2026-11-21T01:40:00", "2026-11-21T22:00:00")]
    [InlineData("0 0 6/6 * * ?", "2026-11-21T18:00:00", "2026-11-22T06:00:00")]
    [InlineData("0 30 7 ? * MON-FRI", "2026-11-21T08:00:00", "2026-11-23T07:30:00")]
    [InlineData("0 30 7 ? * FRI-MON", "2026-11-23T08:00:00", "2026-11-27T07:30:00")]
    [InlineData("0 0 8 1,15 * ?", "2026-11-21T08:00:00", "2026-12-01T08:00:00")]
    [InlineData("0 0 8 L 2 ?", "2027-01-01T00:00:00", "2027-02-28T08:00:00")]
    [InlineData("0 0 8 L-2 * ?", "2026-11-21T00:00:00", "2026-11-28T08:00:00")]
    [InlineData("0 0 8 LW * ?", "2026-10-31T00:00:00", "2026-11-30T08:00:00")]
    // 1 August 2026 is a Saturday: the nearest weekday of the month is Monday the 3rd.
    [InlineData("0 0 8 1W 8 ?", "2026-07-31T00:00:00", "2026-08-03T08:00:00")]
    [InlineData("0 0 8 ? * 6#2", "2026-11-21T00:00:00", "2026-12-11T08:00:00")]
    [InlineData("0 0 8 ? * FRIL", "2026-11-21T00:00:00", "2026-11-27T08:00:00")]
    [InlineData("0 0 0 29 2 ? 2028-2032", "2026-11-21T00:00:00", "2028-02-29T00:00:00")]
    public void The_next_time_is_the_first_that_fits(string cron, string after, string next)
    {
        static DateTimeOffset InVietnam(string text) =>
            new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
        Assert.Equal(InVietnam(next), CronSchedule.Parse(cron).Next(InVietnam(after)));
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_zone_of_the_question() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero),
            CronSchedule.Parse("0 0 5 * * ?").Next(new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(-8)))
        );

    [Theory]
    [InlineData("0 0 8 30 2 ?")]
    [InlineData("0 0 8 1 1 ? 2020")]
    public void What_never_comes_has_no_next_time(string cron) =>
        Assert.Null(CronSchedule.Parse(cron).Next(new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("")]
    [InlineData("0 5 * * *")]
    [InlineData("0 0 5 * * * * *")]
    [InlineData("0 0 5 * * *")]
    [InlineData("0 0 5 ? * ?")]
    [InlineData("0 0 24 * * ?")]
    [InlineData("60 0 5 * * ?")]
    [InlineData("0 0 5 0 * ?")]
    [InlineData("0 0 5 32 * ?")]
    [InlineData("0 0 5 * 13 ?")]
    [InlineData("0 0 5 ? * 8")]
    [InlineData("0 0 5 ? * MONDAY")]
    [InlineData("0 0/0 5 * * ?")]
    [InlineData("0 0 5 ? * 6#6")]
    [InlineData("0 0 -1 * * ?")]
    [InlineData("0 0 5, * * ?")]
    [InlineData("hằng ngày")]
    public void What_is_no_cron_expression_is_refused_with_a_reason(string cron)
    {
        Assert.False(CronSchedule.TryParse(cron, out _, out var problem));
        Assert.Contains($"\"{cron}\"", problem);
    }
}
