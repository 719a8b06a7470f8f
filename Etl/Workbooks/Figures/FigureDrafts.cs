using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>The unit a row of figures is about, as it is named.</summary>
/// <param name="Where">A1 address of the cell that names it.</param>
/// <param name="Stated">A province named by the row itself, not taken from title or group.</param>
internal readonly record struct FigurePlace(
    FigureScope Scope,
    ProvinceMention? Province,
    string? District,
    string? Commune,
    string? Where,
    bool Stated
);

internal sealed record FigureDraft(
    string Cell,
    int Row,
    int Column,
    FigurePlace Place,
    string Indicator,
    FactKind Kind,
    double Value,
    PartialDate? AsOf
);

/// <summary>Turns the figures of a sheet into records once it is known which list of provinces the table is of.</summary>
internal sealed class FigureDrafts(SheetTask task, List<Finding> findings)
{
    private readonly List<FigureDraft> drafts = [];

    public IReadOnlyList<FigureDraft> All => drafts;

    public void Add(FigureDraft draft) => drafts.Add(draft);

    public IReadOnlyList<WorkbookRecord> Finish()
    {
        PartialDate? latest = null;
        foreach (var draft in drafts)
            if (draft is { Kind: FactKind.Actual, AsOf: { } asOf } && (latest is not { } known || asOf > known))
                latest = asOf;
        var districts = drafts.Exists(d => d.Place.District is not null);
        var settled = Settled();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var missing = false;
        var records = new List<WorkbookRecord>(drafts.Count);
        foreach (var draft in drafts)
        {
            UnitId? unit = null;
            if (draft.Place.Scope != FigureScope.National)
            {
                if (draft.Place.Province is { } mention)
                {
                    var choice = UnitSystem.Choose(mention, task.Context.Date, latest, districts, settled);
                    unit = choice.Id;
                    var where = draft.Place.Stated ? draft.Place.Where : mention.Where;
                    if (choice.NotValidAtDate && reported.Add(where ?? ""))
                        findings.Add(ListUnits.NotValid(task.Grid.Name, where));
                }
                else
                {
                    missing = true;
                }
            }
            records.Add(
                new FigureRecord
                {
                    Sheet = task.Grid.Name,
                    Cell = draft.Cell,
                    Scope = draft.Place.Scope,
                    Place = new(unit, draft.Place.District, draft.Place.Commune),
                    Indicator = draft.Indicator,
                    Kind = draft.Kind,
                    Value = draft.Value,
                    AsOf = draft.AsOf,
                }
            );
        }
        if (missing)
            findings.Add(ListUnits.NotStated(task.Grid.Name));
        return records;
    }

    // In a table of provinces one row that only one list can mean settles all.
    private string? Settled()
    {
        var provinces = drafts.Where(d => d.Place is { Scope: FigureScope.Province, Stated: true, Province: not null });
        foreach (var draft in provinces)
        {
            var mention = draft.Place.Province!;
            if (mention.Old)
                continue;
            var lists = mention.Candidates.Select(c => c.List).Distinct().ToList();
            if (lists.Count == 1)
                return lists[0];
        }
        return null;
    }
}
