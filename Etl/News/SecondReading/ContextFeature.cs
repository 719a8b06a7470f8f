namespace Ocop.Etl.News.SecondReading;

/// <summary>In what relation to the number a run of words stands. The names are those of the weights file.</summary>
internal enum ContextFeature : byte
{
    // The single words before and after the number, by distance.
    After1,
    After2,
    After3,
    After4,
    After5,
    After6,
    Before1,
    Before2,
    Before3,
    Before4,
    Before5,
    Before6,

    // Runs of two and three close to it.
    AfterPair1,
    AfterPair2,
    AfterPair3,
    BeforePair1,
    BeforePair2,
    BeforePair3,
    AfterTriple,
    BeforeTriple,

    // Anywhere in its clause.
    ClauseAfterWord,
    ClauseBeforeWord,

    // Around it: how its sentence opens, and all of it.
    Opening,
    Sentence,

    // Between it and other numbers of the sentence.
    BehindPrevious,
    SincePrevious,
    BehindFirst,
    Neighbours,

    // The number itself, as a word of its own.
    Form,

    // What the rules see in the number, and what they made of those before it.
    Sign,
}
