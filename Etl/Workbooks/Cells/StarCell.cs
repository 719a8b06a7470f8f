using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>What a star cell says.</summary>
/// <param name="Stars">3, 4 or 5 as awarded; null when none or only proposed.</param>
/// <param name="Potential">Proposed or potential five stars.</param>
/// <param name="Proposal">Only a proposal, no award.</param>
/// <param name="Unreadable">No single 3, 4 or 5 can be read.</param>
public readonly record struct StarReading(
    int? Stars,
    bool Potential,
    bool Proposal,
    bool Unreadable,
    DecisionReading? Decision = null
);

/// <summary>Stars as lists write them: 3, "03 sao", "bốn (04) sao", "★★★★", "tiềm năng 5 sao".</summary>
public static partial class StarCell
{
    private const string Words = "một|hai|ba|bốn|tư|năm|mot|bon|nam|one|two|three|four|five";

    [GeneratedRegex(
        @"tiềm năng|đề nghị|đề xuất|dự kiến|chờ|đăng ký|đủ điều kiện|đủ điểm|tiem nang|de nghi|de xuat|du kien|dang ky|du dieu kien|du diem|potential|proposed",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ProposalWords();

    // A number or word directly before "sao", "*" or "star": the digits before it tell a range from a rank.
    [GeneratedRegex(
        @"(?<before>\d+(?:[.,]\d+)?\s*(?:[\-–/.,~]|đến|hoặc|hay|và)\s*)?(?<![\p{L}\d])(?<n>\d+|"
            + Words
            + @")\s*(?:\(\s*(?<m>\d{1,2})\s*\)\s*)?(?:[\-]?\s*(?:sao|stars?)(?!\p{L})|\s*\*)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex BeforeStar();

    [GeneratedRegex(
        @"hạng\s*:?\s*(?<n>\d+|" + Words + @")(?!\s*[\p{L}\d.,/\-–])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex BehindRank();

    [GeneratedRegex(
        @"^(?<n>\d{1,2}|" + Words + @")\s*\(\s*(?<m>\d{1,2}|" + Words + @")\s*\)$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Twice();

    [GeneratedRegex(@"[★⭐]+", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Drawn();

    public static StarReading Read(GridCell cell)
    {
        if (cell.Kind == CellKind.Number)
            return OfNumber(cell.Number);
        return cell.IsText && CellText.Clean(cell.Text) is { } text ? Read(text) : new(null, false, false, true);
    }

    public static bool IsProposal(string text) => ProposalWords().IsMatch(text);

    public static StarReading Read(string whole)
    {
        var decision = DecisionText.Find(whole);
        var text = decision?.Rest ?? whole;
        var reading = ReadStars(CellText.Clean(text) ?? "");
        return reading with { Decision = decision };
    }

    private static StarReading OfNumber(double number) =>
        number is 3 or 4 or 5 ? new((int)number, false, false, false) : new(null, false, false, true);

    private static StarReading ReadStars(string text)
    {
        var trimmed = text.Trim('(', ')', '.', ' ');
        if (trimmed.Length is 1 or 2 && int.TryParse(trimmed, out var plain))
            return OfNumber(plain);
        // "3 (ba)", "Bốn (04)": said twice
        if (
            Twice().Match(text) is { Success: true } twice
            && Number(twice.Groups["n"].Value) == Number(twice.Groups["m"].Value)
        )
            return OfNumber(Number(twice.Groups["n"].Value));
        if (trimmed is "3.0" or "4.0" or "5.0" or "3,0" or "4,0" or "5,0")
            return OfNumber(trimmed[0] - '0');
        if (trimmed.Length is >= 3 and <= 5 && trimmed.All(c => c == '*'))
            return OfNumber(trimmed.Length);
        if (Drawn().Match(text) is { Success: true } drawn)
            return OfNumber(drawn.Length);

        var mentions = Mentions(text);
        if (mentions.Count == 0)
            return new(null, false, Proposal: IsProposal(text), Unreadable: !IsProposal(text));
        if (mentions.Exists(m => m.Stars is not (3 or 4 or 5)))
        {
            // "đề nghị 3-4 sao" is still a proposal; everything else is unreadable.
            return new(null, false, Proposal: IsProposal(text), Unreadable: !IsProposal(text));
        }
        var awarded = mentions.Where(m => !m.Proposed).Select(m => m.Stars).Distinct().ToList();
        var potential = mentions.Exists(m => m is { Proposed: true, Stars: 5 });
        return awarded.Count switch
        {
            0 => new(null, potential, true, false),
            1 => new(awarded[0], potential, false, false),
            _ => new(null, false, false, true),
        };
    }

    private readonly record struct Mention(int Stars, bool Proposed);

    // A proposal word governs the rank behind it; behind the last rank it governs that one: "5 sao (tiềm năng)".
    private static List<Mention> Mentions(string text)
    {
        var matches = BeforeStar().Matches(text).ToList();
        if (matches.Count == 0)
            matches = BehindRank().Matches(text).ToList();
        var found = new List<Mention>();
        var from = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            var end = matches[i].Index + matches[i].Length;
            var governing = text[from..matches[i].Index];
            var proposed = IsProposal(governing);
            if (!proposed && i == matches.Count - 1)
                proposed = IsProposal(text[end..]) && (i == 0 || !found.Exists(m => m.Proposed));
            found.Add(new(ValueOf(matches[i]), proposed));
            from = end;
        }
        return found;
    }

    private static int ValueOf(Match match)
    {
        if (match.Groups["before"].Success)
            return -1;
        var said = Number(match.Groups["n"].Value);
        if (match.Groups["m"].Success && Number(match.Groups["m"].Value) != said)
            return -1;
        return said;
    }

    private static int Number(string text) =>
        int.TryParse(text, out var digits)
            ? digits
            : VietnameseText.Fold(text) switch
            {
                "ba" or "three" => 3,
                "bon" or "tu" or "four" => 4,
                "nam" or "five" => 5,
                "mot" or "one" => 1,
                _ => 2,
            };
}
