using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Etl.Import;

/// <summary>What an upload would do, complete: cells, what was read, what would change. Nothing is stored.</summary>
public sealed record ImportPreview
{
    public required OpenedWorkbook Opened { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Mappings in force: chosen now, else remembered for the layout.</summary>
    public required IReadOnlyDictionary<string, SheetMapping> Mappings { get; init; }

    public required WorkbookReading Reading { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required ImportPlan Plan { get; init; }

    public required IReadOnlyList<PlannedFigure> Figures { get; init; }

    /// <summary>Units of which the list is taken to name every product.</summary>
    public required IReadOnlyList<UnitId> WholeFor { get; init; }

    /// <summary>The workbook calls itself invented ("DỮ LIỆU MẪU"), or a person does.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The batch that already holds this very file and all it says; committing it again would change nothing.</summary>
    public required long? AlreadyIn { get; init; }

    /// <summary>Of the file, its cells, and of the list against the register.</summary>
    public IEnumerable<Finding> Findings => Reading.Findings.Concat(Plan.Findings);

    public int Records => Reading.Records.Count;

    public bool CanCommit => Records > 0 && AlreadyIn is null;

    /// <summary>
    /// What committing needs and no more: without the cells, the planned rows and what answers further questions, which are
    /// half the memory of a long list. For a commit that nobody looks at; ask for counts before.
    /// </summary>
    public ImportPreview ForCommit() =>
        this with
        {
            Opened = Opened with { Sheets = [.. Opened.Sheets.Where(s => Mappings.ContainsKey(s.Name))] },
            Plan = Plan with { Rows = [], FindProposals = static () => [] },
        };

    public int Count(RowChange change) => Plan.Count(change) + Figures.Count(f => f.Change == change);
}
