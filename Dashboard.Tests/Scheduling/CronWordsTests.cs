using Ocop.Dashboard.Scheduling;
using Ocop.Etl.Fetching;
using Ocop.Tests.Dashboard;

namespace Ocop.Tests.Scheduling;

public class CronWordsTests
{
    [Theory]
    [InlineData("0 0 5 * * ?", "05:00 hằng ngày", "daily at 05:00")]
    [InlineData("0 10 5 ? * *", "05:10 hằng ngày", "daily at 05:10")]
    [InlineData("0 5 6/6 * * ?", "06:05, 12:05, 18:05 hằng ngày", "daily at 06:05, 12:05, 18:05")]
    [InlineData("0 0/15 * * * ?", "mỗi 15 phút", "every 15 minutes")]
    [InlineData("0 30 * * * ?", "mỗi giờ, vào phút 30", "hourly at minute 30")]
    [InlineData("0 30 7 ? * MON-FRI", "07:30 các ngày làm việc", "07:30 on working days")]
    [InlineData("0 30 7 ? * 2", "07:30 thứ Hai hằng tuần", "07:30 every Monday")]
    [InlineData("0 0 8 15 * ?", "08:00 ngày 15 hằng tháng", "08:00 on day 15 of each month")]
    [InlineData("0 0 8 L * ?", "08:00 ngày cuối tháng", "08:00 on the last day of the month")]
    // Too odd for words: shown as it is.
    [InlineData("0 0 8 ? * 6#2", "0 0 8 ? * 6#2", "0 0 8 ? * 6#2")]
    [InlineData("30 0 8 * * ?", "30 0 8 * * ?", "30 0 8 * * ?")]
    [InlineData("0 0 8 * 2 ?", "0 0 8 * 2 ?", "0 0 8 * 2 ?")]
    [InlineData("0 0 0/2 * * ?", "0 0 0/2 * * ?", "0 0 0/2 * * ?")]
    public void A_cron_expression_is_put_into_words(string cron, string vietnamese, string english)
    {
        using (InLanguage.Vietnamese())
            Assert.Equal(vietnamese, CronWords.Of(CronSchedule.Parse(cron)));
        using (InLanguage.English())
            Assert.Equal(english, CronWords.Of(CronSchedule.Parse(cron)));
    }

    [Theory]
    [InlineData(0.42, "0,4 giây")]
    [InlineData(12.3, "12 giây")]
    [InlineData(185, "3 phút 5 giây")]
    [InlineData(7800, "2 giờ 10 phút")]
    public void Spans_of_time_are_as_exact_as_a_reader_needs(double seconds, string text)
    {
        using var _ = InLanguage.Vietnamese();
        Assert.Equal(text, RunWords.Duration(TimeSpan.FromSeconds(seconds)));
    }
}
