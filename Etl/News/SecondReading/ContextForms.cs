using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// What is said of a number besides the words around it: where it stands, how it is written, what was read before it.
/// Each is one word of <see cref="ContextFeature.Form"/>, spaces included. All are made with the class and only read
/// afterwards, so articles may be read on many threads.
/// </summary>
internal static class ContextForms
{
    private static readonly Dictionary<ulong, string> AllWritten = [];
    private static readonly ulong[] ByPlace = [Said("đầu bài"), Said("câu hai"), Said("sau đó")];
    private static readonly ulong[] ByDigits =
    [
        Said("một chữ số"),
        Said("hai chữ số"),
        Said("ba chữ số"),
        Said("bốn chữ số"),
        Said("năm chữ số"),
        Said("nhiều chữ số"),
    ];
    private static readonly ulong[] ByRank =
    [
        Said("số đầu câu"),
        Said("số thứ hai"),
        Said("số thứ ba"),
        Said("số thứ tư"),
        Said("số về sau"),
    ];
    private static readonly Dictionary<(NumberMeaning, PlaceScope), ulong>[] ByFigure =
    [
        Figures("cùng câu"),
        Figures("câu trước"),
        Figures("trước nữa"),
    ];

    public static ulong Percent { get; } = Said("phần trăm");

    public static ulong LedByZero { get; } = Said("có số 0 ở đầu");

    public static ulong Range { get; } = Said("khoảng");

    /// <summary>How each is written in the weights file, by id.</summary>
    public static IReadOnlyDictionary<ulong, string> Written => AllWritten;

    /// <param name="number">Of the sentence in its article, from 1.</param>
    public static ulong InSentence(int number) => ByPlace[Math.Min(number, ByPlace.Length) - 1];

    public static ulong Digits(double value)
    {
        var digits = value < 1 ? 1 : (int)Math.Log10(value) + 1;
        return ByDigits[Math.Min(digits, ByDigits.Length) - 1];
    }

    /// <param name="numbersBefore">In its own sentence.</param>
    public static ulong Rank(int numbersBefore) => ByRank[Math.Min(numbersBefore, ByRank.Length - 1)];

    /// <summary>What the rules last made a figure of.</summary>
    /// <param name="sentencesAgo">0: in the number's own sentence.</param>
    public static ulong Behind(int sentencesAgo, NumberMeaning meaning, PlaceScope scope) =>
        ByFigure[Math.Min(sentencesAgo, ByFigure.Length - 1)][(meaning, scope)];

    private static Dictionary<(NumberMeaning, PlaceScope), ulong> Figures(string distance)
    {
        var ids = new Dictionary<(NumberMeaning, PlaceScope), ulong>();
        foreach (var meaning in Enum.GetValues<NumberMeaning>())
        foreach (var scope in Enum.GetValues<PlaceScope>())
            ids.Add((meaning, scope), Said($"{distance} {meaning} {scope}"));
        return ids;
    }

    private static ulong Said(string form)
    {
        var id = ContextWords.Id(form);
        AllWritten.Add(id, form);
        return id;
    }
}
