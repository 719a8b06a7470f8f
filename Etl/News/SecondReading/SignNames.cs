using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// The words that stand for what is seen in a number rather than read in the text, by the id that features carry. Filled
/// when the class that owns it is made and only read afterwards, so articles may be read on many threads.
/// </summary>
internal sealed class SignNames
{
    private readonly Dictionary<ulong, string> written = [];

    /// <summary>How each is written in the weights file, by id.</summary>
    public IReadOnlyDictionary<ulong, string> Written => written;

    /// <exception cref="ArgumentException">The word stands for something else already.</exception>
    public ulong Add(string sign)
    {
        var id = WordForm.Id(sign);
        written.Add(id, sign);
        return id;
    }
}
