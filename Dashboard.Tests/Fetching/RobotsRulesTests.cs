using Ocop.Etl.Fetching;

namespace Ocop.Tests.Fetching;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("Disallow: /", "/a", false)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("Disallow: /tin", "/tin-tuc/1", false)]
    [InlineData("Disallow: /tin/", "/tin-tuc/1", true)]
    [InlineData("Disallow: /\nAllow: /ocop", "/ocop/1", true)]
    [InlineData("Allow: /ocop\nDisallow: /ocop", "/ocop", true)]
    [InlineData("Disallow: /*.aspx$", "/a.aspx", false)]
    [InlineData("Disallow: /*.aspx$", "/a.aspx?id=1", true)]
    [InlineData("Disallow: /tim?", "/tim?q=ocop", false)]
    [InlineData("Disallow: /tim?", "/timx", true)]
    public void The_longest_matching_rule_wins(string rules, string path, bool allowed) =>
        Assert.Equal(
            allowed,
            RobotsRules.Parse("User-agent: *\n" + rules, "OcopDashboard").Allows(new("https://bao.vn" + path))
        );

    [Fact]
    public void A_group_that_names_us_replaces_the_one_for_everybody()
    {
        const string text = """
            User-agent: *
            Disallow: /   # nobody
            Crawl-delay: 30

            User-agent: GoogleBot
            User-agent: ocopdashboard
            Disallow: /rieng
            Crawl-delay: 2.5
            """;
        var rules = RobotsRules.Parse(text, "OcopDashboard");
        Assert.True(rules.Allows(new("https://bao.vn/ocop")));
        Assert.False(rules.Allows(new("https://bao.vn/rieng")));
        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.CrawlDelay);
        Assert.False(RobotsRules.Parse(text, "Other").Allows(new("https://bao.vn/ocop")));
    }
}
