using System.Text;

namespace Ocop.Etl.Text;

/// <summary>
/// Keys that a plain comparison sorts as a Vietnamese dictionary does: a ă â ... d đ ..., then the tones of a syllable in
/// the order none, huyền, hỏi, ngã, sắc, nặng. For SQL, which knows no such order.
/// </summary>
public static class VietnameseSortKey
{
    private const int First = 0x00C0;
    private const int Last = 0x1EFF;

    // Breve, circumflex and horn in the order of the alphabet: ă before â, ô before ơ.
    private const string LetterMarks = "\u0306\u0302\u031B";
    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";

    private static readonly (char Letter, char Kind, char Tone)[] Table = BuildTable();

    /// <summary>"Đồng Tháp" sorts after "Duy Xuyên" and before "Gò Công".</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            text = text.Normalize(NormalizationForm.FormC);
        // A letter with both marks at the end of its syllable takes five places.
        Span<char> key = text.Length <= 100 ? stackalloc char[text.Length * 5] : new char[text.Length * 5];
        var length = 0;
        var tone = '\0';
        foreach (var c in text)
        {
            var (letter, kind, mark) = c is >= (char)First and <= (char)Last
                ? Table[c - First]
                : (char.ToLowerInvariant(c), '\0', '\0');
            if (!char.IsLetterOrDigit(letter))
            {
                EndSyllable(key, ref length, ref tone);
                if (length > 0 && key[length - 1] != ' ')
                    key[length++] = ' ';
                continue;
            }
            key[length++] = letter;
            // After every plain letter, before the next one: '{' is the character behind 'z'.
            if (kind != '\0')
            {
                key[length++] = '{';
                key[length++] = kind;
            }
            if (mark != '\0')
                tone = mark;
        }
        EndSyllable(key, ref length, ref tone);
        return new(key[..length]);
    }

    private static void EndSyllable(Span<char> key, ref int length, ref char tone)
    {
        if (tone == '\0')
            return;
        key[length++] = '!';
        key[length++] = tone;
        tone = '\0';
    }

    private static (char, char, char)[] BuildTable()
    {
        var table = new (char, char, char)[Last - First + 1];
        for (var code = First; code <= Last; code++)
        {
            if (code is 'đ' or 'Đ')
            {
                table[code - First] = ('d', '1', '\0');
                continue;
            }
            var parts = ((char)code).ToString().Normalize(NormalizationForm.FormD);
            char kind = '\0',
                tone = '\0';
            foreach (var part in parts.Skip(1))
            {
                if (LetterMarks.IndexOf(part, StringComparison.Ordinal) is >= 0 and var k)
                    kind = (char)('1' + k);
                if (ToneMarks.IndexOf(part, StringComparison.Ordinal) is >= 0 and var t)
                    tone = (char)('1' + t);
            }
            table[code - First] = (char.ToLowerInvariant(parts[0]), kind, tone);
        }
        return table;
    }
}
