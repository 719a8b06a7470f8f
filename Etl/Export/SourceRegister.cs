using System.Globalization;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Export;

/// <summary>
/// Numbers the sources of a summary in the order in which they are first needed: N1, N2 ... A sum over former provinces
/// gets a source of its own that names its parts, which are sources themselves.
/// </summary>
internal sealed class SourceRegister(UnitCatalog units)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly List<(long? Fact, SummarySource? Made)> entries = [];
    private readonly HashSet<long> facts = [];

    /// <summary>The facts whose documents have to be looked up.</summary>
    public IReadOnlyCollection<long> Facts => facts;

    public string OfFact(long fact)
    {
        facts.Add(fact);
        return Id(string.Create(CultureInfo.InvariantCulture, $"fact {fact}"), () => (fact, null));
    }

    public string? OfParts(IReadOnlyList<RestatedPart> parts)
    {
        var known = parts.Where(p => p.Point.FactId is not null).ToList();
        if (known.Count == 0)
            return null;
        if (known.Count == 1)
            return OfFact(known[0].Point.FactId!.Value);
        var listed = known.ConvertAll(p =>
        {
            var day = p.Point.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return $"{units[p.Unit].Name} {p.Point.Value.ToString("#,0.##", Vietnamese)} ({day}, {OfFact(p.Point.FactId!.Value)})";
        });
        var quote = string.Join(" + ", listed);
        return Id(
            "sum " + quote,
            () =>
                (
                    null,
                    new()
                    {
                        Id = "",
                        Title = "Tính từ số liệu của các đơn vị cũ",
                        Kind = "Tính lại theo địa giới",
                        Quote = quote,
                    }
                )
        );
    }

    public string OfTarget(Target target) =>
        Id(
            "target " + target.Id,
            () =>
                (
                    null,
                    new()
                    {
                        Id = "",
                        Title = target.Legal ?? target.Source,
                        Publisher = target.Source,
                        Kind = "Chỉ tiêu, kế hoạch",
                        Published = target.Published,
                        Place = "chỉ tiêu " + target.Id,
                        Quote = target.Note,
                        Url = target.Url,
                    }
                )
        );

    /// <param name="documents">By fact id; the id inside is not used. A fact without one keeps its number alone.</param>
    public IReadOnlyList<SummarySource> Build(IReadOnlyDictionary<long, SummarySource> documents) =>
        [
            .. entries.Select(
                (entry, i) =>
                {
                    var source =
                        entry.Made
                        ?? documents.GetValueOrDefault(entry.Fact!.Value)
                        ?? new SummarySource { Id = "", Title = "(không còn tài liệu)" };
                    return source with { Id = Number(i) };
                }
            ),
        ];

    private string Id(string key, Func<(long?, SummarySource?)> make)
    {
        if (ids.TryGetValue(key, out var known))
            return known;
        entries.Add(make());
        return ids[key] = Number(entries.Count - 1);
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"N{index + 1}");
}
