using System.Globalization;
using System.Reflection;
using System.Text;

namespace Ocop.Etl.News.Language;

/// <summary>
/// All of <c>data/lexicon</c> (embedded in this assembly) ready for matching. Immutable once built; share one.
/// </summary>
internal sealed class Lexicon
{
    // The words at which DateScanner begins.
    private static readonly string[] DateWords =
    [
        "năm",
        "tháng",
        "ngày",
        "hôm",
        "sáng",
        "chiều",
        "tối",
        "mùng",
        "quý",
        "đợt",
        "chặng",
        "lượt",
        "vòng",
        "lần",
        "kỳ",
    ];
    private const string Folder = "lexicon/";
    private static readonly string[] NotPhrases =
    [
        "districts.txt",
        "numbers.txt",
        "page-furniture.txt",
        "page-classes.txt",
        "page-trouble.txt",
    ];
    private readonly WordTable<int> numberWords = new();
    private readonly WordTable<bool> beforePlace = new();
    private readonly WordTable<bool> afterNumber = new();
    private readonly WordTable<bool> quantityWords = new();

    /// <exception cref="InvalidDataException">A lexicon file is malformed, or gives one phrase two meanings.</exception>
    public Lexicon()
    {
        var sections = new List<LexiconSection>();
        foreach (var file in Files().Where(f => !NotPhrases.Contains(f)))
        {
            using var reader = Open(file);
            sections.AddRange(LexiconFile.Parse(file, reader));
        }
        Sections = sections;
        foreach (var phrase in sections.Where(s => s.Cue == Cue.BeforePlace).SelectMany(s => s.Phrases))
            beforePlace[Words.Add(phrase)] = true;
        foreach (var phrase in sections.Where(s => s.Cue == Cue.AfterNumber).SelectMany(s => s.Phrases))
            afterNumber[Words.Add(phrase)] = true;
        foreach (var section in sections.Where(s => s.Cue is not (Cue.BeforePlace or Cue.AfterNumber)))
        foreach (var phrase in section.Phrases)
            Add(section, phrase);
        ReadNumberWords();
        Year = Words.Find("năm");
        foreach (var word in DateWords)
            quantityWords[Words.Add(word)] = true;
    }

    public Vocabulary Words { get; } = new();

    public PhraseTrie Phrases { get; } = new();

    public IReadOnlyList<LexiconSection> Sections { get; }

    /// <summary>The word "năm", which is a year or a five.</summary>
    public int Year { get; }

    /// <summary>Value of a number word ("bốn": 4, "mươi": 10, "trăm": 100); 0 for other words.</summary>
    public int NumberWord(int word) => numberWords[word];

    /// <summary>Whether a date or a number written in words can begin with this word.</summary>
    public bool StartsQuantity(int word) => quantityWords[word];

    /// <summary>Whether a province's name right after this word is still a place, not a part of a longer name.</summary>
    public bool MayPrecedePlace(int word) => beforePlace[word];

    /// <summary>Whether a number before this word stands without a noun: "lên 73 sau hai năm".</summary>
    public bool MayFollowNumber(int word) => afterNumber[word];

    /// <summary>The cue of one phrase; <see cref="Cue.None"/> when the lexicon does not have it.</summary>
    public Cue CueOf(string phrase) => Phrases.Find(Cut(phrase)).Cue;

    public static TextReader Open(string file)
    {
        var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)
            ?? throw new InvalidDataException($"không có từ vựng {file}");
        return new StreamReader(stream, Encoding.UTF8);
    }

    private static IEnumerable<string> Files() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..])
            .Order(StringComparer.Ordinal);

    private Token[] Cut(string phrase)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(phrase, 0, phrase.Length, Words, tokens);
        return [.. tokens];
    }

    private void Add(LexiconSection section, string phrase)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(phrase.Normalize(NormalizationForm.FormC), 0, phrase.Length, Words, tokens, add: true);
        var cut = tokens.ToArray();
        if (Phrases.Find(cut).Cue is not Cue.None and var other && other != section.Cue)
            throw new InvalidDataException(
                $"{section.File}:{section.Line}: \"{phrase}\" đã có nghĩa {other}, không thể thêm nghĩa {section.Cue}"
            );
        Phrases.Add(cut, new(section.Cue, 0));
    }

    private void ReadNumberWords()
    {
        using var reader = Open("numbers.txt");
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || line[0] == '#')
                continue;
            var word = Words.Add(line.AsSpan(0, equals).Trim());
            numberWords[word] = int.Parse(line.AsSpan(equals + 1), CultureInfo.InvariantCulture);
            quantityWords[word] = true;
        }
    }
}
