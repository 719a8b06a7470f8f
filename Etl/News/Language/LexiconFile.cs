namespace Ocop.Etl.News.Language;

/// <summary>One section of a lexicon file: its cue, the sample sentences above it, and its phrases.</summary>
internal sealed record LexiconSection(string File, int Line, Cue Cue, string Samples, IReadOnlyList<string> Phrases);

/// <summary>Reads the format that <c>data/lexicon/README.md</c> explains.</summary>
internal static class LexiconFile
{
    /// <exception cref="InvalidDataException">Names file and line of what is wrong.</exception>
    public static List<LexiconSection> Parse(string file, TextReader reader)
    {
        var sections = new List<LexiconSection>();
        var phrases = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                phrases = [];
                sections.Add(new(file, number, CueOf(file, number, line), "", phrases));
            }
            else if (sections.Count == 0)
                throw new InvalidDataException($"{file}:{number}: từ ngữ phải nằm dưới một mục [tên-mục]");
            else if (line[0] == '>')
                sections[^1] = sections[^1] with { Samples = sections[^1].Samples + line[1..].Trim() + "\n" };
            else
                phrases.AddRange(
                    line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
        }
        return sections;
    }

    private static Cue CueOf(string file, int number, string line)
    {
        var close = line.IndexOf(']', StringComparison.Ordinal);
        var name = close > 0 ? line[1..close].Replace("-", "", StringComparison.Ordinal) : "";
        return Enum.TryParse<Cue>(name, ignoreCase: true, out var cue)
            ? cue
            : throw new InvalidDataException($"{file}:{number}: không có mục nào tên \"{line}\"");
    }
}
