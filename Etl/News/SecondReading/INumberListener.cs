using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>Hears of every number of an article as it is read, with what stands around it.</summary>
internal interface INumberListener
{
    /// <summary>Filled with the words as written, by the id that features carry.</summary>
    Dictionary<ulong, string> Words { get; }

    /// <param name="scan">Stands at the number's sentence.</param>
    void Hear(NumberContext context, Count count, Scan scan);
}
