using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard;

/// <summary>
/// With English chosen, what the product itself says is English: reasons, remarks, findings. Vietnamese stays in what was
/// said by others (quotations, titles of sources, anything marked as Vietnamese).
/// </summary>
public sealed partial class EnglishPagesTests(FilledDashboard filled)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?view=goc")]
    [InlineData("/tinh-thanh")]
    [InlineData("/tinh-thanh/34-82")]
    [InlineData("/tinh-thanh/34-38")]
    [InlineData("/san-pham")]
    [InlineData("/tin-tuc")]
    [InlineData("/ra-soat")]
    [InlineData("/muc-tieu")]
    [InlineData("/muc-tieu?cycle=2026-2030")]
    [InlineData("/muc-tieu?view=63")]
    [InlineData("/muc-tieu/n01")]
    [InlineData("/muc-tieu/n02")]
    [InlineData("/mau-thuan")]
    [InlineData("/mau-thuan?page=3")]
    [InlineData("/chat-luong")]
    [InlineData("/tai-len")]
    public async Task An_english_page_speaks_english(string path)
    {
        using var client = new HttpClient();
        var address = (await filled.Dashboard).Address + path + (path.Contains('?') ? "&" : "?") + "lang=en";
        var page = new HtmlParser().ParseDocument(
            await client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken)
        );
        foreach (var said in page.QuerySelectorAll("[lang=vi], q, blockquote, .cite-card, .documents, script, select"))
            said.Remove();
        var attributes = page.All.SelectMany(e =>
            new[] { "title", "aria-label", "placeholder" }.Select(e.GetAttribute)
        );
        var own = page.Body!.Descendants<IText>().Select(t => t.Text).Concat(attributes.OfType<string>());
        Assert.DoesNotContain(own, text => FunctionWord().IsMatch(text));
    }

    // Words that any Vietnamese sentence of ours has and that stand in no name of a place.
    [GeneratedRegex(@"\b(không|chưa|được|hãy|của|theo|những|nhưng|trong|nên)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FunctionWord();
}
