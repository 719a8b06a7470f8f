using Microsoft.Extensions.Configuration;
using Ocop.Dashboard.Scheduling;
using Ocop.Etl.Fetching;

namespace Ocop.Tests.Scheduling;

public class FetchingConfigurationTests
{
    [Fact]
    public void What_the_configuration_leaves_out_keeps_its_default()
    {
        Assert.Equal(new FetchOptions(), Read());
        Assert.Equal(new FetchOptions { Retries = 5 }, Read(("Retries", "5")));
    }

    [Theory]
    [InlineData("HostDelay", "nhanh")]
    [InlineData("HostDelay", "-0:00:01")]
    [InlineData("Retries", "11")]
    [InlineData("AttemptTimeout", "0:00:00")]
    [InlineData("ArticleLimit", "0")]
    [InlineData("UserAgent", " ")]
    public void A_value_that_cannot_be_used_is_refused_by_its_key(string key, string value) =>
        Assert.Contains($"Fetching:{key}", Assert.Throws<InvalidDataException>(() => Read((key, value))).Message);

    private static FetchOptions Read(params (string Key, string Value)[] settings) =>
        SchedulingServices.ReadFetching(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Fetching:{s.Key}", (string?)s.Value)))
                .Build()
        );
}
