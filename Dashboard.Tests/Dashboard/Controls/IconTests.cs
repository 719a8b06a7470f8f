using System.Text.RegularExpressions;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Controls;

public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_named_in_a_page_is_in_the_font()
    {
        var folder = Path.Combine(TestData.Repository, "Dashboard");
        var known = File.ReadAllLines(Path.Combine(folder, "Icons", "icons.txt")).ToHashSet();
        var pages = Directory.EnumerateFiles(
            Path.Combine(folder, "Components"),
            "*.razor",
            SearchOption.AllDirectories
        );
        var used = pages
            .SelectMany(page => Named().Matches(File.ReadAllText(page)).Select(m => (page, Name: m.Groups[1].Value)))
            .ToList();
        Assert.NotEmpty(used);
        Assert.All(used, icon => Assert.True(known.Contains(icon.Name), $"{Path.GetFileName(icon.page)}: {icon.Name}"));
    }

    // <Icon Name="menu" />, <EmptyState Icon="rule">, <RadzenButton Icon="upload" />
    [GeneratedRegex("""(?:<Icon\s+Name|\bIcon)="([a-z][a-z0-9_]*)["]""")]
    private static partial Regex Named();
}
