namespace Ocop.Etl.News.Pages;

/// <summary>Class and id names that Vietnamese news sites give to the body, the lead and everything else (<c>page-classes.txt</c>).</summary>
internal static class PageClasses
{
    private static readonly Dictionary<string, string[]> Names = NamedPhrases.Load("page-classes.txt", fold: false);

    public static bool IsMain(string? name) => Has(name, "main");

    public static bool IsLead(string? name) => Has(name, "lead");

    public static bool IsRemoved(string? name) => Has(name, "remove");

    private static bool Has(string? name, string kind)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 300)
            return false;
        foreach (var part in Names[kind])
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
