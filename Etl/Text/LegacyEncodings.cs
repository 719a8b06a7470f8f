using System.Collections.Frozen;
using System.Text;

namespace Ocop.Etl.Text;

/// <summary>
/// Text typed in the fonts of before Unicode, as it looks when its bytes are read as Latin-1.
/// TCVN3 (fonts .Vn...): high half of TCVN 5712, as the character set TCVN5712-1 of glibc's iconv has it.
/// VNI (fonts VNI-...): base letter followed by a mark; the pairs of VNI for Windows as xvnkb (vni.h) lists them.
/// Decode only on the word of the font: â, ê, ô are legal in both readings.
/// </summary>
public static class LegacyEncodings
{
    private const string Tcvn3Codes =
        "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00B5\u00B6\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CE\u00CF\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00DC\u00DD\u00DE\u00DF\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE";
    private const string Tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    // Letters that VNI writes with one character.
    private const string VniSingles = "ÔƠ ÖƯ ÆỈ ÓĨ ÒỊ ÎỴ ÑĐ ôơ öư æỉ óĩ òị îỵ ñđ";

    // Three characters each: letter, mark, meaning.
    private const string VniPairs =
        ""
        + "AÙÁ AØÀ AÛẢ AÕÃ AÏẠ AÂÂ AÁẤ AÀẦ AÅẨ AÃẪ AÄẬ AÊĂ AÉẮ AÈẰ AÚẲ AÜẴ AËẶ EÙÉ EØÈ EÛẺ "
        + "EÕẼ EÏẸ EÂÊ EÁẾ EÀỀ EÅỂ EÃỄ EÄỆ OÙÓ OØÒ OÛỎ OÕÕ OÏỌ OÂÔ OÁỐ OÀỒ OÅỔ OÃỖ OÄỘ ÔÙỚ "
        + "ÔØỜ ÔÛỞ ÔÕỠ ÔÏỢ UÙÚ UØÙ UÛỦ UÕŨ UÏỤ ÖÙỨ ÖØỪ ÖÛỬ ÖÕỮ ÖÏỰ YÙÝ YØỲ YÛỶ YÕỸ aùá aøà "
        + "aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ eùé eøè eûẻ eõẽ eïẹ "
        + "eâê eáế eàề eåể eãễ eäệ oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở "
        + "ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ AùÁ AøÀ AûẢ AõÃ "
        + "AïẠ AâÂ AáẤ AàẦ AåẨ AãẪ AäẬ AêĂ AéẮ AèẰ AúẲ AüẴ AëẶ EùÉ EøÈ EûẺ EõẼ EïẸ EâÊ EáẾ "
        + "EàỀ EåỂ EãỄ EäỆ OùÓ OøÒ OûỎ OõÕ OïỌ OâÔ OáỐ OàỒ OåỔ OãỖ OäỘ ÔùỚ ÔøỜ ÔûỞ ÔõỠ ÔïỢ "
        + "UùÚ UøÙ UûỦ UõŨ UïỤ ÖùỨ ÖøỪ ÖûỬ ÖõỮ ÖïỰ YùÝ YøỲ YûỶ YõỸ ";

    private static readonly FrozenDictionary<char, char> Tcvn3 = Tcvn3Codes
        .Zip(Tcvn3Letters)
        .ToFrozenDictionary(p => p.First, p => p.Second);

    private static readonly FrozenDictionary<char, char> VniOne = VniSingles
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(p => p[0], p => p[1]);

    private static readonly FrozenDictionary<(char, char), char> VniTwo = VniPairs
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(p => (p[0], p[1]), p => p[2]);

    /// <summary>A font of one of the two families: ".VnTime", ".VnArialH", "VNI-Times".</summary>
    public static bool IsLegacyFont(string? font) =>
        font is not null
        && (
            font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The text a reader saw in that font; the text itself when the font is none of ours or the text cannot be in its
    /// encoding (it already holds letters beyond Latin-1).
    /// </summary>
    public static string Decode(string text, string? font)
    {
        if (!IsLegacyFont(font) || text.Any(c => c > '\u00FF'))
            return text;
        if (font!.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase))
            return DecodeVni(text);
        var decoded = DecodeTcvn3(text);
        // TCVN3 has no codes for most capitals: an H font draws the small letters as capitals.
        return font.EndsWith('H') ? decoded.ToUpperInvariant() : decoded;
    }

    public static string DecodeTcvn3(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Tcvn3.TryGetValue(source[i], out var letter) ? letter : source[i];
            }
        );

    public static string DecodeVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && VniTwo.TryGetValue((text[i], text[i + 1]), out var marked))
            {
                result.Append(marked);
                i++;
            }
            else
            {
                result.Append(VniOne.TryGetValue(text[i], out var letter) ? letter : text[i]);
            }
        }
        return result.ToString();
    }
}
