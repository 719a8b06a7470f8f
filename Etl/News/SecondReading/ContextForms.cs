using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// What is said of a number besides the words around it: where it stands, how it is written, what was read before it.
/// Each is one word of <see cref="ContextFeature.Form"/>, spaces included. All are made with the class and only read
/// afterwards, so articles may be read on many threads.
/// </summary>
internal static class ContextForms
{
    private static readonly SignNames Names = new();
    private static readonly ulong[] ByPlace = [Names.Add("đầu bài"), Names.Add("câu hai"), Names.Add("sau đó")];
    private static readonly ulong[] ByDigits =
    [
        Names.Add("một chữ số"),
        Names.Add("hai chữ số"),
        Names.Add("ba chữ số"),
        Names.Add("bốn chữ số"),
        Names.Add("năm chữ số"),
        Names.Add("nhiều chữ số"),
    ];
    private static readonly ulong[] ByRank =
    [
        Names.Add("số đầu câu"),
        Names.Add("số thứ hai"),
        Names.Add("số thứ ba"),
        Names.Add("số thứ tư"),
        Names.Add("số về sau"),
    ];
    private static readonly int Scopes = Enum.GetValues<PlaceScope>().Length;
    private static readonly ulong[][] ByFigure = [Figures("cùng câu"), Figures("câu trước"), Figures("trước nữa")];

    public static ulong Percent { get; } = Names.Add("phần trăm");

    public static ulong LedByZero { get; } = Names.Add("có số 0 ở đầu");

    public static ulong Range { get; } = Names.Add("khoảng");

    /// <summary>How each is written in the weights file, by id.</summary>
    public static IReadOnlyDictionary<ulong, string> Written => Names.Written;

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
        ByFigure[Math.Min(sentencesAgo, ByFigure.Length - 1)][(int)meaning * Scopes + (int)scope];

    // A row of scopes for each meaning.
    private static ulong[] Figures(string distance) =>
        [
            .. Enum.GetValues<NumberMeaning>()
                .SelectMany(meaning =>
                    Enum.GetValues<PlaceScope>().Select(scope => Names.Add($"{distance} {meaning} {scope}"))
                ),
        ];
}
