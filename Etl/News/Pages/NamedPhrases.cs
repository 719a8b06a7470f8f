using Ocop.Etl.News.Language;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Lexicon files that are plain lists under names (<c>page-classes.txt</c>, <c>page-trouble.txt</c>).</summary>
internal static class NamedPhrases
{
    public static Dictionary<string, string[]> Load(string file, bool fold)
    {
        using var reader = Lexicon.Open(file);
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var kind = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] is '#' or '>')
                continue;
            if (line[0] == '[')
            {
                kind = line[1..line.IndexOf(']', StringComparison.Ordinal)];
                continue;
            }
            var phrases = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            names[kind] =
            [
                .. names.GetValueOrDefault(kind, []),
                .. phrases.Select(p => fold ? VietnameseText.Fold(p) : p),
            ];
        }
        return names;
    }
}
