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
    private static readonly Dictionary<ulong, string> AllWritten = [];

    private static readonly ulong[] Counting = Named<Counted>("đếm");
    private static readonly ulong[] Kinds = [Said("cả"), Said("hạng"), Said("nhóm"), Said("tiềm-năng")];
    private static readonly ulong[] Natures = Named<Nature>("nói");
    private static readonly ulong[] Strengths = [Said("chưa-rõ"), Said("có"), Said("động-từ"), Said("rõ")];
    private static readonly ulong[] Marks = Flags("mới", "lũy-kế", "công-nhận");
    private static readonly ulong[] Exclusions = Named<Cue>("loại");
    private static readonly ulong[] Scopes = Named<PlaceScope>("nơi");

    private static readonly ulong Plan = Said("kế-hoạch");
    private static readonly ulong Within = Said("trong-đó");
    private static readonly ulong Now = Said("nay");
    private static readonly ulong Round = Said("đợt");
    private static readonly ulong Fair = Said("hội-chợ");
    private static readonly ulong Goods = Said("một-mặt-hàng");
    private static readonly ulong Producer = Said("một-cơ-sở");
    private static readonly ulong Assessed = Said("chấm");
    private static readonly ulong Compared = Said("so-sánh");
    private static readonly ulong Against = Said("so-kế-hoạch");
    private static readonly ulong Lumped = Said("gộp");
    private static readonly ulong Change = Said("tăng-giảm");
    private static readonly ulong Tied = Said("của-OCOP");
    private static readonly ulong InRound = Said("trong-đợt");
    private static readonly ulong Certified = Said("chứng-nhận");
    private static readonly ulong Each = Said("mỗi-nơi");
    private static readonly ulong Dated = Said("có-ngày");
    private static readonly ulong Thousands = Said("hàng-nghìn");
    private static readonly ulong Here = Said("nêu-ở-câu");

    /// <summary>How each is written in the weights file, by id.</summary>
    public static IReadOnlyDictionary<ulong, string> Written => AllWritten;

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
                .Select(i => Said($"{what}:{(T)Enum.ToObject(typeof(T), i)}")),
        ];

    // One word for each set of the marks that may stand beside a number together.
    private static ulong[] Flags(params string[] names) =>
        [
            .. Enumerable
                .Range(0, 1 << names.Length)
                .Select(set => Said("dấu:" + string.Join('+', names.Where((_, i) => (set & (1 << i)) != 0)))),
        ];

    private static ulong Said(string sign)
    {
        var id = ContextWords.Id(sign);
        AllWritten.Add(id, sign);
        return id;
    }
}
