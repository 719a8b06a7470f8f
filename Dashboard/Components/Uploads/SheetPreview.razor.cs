using System.Globalization;
using Microsoft.AspNetCore.Components;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Uploads;

/// <summary>One sheet as it stands in the file, in parts of fifty rows, with what each column and row was taken for.</summary>
public sealed partial class SheetPreview
{
    private const int PageSize = 50;

    private RowChoice choice;
    private int page;
    private GoToCell? gone;
    private string? shown;

    [Parameter, EditorRequired]
    public required SheetRows Rows { get; set; }

    [Parameter, EditorRequired]
    public required SheetGrid Grid { get; set; }

    /// <summary>What a person said about the sheet so far; null: nothing.</summary>
    [Parameter]
    public SheetMapping? Mapping { get; set; }

    /// <summary>A cell to bring into view; null: none.</summary>
    [Parameter]
    public GoToCell? Go { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SheetMapping> OnMapping { get; set; }

    [Inject]
    private ReferenceStore Reference { get; set; } = null!;

    private WorkbookKind Kind => Rows.Reading?.Kind ?? Mapping?.Kind ?? WorkbookKind.Unknown;

    private int Pages => Math.Max(1, (Rows.Count(choice) + PageSize - 1) / PageSize);

    protected override void OnParametersSet()
    {
        if (shown != Grid.Name)
        {
            shown = Grid.Name;
            (choice, page) = (RowChoice.All, 0);
        }
        if (Go is not null && Go != gone)
        {
            choice = RowChoice.All;
            page = Rows.PageOf(Go.Row, choice, PageSize);
        }
        gone = Go;
        page = Math.Min(page, Pages - 1);
    }

    private void Choose(RowChoice value) => (choice, page) = (value, 0);

    /// <summary>Null: not read.</summary>
    private string? FieldOf(int column) =>
        Rows.Reading?.Columns.FirstOrDefault(c => c.Column == column)?.Field is { } field && field != Fields.Extra
            ? field
            : null;

    private Task ColumnAsync(int column, string? field)
    {
        var columns = Mapping?.Columns?.ToDictionary(c => c.Key, c => c.Value) ?? [];
        foreach (var (other, taken) in columns.ToList())
            if (field is { Length: > 0 } && taken == field)
                columns.Remove(other);
        columns[column] = field ?? "";
        return OnMapping.InvokeAsync(Whole() with { Columns = columns });
    }

    private Task HeaderAsync(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? OnMapping.InvokeAsync(Whole() with { HeaderRow = row })
            : Task.CompletedTask;

    private Task MapAsync(WorkbookKind kind) =>
        kind == WorkbookKind.Unknown
            ? Task.CompletedTask
            : OnMapping.InvokeAsync(new SheetMapping(kind, Mapping?.HeaderRow));

    // A sheet in which nothing was recognised has no header row until a person names one; naming a column means the first.
    private SheetMapping Whole()
    {
        var mapping = Mapping ?? new();
        return Rows.Reading?.HeaderRow is null && mapping.HeaderRow is null
            ? mapping with
            {
                HeaderRow = Grid.Rows.Count > 0 ? Grid.Rows[0].Number : 1,
            }
            : mapping;
    }

    private static string Word(RowChoice choice) =>
        choice switch
        {
            RowChoice.All => T("Mọi dòng", "All rows"),
            RowChoice.Faulty => T("Có lỗi, lưu ý", "Errors and warnings"),
            RowChoice.New => T("Mới", "New"),
            RowChoice.Changed => T("Đổi", "Changed"),
            _ => T("Như cũ", "Unchanged"),
        };

    private static string RowClass(SheetRow row) =>
        row.IsHeader ? "header"
        : row.Row.Hidden ? "hidden-row"
        : "";

    private string CellClass(IReadOnlyList<Finding> found, int row, int column)
    {
        var severity = found.Count == 0 ? "" : "cell-" + found.Max(f => f.Severity).ToString().ToLowerInvariant();
        return Go is { } at && at.Row == row && at.Column == column ? severity + " here" : severity;
    }
}
