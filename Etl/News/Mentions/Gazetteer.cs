using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News.Mentions;

internal enum LocalKind : byte
{
    Province,
    District,
    City,
    Town,
    Quarter,
}

/// <summary>One place a name can mean.</summary>
/// <param name="Province">Code of the 63.</param>
internal readonly record struct PlaceMeaning(string Province, LocalKind Kind);

/// <summary>
/// Names of the 63 provinces (with every alias of the catalogue) and of the former districts, added to the lexicon's
/// phrases so that one pass finds words and places alike.
/// </summary>
internal sealed class Gazetteer
{
    private readonly List<PlaceMeaning[]> meanings = [];
    private readonly Dictionary<string, bool> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitId> current = new(StringComparer.Ordinal);
    private readonly UnitCatalog units;

    public Gazetteer(UnitCatalog units, Lexicon lexicon)
    {
        this.units = units;
        foreach (var unit in units.InList("63"))
        {
            cities[unit.Id.Code!] = unit.Kind == UnitKind.City;
            foreach (var alias in unit.Aliases.Append(unit.Name))
                // "TP Huế" is a city of its province or the province itself, by the day: left to the word before the name.
                if (unit.Kind == UnitKind.City || !IsCalledCity(alias))
                    Add(lexicon, alias, new(unit.Id.Code!, LocalKind.Province));
        }
        var names = units.InList("34").ToDictionary(u => u.Name, u => u.Id, StringComparer.Ordinal);
        foreach (var unit in units.InList("63"))
            // Thừa Thiên Huế goes on as Huế.
            if (names.TryGetValue(unit.Id.Code == "46" ? "Huế" : unit.Name, out var since))
                current[unit.Id.Code!] = since;
        ReadDistricts(lexicon);
    }

    public PlaceMeaning[] Meanings(int payload) => meanings[payload];

    /// <summary>A centrally-run city of the 63, or one that became so by <paramref name="day"/>.</summary>
    public bool IsCity(string province, DateOnly? day)
    {
        if (cities.GetValueOrDefault(province))
            return true;
        // Huế is centrally run since 2025-01-01 (Nghị quyết 175/2024/QH15), half a year before the list of 34.
        if (province == "46")
            return day >= new DateOnly(2025, 1, 1);
        return day is { } d && current.TryGetValue(province, out var id) && units.On(id, d).Kind == UnitKind.City;
    }

    /// <summary>
    /// The unit of the 34 with this province's name, or null when no unit carries the name any more
    /// (Nghị quyết 202/2025/QH15: "Hà Giang" is gone, "Tuyên Quang" is larger).
    /// </summary>
    public UnitId? Successor34(string province) => current.TryGetValue(province, out var id) ? id : null;

    private static bool IsCalledCity(string alias) =>
        alias.StartsWith("TP", StringComparison.Ordinal) || alias.StartsWith("Thành phố", StringComparison.Ordinal);

    private void ReadDistricts(Lexicon lexicon)
    {
        using var reader = Lexicon.Open("districts.txt");
        var province = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                province = line[1..3];
            else
                foreach (var name in line.Split(';', StringSplitOptions.TrimEntries))
                    AddDistrict(lexicon, name, province);
        }
    }

    private void AddDistrict(Lexicon lexicon, string written, string province)
    {
        var (kind, name) = written switch
        {
            _ when written.StartsWith("TP ", StringComparison.Ordinal) => (LocalKind.City, written[3..]),
            _ when written.StartsWith("TX ", StringComparison.Ordinal) => (LocalKind.Town, written[3..]),
            _ when written.StartsWith("Q ", StringComparison.Ordinal) => (LocalKind.Quarter, written[2..]),
            _ => (LocalKind.District, written),
        };
        if (char.IsAsciiDigit(name[0]))
            return;
        foreach (var spelling in Spellings(name))
            Add(lexicon, spelling, new(province, kind));
    }

    /// <summary>Highland names are written in many ways: Đắk / Đăk / Đak, R'Lấp / Rlấp, Tháp Chàm with or without hyphen.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        string[] first =
            name.StartsWith("Đắk ", StringComparison.Ordinal) || name.StartsWith("Đăk ", StringComparison.Ordinal)
                ? [name, "Đắk" + name[3..], "Đăk" + name[3..], "Đak" + name[3..], "Dak" + name[3..]]
                : [name];
        foreach (var spelling in first)
        {
            yield return spelling;
            if (spelling.Contains('\'', StringComparison.Ordinal))
            {
                yield return spelling.Replace("'", "", StringComparison.Ordinal);
                yield return spelling.Replace("' ", "'", StringComparison.Ordinal);
            }
            if (spelling.Contains('-', StringComparison.Ordinal))
            {
                yield return spelling.Replace("-", " - ", StringComparison.Ordinal);
                yield return spelling.Replace("-", " ", StringComparison.Ordinal);
            }
        }
    }

    private void Add(Lexicon lexicon, string name, PlaceMeaning meaning)
    {
        // Two letters ("HN", "ĐN") are initials of anything.
        if (name.Count(char.IsLetter) < 3)
            return;
        var tokens = new List<Token>();
        name = name.Normalize(NormalizationForm.FormC);
        Tokenizer.Tokenize(name, 0, name.Length, lexicon.Words, tokens, add: true);
        var phrase = tokens.ToArray();
        var entry = lexicon.Phrases.Find(phrase);
        if (entry.Cue == Cue.Place)
        {
            if (!meanings[entry.Payload].Contains(meaning))
                meanings[entry.Payload] = [.. meanings[entry.Payload], meaning];
        }
        else if (entry.Cue == Cue.None)
        {
            lexicon.Phrases.Add(phrase, new(Cue.Place, meanings.Count));
            meanings.Add([meaning]);
        }
    }
}
