using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// What the rules see in a number before they decide: the noun it counts, the sense of its verb, a reason to leave it
/// out, a plan, a fair, a place. Not what they make of it: of that the weights are to judge by themselves.
/// Each sign is a word, so several together are a run of words. All are made with the class and only read afterwards.
/// </summary>
internal static class ReadingSigns
{
    private static readonly SignNames Names = new();

    private static readonly ulong[] Counting = Named<Counted>("đếm");
    private static readonly ulong[] Kinds =
    [
        Names.Add("cả"),
        Names.Add("hạng"),
        Names.Add("nhóm"),
        Names.Add("tiềm-năng"),
    ];
    private static readonly ulong[] Natures = Named<Nature>("nói");
    private static readonly ulong[] Strengths =
    [
        Names.Add("chưa-rõ"),
        Names.Add("có"),
        Names.Add("động-từ"),
        Names.Add("rõ"),
    ];
    private static readonly ulong[] Marks = Flags("mới", "lũy-kế", "công-nhận");
    private static readonly ulong[] Exclusions = Named<Cue>("loại");
    private static readonly ulong[] Scopes = Named<PlaceScope>("nơi");

    private static readonly ulong Plan = Names.Add("kế-hoạch");
    private static readonly ulong Within = Names.Add("trong-đó");
    private static readonly ulong Now = Names.Add("nay");
    private static readonly ulong Round = Names.Add("đợt");
    private static readonly ulong Fair = Names.Add("hội-chợ");
    private static readonly ulong Goods = Names.Add("một-mặt-hàng");
    private static readonly ulong Producer = Names.Add("một-cơ-sở");
    private static readonly ulong Assessed = Names.Add("chấm");
    private static readonly ulong Compared = Names.Add("so-sánh");
    private static readonly ulong Against = Names.Add("so-kế-hoạch");
    private static readonly ulong Lumped = Names.Add("gộp");
    private static readonly ulong Change = Names.Add("tăng-giảm");
    private static readonly ulong Tied = Names.Add("của-OCOP");
    private static readonly ulong InRound = Names.Add("trong-đợt");
    private static readonly ulong Certified = Names.Add("chứng-nhận");
    private static readonly ulong Each = Names.Add("mỗi-nơi");
    private static readonly ulong Dated = Names.Add("có-ngày");
    private static readonly ulong Thousands = Names.Add("hàng-nghìn");
    private static readonly ulong Here = Names.Add("nêu-ở-câu");

    /// <summary>How each is written in the weights file, by id.</summary>
    public static IReadOnlyDictionary<ulong, string> Written => Names.Written;

    /// <summary>The noun a number counts.</summary>
    public static ulong Noun(Count count) => Counting[(int)count.Counted];

    /// <summary>All, a star class, a group or what may become five stars.</summary>
    public static ulong Kind(Count count) =>
        Kinds[
            count.IsTotal ? 0
            : count.Group != Cue.None ? 2
            : count.Potential ? 3
            : 1
        ];

    public static ulong Told(Setting setting) => Natures[(int)setting.Nature];

    public static ulong Strength(Setting setting) => Strengths[Math.Clamp(setting.Strength, 0, Strengths.Length - 1)];

    public static ulong Exclusion(Count count) => Exclusions[(int)count.Exclusion];

    public static void Of(Count count, ContextSink sink)
    {
        var setting = count.Setting;
        var (noun, kind, told, strength) = (Noun(count), Kind(count), Told(setting), Strength(setting));
        var marks = Marks[(count.New ? 1 : 0) + (count.Cumulative ? 2 : 0) + (count.Recognised ? 4 : 0)];
        Add(noun, kind);
        Add(told, strength, marks);
        if (setting.Target)
        {
            Add(noun, kind, told, strength, marks, Plan);
            Add(Exclusion(count), told, strength, marks, Plan);
        }
        else
        {
            Add(noun, kind, told, strength, marks);
            Add(Exclusion(count), told, strength, marks);
        }
        if (count.Exclusion != Cue.None)
            Add(Exclusion(count));
        If(setting.Target, Plan);
        If(setting.Within, Within);
        If(setting.Now, Now);
        If(setting.Round, Round);
        If(setting.Fair, Fair);
        If(setting.Goods, Goods);
        If(setting.Producer, Producer);
        If(setting.Assessed, Assessed);
        If(setting.Compared, Compared);
        If(setting.Against, Against);
        If(count.Lumped, Lumped);
        If(count.Change, Change);
        If(count.Tied, Tied);
        If(count.InRound, InRound);
        If(count.Certified, Certified);
        If(setting.Each.Count > 0, Each);
        If(count.OwnDate is not null || setting.Date is not null, Dated);
        if (count.Number.Value >= 1000)
            Add(Thousands, noun, kind);
        var place = Scopes[(int)((count.OwnPlace ?? setting.Place)?.Scope ?? PlaceScope.None)];
        if (setting.PlaceNamed || count.OwnPlace is not null)
            Add(place, Here);
        else
            Add(place);

        void If(bool holds, ulong sign)
        {
            if (holds)
                Add(sign);
        }

        void Add(params ReadOnlySpan<ulong> signs) => sink.Add(ContextFeature.Sign, signs);
    }

    private static ulong[] Named<T>(string what)
        where T : struct, Enum =>
        [
            .. Enumerable
                .Range(0, Enum.GetValues<T>().Max(v => Convert.ToInt32(v, null)) + 1)
                .Select(i => Names.Add($"{what}:{(T)Enum.ToObject(typeof(T), i)}")),
        ];

    // One word for each set of the marks that may stand beside a number together.
    private static ulong[] Flags(params string[] names) =>
        [
            .. Enumerable
                .Range(0, 1 << names.Length)
                .Select(set => Names.Add("dấu:" + string.Join('+', names.Where((_, i) => (set & (1 << i)) != 0)))),
        ];
}
