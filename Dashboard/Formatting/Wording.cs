using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Dashboard.Formatting;

/// <summary>
/// The two languages of the pages. A text stands in both where it is used, Vietnamese first:
/// <c>@T("Sản phẩm", "Products")</c>. So no key can be missing and both are read together when one changes.
/// Which one is shown follows <see cref="CultureInfo.CurrentUICulture"/>, set per request from the cookie.
/// </summary>
public static class Wording
{
    public const string Vietnamese = "vi-VN";
    public const string English = "en-GB";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Value of the lang attribute.</summary>
    public static string Code => IsEnglish ? "en" : "vi";

    public static string T(string vietnamese, string english) => IsEnglish ? english : vietnamese;

    public static string T(Said said) => IsEnglish ? said.En : said.Vi;
}
