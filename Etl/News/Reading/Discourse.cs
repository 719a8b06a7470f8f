using Ocop.Etl.Model;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What one sentence leaves for the next: places in focus, the last total, the last target, the last round.</summary>
internal sealed class Discourse
{
    /// <summary>What the article is about: the headline's place, else the source's province, else the first place named.</summary>
    public Place? Subject { get; set; }

    /// <summary>Place of the sentence before, inside one paragraph.</summary>
    public Place? Focus { get; set; }

    /// <summary>The numbers of the sentence before.</summary>
    public List<Count> LastCounts { get; set; } = [];

    public Place? LastDistrict
    {
        get => districts.Count == 0 ? null : districts[^1];
        set
        {
            if (value is not null)
                districts.Add(value);
        }
    }

    private static readonly string[] OtherKinds = ["thành phố ", "tp.", "tp ", "thị xã ", "tx", "quận "];

    private readonly List<Place> districts = [];

    /// <summary>The last district named that "huyện" can mean: not one written as a city, a town or a quarter.</summary>
    public Place? DistrictLike(ReadOnlySpan<char> word)
    {
        if (!word.Equals("huyện", StringComparison.OrdinalIgnoreCase))
            return LastDistrict;
        for (var i = districts.Count - 1; i >= 0; i--)
            if (
                districts[i].District is { } name
                && !OtherKinds.Any(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            )
                return districts[i];
        return LastDistrict;
    }

    public string? LastProvince { get; set; }

    /// <summary>Code of the 63 of the source's own province.</summary>
    public string? Home { get; set; }

    /// <summary>Date of the last "đợt 2 năm 2022", for "đợt này".</summary>
    public PartialDate? RoundDate { get; set; }

    /// <summary>The only date of the sentence before, for the table under it.</summary>
    public PartialDate? CaptionDate { get; set; }

    /// <summary>The date in the words over the list: "Thống kê tới 31/12/2023:", "Số liệu đến hết quý II:".</summary>
    public PartialDate? ListDate { get; set; }

    /// <summary>The last day named, for "tính đến ngày này".</summary>
    public PartialDate? Day { get; set; }

    /// <summary>The last sentence that named the programme or its classes.</summary>
    public int? OcopSentence { get; set; }

    /// <summary>The last sentence that gave a number of the programme.</summary>
    public int? FigureSentence { get; set; }

    /// <summary>The last sentence that spoke of subjects, with or without their number.</summary>
    public int? SubjectSentence { get; set; }

    /// <summary>The last whole year named that is not to come, for "trong năm".</summary>
    public PartialDate? Year { get; set; }

    /// <summary>The last number of products that later parts can belong to.</summary>
    public Count? Products { get; set; }

    /// <summary>What is said next is said of these products; the makers of those before have nothing to do with them.</summary>
    public void TurnTo(Count products) => (Products, Subjects) = (products, null);

    /// <summary>The last round's whole number, for "đợt này" and for what of it was re-assessed.</summary>
    public Count? RoundTotal { get; set; }

    /// <summary>The last round of one star class only.</summary>
    public Count? LimitedRound { get; set; }

    /// <summary>The last number of products that a shop, a fair or a floor carried.</summary>
    public Count? Carried { get; set; }

    /// <summary>Numbers of products said lately, for parts that add up to one of them.</summary>
    public List<Count> Totals { get; } = [];

    /// <summary>The last number of products of a plan.</summary>
    public Count? PlannedProducts { get; set; }

    /// <summary>Sentence in which a round of recognition was told without its number, and its date.</summary>
    public int? RoundSentence { get; set; }

    /// <summary>The last sentence about an assessment without its numbers: "Hội đồng huyện họp đánh giá, phân hạng".</summary>
    public int? AssessedIn { get; set; }

    public Count? Subjects { get; set; }

    /// <summary>Last sentence that gave districts their numbers, and of what.</summary>
    public (int Sentence, Counted Noun, bool New)? Listed { get; set; }

    /// <summary>How often the article has named the programme so far.</summary>
    public int Named { get; set; }

    /// <summary>The last sentence that spoke of points that sell OCOP products, with or without their number.</summary>
    public int? PointSentence { get; set; }

    /// <summary>The last sentence about the first year or the first assessment of all.</summary>
    public int? FirstTime { get; set; }

    /// <summary>The last sentence about a fair or its stalls.</summary>
    public int? FairSentence { get; set; }

    /// <summary>The last number of sales points.</summary>
    public Count? Points { get; set; }

    public PartialDate? Deadline { get; set; }

    public bool AfterTarget { get; set; }

    /// <summary>The line begins with the mark of a list item; unlike <see cref="InList"/>, it may be a whole sentence.</summary>
    public bool Bulleted { get; set; }

    /// <summary>The last sentence that spoke of a plan for a year without its numbers.</summary>
    public int? PlanLead { get; set; }

    /// <summary>"Một là, ... Hai là, ..." after such a sentence.</summary>
    public bool PlanPoints { get; set; }

    /// <summary>The items under "Một số chỉ tiêu chính:".</summary>
    public bool TargetItems { get; set; }

    /// <summary>The paragraph speaks of one maker.</summary>
    public bool Producer { get; set; }

    public int Sentence { get; set; }

    /// <summary>Province named last in the current sentence.</summary>
    public string? SentenceProvince { get; set; }

    private readonly List<int> ordinals = [];

    /// <summary>The current sentence is a line of a list ("- Hạng 4 sao: 29 sản phẩm") or the words over one.</summary>
    public bool InList { get; set; }

    private int inParagraph;

    public bool OpensParagraph => inParagraph <= 1;

    /// <summary>Whether it was told in the current paragraph, over whose sentences its date goes on.</summary>
    public bool IsOfParagraph(Count told) => Sentence - told.SentenceNumber < inParagraph;

    public void BeginParagraph()
    {
        Focus = null;
        Producer = false;
        inParagraph = 0;
    }

    /// <param name="number">Of the sentence in the article, from 0.</param>
    public void BeginSentence(int number)
    {
        Sentence = number;
        inParagraph++;
        if (ordinals.Count > number)
            return;
        var before = ordinals.Count == 0 ? 0 : ordinals[^1];
        ordinals.Add(InList ? before : before + 1);
    }

    /// <summary>How many sentences ago; the lines of a list count as one.</summary>
    public int Since(int sentence) => ordinals[Sentence] - ordinals[sentence];

    public string? ThisProvince => SentenceProvince ?? Focus?.Province ?? Subject?.Province ?? LastProvince ?? Home;

    public Place? Here => Focus ?? Subject ?? (Home is { } home ? new Place(PlaceScope.Province, home, null) : null);
}
