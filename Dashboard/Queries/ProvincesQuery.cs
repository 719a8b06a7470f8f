using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>One row of the table of all units, flat so that a grid can sort and filter by every column.</summary>
/// <param name="Newest">Last day the newest figure of any indicator can mean.</param>
public sealed record ProvinceRow(
    AdministrativeUnit Unit,
    string Name,
    string Region,
    double? Total,
    double? Star3,
    double? Star4,
    double? Star5,
    double? Subjects,
    DateOnly? Newest,
    int? MonthsOld,
    IReadOnlyDictionary<string, ShownFigure> Figures
);

/// <summary>All units of the list of the filter, in alphabetical order.</summary>
public sealed class ProvincesQuery(KnowledgeReader reader, CitationQuery citationQuery)
{
    public static IReadOnlyList<string> Indicators { get; } =
    [StarTiers.Total, "products.star3", "products.star4", "products.star5", "subjects.total"];

    public async Task<(Knowledge Knowledge, IReadOnlyList<ProvinceRow> Rows)> RunAsync(
        DashboardFilter filter,
        CancellationToken cancellation = default
    )
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var units = knowledge
            .Reference.Units.InList(knowledge.List.Id)
            .Select(u => (Unit: u, Values: Indicators.Select(code => knowledge.Latest(u.Id, code)).ToList()))
            .ToList();
        var facts = FigureWording.FactsBehind(units.SelectMany(u => u.Values));
        var wording = new FigureWording(knowledge, await citationQuery.RunAsync(facts, cancellation));
        return (
            knowledge,
            [
                .. units
                    .Select(u => Row(knowledge, u.Unit, u.Values.ToDictionary(v => v.Indicator, wording.Show)))
                    .OrderBy(r => r.Name, VietnameseOrder.ByName),
            ]
        );
    }

    private static ProvinceRow Row(
        Knowledge knowledge,
        AdministrativeUnit unit,
        Dictionary<string, ShownFigure?> figures
    )
    {
        var newest = knowledge.NewestWithPredecessors(unit.Id)?.AsOf;
        var region = unit.Region;
        return new(
            unit,
            Wording.T(unit.Name, unit.NameEn),
            region is null ? "" : Wording.T(region.Name, region.NameEn),
            figures[StarTiers.Total]?.Value,
            figures["products.star3"]?.Value,
            figures["products.star4"]?.Value,
            figures["products.star5"]?.Value,
            figures["subjects.total"]?.Value,
            newest?.Last,
            newest is { } at ? VietnameseFormat.MonthsOld(at, knowledge.Today) : null,
            figures.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!)
        );
    }
}
