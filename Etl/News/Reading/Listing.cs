using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <summary>Lines of a list: "- Hạng 4 sao: 29 sản phẩm", "Huyện Kế Sách: 27", and the words over them.</summary>
internal static class Listing
{
    private const int LongestItem = 16;

    /// <param name="listing">The block before was an item or announced a list.</param>
    public static bool Goes(TokenBlock block, bool listing)
    {
        var tokens = block.Tokens;
        if (block.Kind == BlockKind.Headline || tokens.Length == 0 || tokens.Length > LongestItem)
            return false;
        if (tokens[^1].Mark is '.' or '!' or '?')
            return false;
        return listing || tokens[0].Mark is '-' or '+' or '*' or '•' || tokens[^1].Is(':');
    }

    /// <summary>"- Hạng 4 sao", "1. Có ít nhất", "2) Trong đó", "đ) Có 15 điểm".</summary>
    public static bool IsBulleted(TokenBlock block) =>
        block.Tokens
            is [{ Mark: '-' or '+' or '*' or '•' }, ..]
                or [
                    { IsNumber: true, Length: <= 2 },
                    { Mark: '.' or ')' or '/', Spaced: false },
                    { Spaced: true, Capital: true },
                    ..,
                ]
                or [{ IsWord: true, Length: 1 }, { Mark: ')', Spaced: false }, ..];

    /// <summary>Ends in a colon, so the next lines are its list.</summary>
    public static bool Announces(TokenBlock block) => block.Tokens is [.., { Mark: ':' }];
}
