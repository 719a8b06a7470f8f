using Ocop.Etl.News.Language;
using Ocop.Etl.News.SecondReading;

namespace Ocop.Tests.News.SecondReading;

public class ContextWordsTests
{
    [Theory]
    [InlineData("Toàn tỉnh có 47 sản phẩm.", "toàn tỉnh có # sản phẩm .")]
    [InlineData("có 1.234 sản phẩm (67,3%)", "có # sản phẩm ( # % )")]
    public void Every_number_is_one_word(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("năm 2023", "năm ####")]
    [InlineData("năm 1998", "năm ####")]
    [InlineData("có 1.998 sản phẩm", "có # sản phẩm")]
    [InlineData("có 3023 sản phẩm", "có # sản phẩm")]
    [InlineData("có 20235 sản phẩm", "có # sản phẩm")]
    public void Years_are_told_from_other_numbers(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("huyện Sơn Động có 12 sản phẩm", "huyện Tên có # sản phẩm")]
    [InlineData("của HTX Tân Phú Đông và Mường La", "của htx Tên và Tên")]
    [InlineData("Sơn Động có 12", "Tên có #")]
    [InlineData("ở Huế", "ở Tên")]
    public void A_run_of_capitals_is_a_name(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("Đến nay có 12", "đến nay có #")]
    [InlineData("ông nói: \"Hiện có 12", "ông nói : \" hiện có #")]
    [InlineData("47 sản phẩm (Trong đó", "# sản phẩm ( trong đó")]
    public void A_lone_capital_that_begins_is_a_common_word(string text, string expected) =>
        Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("TIN VỀ OCOP", "tin về ocop")]
    [InlineData("chương trình OCOP", "chương trình ocop")]
    public void Words_in_capitals_are_common_words(string text, string expected) => Assert.Equal(expected, Words(text));

    [Fact]
    public void Two_spellings_of_a_tone_mark_are_one_word() =>
        Assert.Equal(Words("hòa thủy khỏe quý"), Words("hoà thuỷ khoẻ qúy"));

    [Fact]
    public void Of_a_very_long_word_the_beginning_counts()
    {
        var word = new string('a', 32);
        Assert.Equal(word, Words(word + new string('b', 5_000)));
        Assert.NotEqual(Words(word), Words(word[..31]));
    }

    [Fact]
    public void A_sentence_without_tokens_has_no_words()
    {
        var words = new ContextWords(Read.Reader.Lexicon.Words);
        words.TurnTo("", [], 0, 0);
        Assert.True(words.All.IsEmpty);
        Assert.Equal(0, words.WordOf(0));
    }

    [Fact]
    public void Every_token_of_a_name_is_in_its_one_word()
    {
        const string text = "huyện Sơn Động có 12";
        var words = new ContextWords(Read.Reader.Lexicon.Words);
        words.TurnTo(text, Tokens(text), 0, 5);
        Assert.Equal([0, 1, 1, 2, 3, 4], Enumerable.Range(0, 6).Select(words.WordOf));
    }

    [Fact]
    public void Another_sentence_leaves_nothing_of_the_one_before()
    {
        const string text = "có rất nhiều sản phẩm. có 12";
        var tokens = Tokens(text);
        var words = new ContextWords(Read.Reader.Lexicon.Words);
        words.TurnTo(text, tokens, 0, 6);
        Assert.Equal(6, words.All.Length);
        words.TurnTo(text, tokens, 6, 8);
        Assert.Equal([WordForm.Id("có"), ContextWords.Number], words.All.ToArray());
    }

    private static string Words(string text)
    {
        var written = new Dictionary<ulong, string>
        {
            [ContextWords.Number] = "#",
            [ContextWords.Year] = "####",
            [ContextWords.Name] = "Tên",
        };
        var words = new ContextWords(Read.Reader.Lexicon.Words) { Written = written };
        var tokens = Tokens(text);
        words.TurnTo(text, tokens, 0, tokens.Length);
        return string.Join(' ', words.All.ToArray().Select(w => written[w]));
    }

    private static Token[] Tokens(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, 0, text.Length, Read.Reader.Lexicon.Words, tokens);
        return [.. tokens];
    }
}
