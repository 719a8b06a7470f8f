namespace Ocop.Etl.News.Language;

/// <summary>
/// What a phrase or a scanned run of tokens tells the reader. The first block names the sections of
/// <c>data/lexicon</c>, where each is explained with a sample sentence.
/// </summary>
internal enum Cue : byte
{
    None,

    // nouns.txt
    Product,
    Subject,
    Cooperative,
    Enterprise,
    CooperativeGroup,
    Household,
    Farm,
    OtherMaker,
    PointHead,
    PointPurpose,
    Ocop,
    Programme,
    Star,
    ClassWord,
    Money,
    Measure,
    TimeUnit,
    OtherNoun,
    AfterNumber,

    // groups.txt
    Food,
    Drink,
    Herbal,
    Craft,
    Ornamental,
    Tourism,
    OtherGroup,

    // nature.txt
    Have,
    Now,
    Cumulative,
    Recognise,
    Rated,
    Add,
    NewMark,
    Round,
    ChangeWord,
    RiseTo,
    ValidMark,

    // targets.txt
    Target,
    TargetCompare,
    Done,

    // relations.txt
    Within,
    WithWord,
    OfMakers,
    Each,
    Respective,
    Rest,
    More,
    AtLeast,
    About,
    Less,
    To,
    Onward,
    UpRank,
    Potential,
    Compare,
    ShareWord,
    And,
    Clause,
    Lead,
    Neutral,

    // exclusions.txt
    Registered,
    Participating,
    Recertified,
    Expired,
    Exported,
    Online,
    ModernChannel,
    Honoured,
    Shown,
    Fair,
    Inspected,
    Attribute,
    SupportedCost,
    Remaining,
    Goods,

    // places.txt
    Nation,
    WholeProvince,
    WholeCity,
    WholeDistrict,
    WholeLocal,
    ProvinceWord,
    CityWord,
    DistrictWord,
    TownWord,
    QuarterWord,
    CommuneWord,
    Region,
    OldUnit,
    Plural,
    PlaceOfEvent,
    Address,
    Speech,
    Office,
    Person,
    BeforePlace,

    // dates.txt
    YearWord,
    MonthWord,
    DayWord,
    QuarterYear,
    EndOf,
    MiddleOf,
    StartOf,
    Period,
    RoundWord,
    ThisYear,
    NextYear,
    LastYear,
    Since,
    DocumentWord,
    OrdinalWord,

    // page-furniture.txt
    Tail,
    Inside,
    Line,

    // Found by the scanners.
    Place,
    NumberWord,
    Number,
    Rank,
    Date,
    Document,
    Mark,

    /// <summary>Words between commas that explain what stands before them.</summary>
    Aside,
}
