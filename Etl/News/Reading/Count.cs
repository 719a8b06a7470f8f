using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What a number counts.</summary>
internal enum Counted : byte
{
    /// <summary>No noun of its own: taken from what stands before in a list.</summary>
    Unsaid,
    Product,
    Subject,
    Maker,
    Point,

    /// <summary>A thing without an indicator.</summary>
    Other,
}

internal enum Nature : byte
{
    Unsaid,
    Stock,
    Flow,
}

/// <summary>A number of a sentence with everything said about it there. Filled by the stages of the reading.</summary>
internal sealed class Count
{
    public required NumberMention Number { get; init; }

    /// <summary>Index of its mention.</summary>
    public required int Mention { get; init; }

    /// <summary>First and end token of the number itself.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    public bool IsPercent => Number.Form == NumberForm.Percent;

    // Bounds of the words that can belong to it, as mention indices.
    public int From { get; set; }

    public int To { get; set; }

    public Comparator Comparator { get; set; }

    // What is counted.
    public Counted Counted { get; set; }

    /// <summary>For makers: cooperative, enterprise ... A percent's part when it names one.</summary>
    public Cue Maker { get; set; }

    public Cue Group { get; set; }

    public RankMention? Rank { get; set; }

    /// <summary>"tiềm năng 5 sao", "đề nghị Trung ương công nhận 5 sao".</summary>
    public bool Potential { get; set; }

    /// <summary>Two kinds of maker or two groups in one number: "tổ hợp tác và hộ kinh doanh 249".</summary>
    public bool Lumped { get; set; }

    public bool New { get; set; }

    /// <summary>"409 sản phẩm từ năm 2019 đến nay": a stock whatever the verb.</summary>
    public bool Cumulative { get; set; }

    /// <summary>"14 điểm bán hàng hiện có": there already, even among the targets.</summary>
    public bool Existing { get; set; }

    /// <summary>"34 sản phẩm khác đạt 4 sao".</summary>
    public bool Others { get; set; }

    /// <summary>"đã được công nhận": told as a state, not as news.</summary>
    public bool Done { get; set; }

    /// <summary>Said to be recognised by a decision, not only to have stars.</summary>
    public bool Certified { get; set; }

    /// <summary>"27 sản phẩm được công nhận đợt này": the round is said after the number.</summary>
    public bool InRound { get; set; }

    public bool Valid { get; set; }

    /// <summary>Recognised, rated or OCOP is said with it.</summary>
    public bool Tied { get; set; }

    /// <summary>Said to be recognised, rated or given stars.</summary>
    public bool Recognised { get; set; }

    /// <summary>"Số chủ thể ... là 5.361": the noun stands before the number.</summary>
    public bool NounBefore { get; set; }

    /// <summary>Said to be recognised or given a certificate, which happens in a period; not only rated.</summary>
    public bool Granted { get; set; }

    /// <summary>"tăng từ 108 lên 291": the old level.</summary>
    public bool Former { get; set; }

    /// <summary>"Số sản phẩm ... là 59": the noun before is the number of all there are.</summary>
    public bool NumberOf { get; set; }

    /// <summary>"2 sản phẩm trong số này": some of those just counted.</summary>
    public bool Partitive { get; set; }

    /// <summary>The number of products whose makers these are: "12 sản phẩm của 03 chủ thể".</summary>
    public Count? Products { get; set; }

    public Cue Exclusion { get; set; }

    /// <summary>"28 sản phẩm (63,6%) đạt 4 sao": for the percentage, the number that it repeats as a share.</summary>
    public Count? ShareOf { get; set; }

    /// <summary>For that number, the mentions of the aside that its own words go on behind.</summary>
    public (int From, int To)? Aside { get; set; }

    public bool Change { get; set; }

    /// <summary>Mention index after the last word of its noun phrase.</summary>
    public int PhraseEnd { get; set; }

    // Where, when and how, as said up to here.
    public Setting Setting { get; set; } = new();

    /// <summary>A date inside its own phrase: "54 sản phẩm năm 2018".</summary>
    public DateMention? OwnDate { get; set; }

    /// <summary>A place inside its own phrase: "12 sản phẩm của huyện Yên Thế".</summary>
    public Place? OwnPlace { get; set; }

    // Outcome.
    public Nature ResolvedNature { get; set; } = Nature.Stock;

    /// <summary>Brackets it stands in.</summary>
    public int Depth { get; init; }

    public int SentenceNumber { get; set; }

    /// <summary>"hạng 5 sao là 2 sản phẩm": its class stands before it.</summary>
    public bool ClassBefore { get; set; }

    /// <summary>It shares the verb of the class after it: "19 sản phẩm 4 sao và 33 sản phẩm 3 sao được công nhận".</summary>
    public bool Shared { get; set; }

