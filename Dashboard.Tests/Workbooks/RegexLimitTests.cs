using System.Reflection;
using System.Text.RegularExpressions;
using Ocop.Etl.News;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

/// <summary>Cells and pages come from outside: no pattern may run for minutes on one of them.</summary>
public partial class RegexLimitTests
{
    private static readonly Assembly[] Programs =
    [
        typeof(ArticleReader).Assembly,
        typeof(Ocop.Dashboard.DashboardUrls).Assembly,
    ];

    [Fact]
    public void Every_pattern_is_without_backtracking_or_gives_up_in_time()
    {
        var patterns = Programs.SelectMany(p => p.GetTypes()).SelectMany(Patterns).ToList();
        Assert.True(patterns.Count > 100, $"only {patterns.Count} patterns found");
        Assert.Empty(patterns.Where(p => !IsBounded(p.Regex)).Select(p => p.Name));
    }

    [Fact]
    public void Patterns_are_made_where_the_test_above_sees_them()
    {
        var folders = new[] { "Etl", "Dashboard" }.Select(f => Path.Combine(TestData.Repository, f));
        var loose =
            from folder in folders
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            where
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            from line in File.ReadLines(file)
            where Loose.IsMatch(line)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(loose);
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_noticed()
    {
        Assert.False(IsBounded(new Regex("(a+)+$")));
        Assert.True(IsBounded(new Regex("(a+)+$", RegexOptions.NonBacktracking)));
        Assert.True(IsBounded(new Regex("(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [GeneratedRegex(
        @"new Regex\(|\bRegex\.(?:Match|Matches|IsMatch|Replace|Split|Count)\(",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Loose { get; }

    private static bool IsBounded(Regex regex) =>
        regex.Options.HasFlag(RegexOptions.NonBacktracking)
        || (regex.MatchTimeout != Regex.InfiniteMatchTimeout && regex.MatchTimeout <= TimeSpan.FromSeconds(5));

    private static IEnumerable<(string Name, Regex Regex)> Patterns(Type type)
    {
        const BindingFlags all =
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.ContainsGenericParameters)
            yield break;
        foreach (var method in type.GetMethods(all))
            if (method.IsDefined(typeof(GeneratedRegexAttribute)))
                yield return ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
        foreach (var property in type.GetProperties(all))
            if (property.IsDefined(typeof(GeneratedRegexAttribute)))
                yield return ($"{type.Name}.{property.Name}", (Regex)property.GetValue(null)!);
    }
}
