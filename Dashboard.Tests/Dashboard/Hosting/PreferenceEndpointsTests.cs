using Ocop.Dashboard.Hosting;

namespace Ocop.Tests.Dashboard.Hosting;

public sealed class PreferenceEndpointsTests
{
    [Theory]
    [InlineData("/tinh-thanh/34-82?view=63", "/tinh-thanh/34-82?view=63")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    public void Coming_back_never_leads_to_another_site(string? address, string expected) =>
        Assert.Equal(expected, PreferenceEndpoints.Local(address));
}
