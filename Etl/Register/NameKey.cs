using System.Text;
using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>
/// The exact identity of a name: two names with equal keys are one name. Case, white space, punctuation, composed or
/// decomposed letters and the place of the tone mark ("Hòa", "Hoà") do not count; the letters and the tones do:
/// "Tân Mỹ" and "Tấn Mỹ" are two names.
/// </summary>
public static class NameKey
{
    // Grave, acute, tilde, hook above, dot below: the five tones. Breve, circumflex and horn make other letters.
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>How a tone is written in a key: behind its syllable.</summary>
    private const string ToneSigns = "`'~?.";

    private const int First = 0x00C0;
    private const int Last = 0x1EFF;

    // Lower-case letter without its tone, and the tone's sign, for every composed letter of the Latin blocks.
    private static readonly (char Letter, char Tone)[] Table = BuildTable();

    /// <summary>Lower-case syllables parted by one blank, each with its tone behind it: "hòa phát" gives "hoa` phat'".</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (VietnameseText.HasLookAlikes(text) || HasCombining(text))
            text = VietnameseText.Compose(text);
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length * 2] : new char[text.Length * 2];
        var length = Write(text, buffer);
        // A name of signs only ("***") is still a name.
        return length > 0 ? new(buffer[..length]) : VietnameseText.CollapseWhiteSpace(text);
    }

    private static int Write(string text, Span<char> buffer)
    {
        var length = 0;
        var tone = '\0';
        var inWord = false;
        foreach (var c in text)
        {
            char letter;
            var mark = '\0';
            if (c < First)
                letter = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c <= Last)
                (letter, mark) = Table[c - First];
            else
                letter = char.ToLowerInvariant(c);
            if (!char.IsLetterOrDigit(letter))
            {
                if (tone != '\0')
                    buffer[length++] = tone;
                tone = '\0';
                inWord = false;
                continue;
            }
            if (!inWord && length > 0)
                buffer[length++] = ' ';
            inWord = true;
            buffer[length++] = letter;
            if (mark != '\0')
                tone = mark;
        }
        if (tone != '\0')
            buffer[length++] = tone;
        return length;
    }

    private static bool HasCombining(string text) => text.AsSpan().ContainsAnyInRange('\u0300', '\u036F');

    private static (char, char)[] BuildTable()
    {
        var table = new (char, char)[Last - First + 1];
        for (var code = First; code <= Last; code++)
        {
            var parts = ((char)code).ToString().Normalize(NormalizationForm.FormD);
            var tone = '\0';
            var letter = new StringBuilder(3);
            foreach (var part in parts)
            {
                var at = ToneMarks.IndexOf(part, StringComparison.Ordinal);
                if (at >= 0)
                    tone = ToneSigns[at];
                else
                    letter.Append(part);
            }
            var composed = letter.ToString().Normalize(NormalizationForm.FormC);
            table[code - First] =
                composed.Length == 1 ? (char.ToLowerInvariant(composed[0]), tone) : ((char)code, '\0');
        }
        return table;
    }
}