    /// <summary>The last of the classes that it is the sum of.</summary>
    public Count? SumsUp { get; set; }

    /// <summary>A round of one star class only.</summary>
    public bool LimitedFlow { get; set; }

    /// <summary>A round of new and re-assessed products together.</summary>
    public bool Mixed { get; set; }

    public string? Reason { get; set; }

    /// <summary>Share of each <see cref="SecondReading.NumberMeaning"/> by the wording alone; null where not asked.</summary>
    public double[]? Meanings { get; set; }

    /// <summary>A word of planning stands before it in its own sentence.</summary>
    public bool PlanSaid { get; set; }

    /// <summary>The total that a class divides.</summary>
    public Count? Whole { get; set; }

    /// <summary>A further district of a list in its own sentence: what it counts was said with the first.</summary>
    public bool GoesOnList { get; set; }

    /// <summary>"A và B mỗi nhóm 2": the first and the last of the labels that it is said of, as mentions.</summary>
    public (int First, int Last)? Alike { get; set; }

    public List<Draft> Drafts { get; } = [];

    /// <summary>Codes of the facts that it gave in the end.</summary>
    public string[] Kept { get; set; } = [];

    public bool IsTotal => Rank is not { IsEveryProduct: false } && Group == Cue.None && !Potential;
}

/// <summary>A place with its scope settled.</summary>
/// <param name="Province">Code of the 63; null for the nation and where not known.</param>
/// <param name="District">As written.</param>
internal sealed record Place(PlaceScope Scope, string? Province, string? District, bool Old = false)
{
    public bool IsReadable => Scope is PlaceScope.National or PlaceScope.Province or PlaceScope.District;
}

/// <summary>Where, when and in what sense a number is said, read from left to right.</summary>
internal sealed record Setting
{
    public Place? Place { get; init; }

    /// <summary>The place was named in this sentence.</summary>
    public bool PlaceNamed { get; init; }

    /// <summary>Places that "mỗi, cùng" gives the number to.</summary>
    public IReadOnlyList<Place> Each { get; init; } = [];

    /// <summary>"mỗi" without names.</summary>
    public bool EachUnnamed { get; init; }

    public DateMention? Date { get; init; }

    public DateMention? EventDay { get; init; }

    /// <summary>Of a place that is only named as ahead of the one spoken of: "chỉ sau Đồng Tháp (265 sản phẩm)".</summary>
    public bool Ahead { get; init; }

    public bool Target { get; init; }

    /// <summary>Compared with a plan or an older figure.</summary>
    public bool Compared { get; init; }

    /// <summary>The plan is only quoted beside what was done: "vượt mục tiêu 80 sản phẩm".</summary>
    public bool Against { get; init; }

    /// <summary>The sentence speaks of a fair, a week of goods, a stall.</summary>
    public bool Fair { get; init; }

    /// <summary>The sentence speaks of one kind of goods: "Riêng chè có 31 sản phẩm".</summary>
    public bool Goods { get; init; }

    /// <summary>"Những nơi đã chấm xong là A (7 sản phẩm)": the sentence speaks of products brought to be assessed.</summary>
    public bool Assessed { get; init; }

    /// <summary>"đã": told as done.</summary>
    public bool Done { get; init; }

    public Nature Nature { get; init; }

    /// <summary>0 unsaid, 1 "có", 2 a verb of recognition, 3 "đợt này", "đến nay" and their like.</summary>
    public int Strength { get; init; }

    /// <summary>"đợt này", "vừa", "trong năm".</summary>
    public bool Round { get; init; }

    public bool Now { get; init; }

    /// <summary>Follows "trong đó", "gồm", a colon or an opening bracket.</summary>
    public bool Within { get; init; }

    public int Depth { get; init; }

    /// <summary>The sentence speaks of one maker.</summary>
    public bool Producer { get; init; }

    public bool Multi { get; init; }

    /// <summary>"nâng số sản phẩm được công nhận trong năm": a period said of a raised number.</summary>
    public bool Raised { get; init; }

    /// <summary>"dẫn đầu với", "kế đến là": the places are told in the order of their numbers.</summary>
    public bool Leads { get; init; }
}

/// <summary>A fact before the article as a whole is considered.</summary>
internal sealed record Draft(
    string Indicator,
    Place Place,
    FactKind Kind,
    Comparator Comparator,
    double Value,
    double? ValueMax,
    PartialDate? AsOf,
    PartialDate? Deadline,
    Count Count,
    int Sentence,
    bool Headline
)
{
    public double Confidence { get; init; } = 1;

    /// <summary>How surely stock or flow: 0 guessed .. 3 said.</summary>
    public int Strength { get; init; }
}
