using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Uploads;

/// <summary>One sheet as it stands in the file, in parts of fifty rows, with what each column and row was taken for.</summary>
public sealed partial class SheetPreview : IAsyncDisposable
{
    private const int PageSize = 50;
    private const int LastHeader = 30;

    private RowChoice choice;
    private int page;
    private GoToCell? gone;
    private string? shown;
    private bool bring;
    private IJSObjectReference? script;

    [Parameter, EditorRequired]
    public required SheetRows Rows { get; set; }

    [Parameter, EditorRequired]
    public required SheetGrid Grid { get; set; }

    /// <summary>What a person said about the sheet so far; null: nothing.</summary>
    [Parameter]
    public SheetMapping? Mapping { get; set; }

    /// <summary>The mapping was chosen at an earlier upload of the same layout, not at this one.</summary>
    [Parameter]
    public bool IsRemembered { get; set; }

    /// <summary>A cell to bring into view; null: none.</summary>
    [Parameter]
    public GoToCell? Go { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SheetMapping> OnMapping { get; set; }

    [Inject]
    private ReferenceStore Reference { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private WorkbookKind Kind =>
        Rows.Reading is { HeaderRow: not null } reading ? reading.Kind : Mapping?.Kind ?? WorkbookKind.Unknown;

    /// <summary>A person's word, now or at an earlier upload, stands over what was recognised.</summary>
    private bool IsByHand => Mapping is not null && Mapping != AsRecognised;

    private static readonly SheetMapping AsRecognised = new();

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
            bring = true;
        }
        gone = Go;
        page = Math.Min(page, Pages - 1);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!bring)
            return;
        bring = false;
        try
        {
            script ??= await Script.InvokeAsync<IJSObjectReference>(
                "import",
                "./Components/Uploads/SheetPreview.razor.js"
            );
            await script.InvokeVoidAsync("bringIntoView");
        }
        catch (JSDisconnectedException)
        {
            // The person left the page.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (script is null)
            return;
        try
        {
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone and its script with it.
        }
    }

    private void Choose(RowChoice value) => (choice, page) = (value, 0);

    private void GoTo(string? text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            page = Math.Clamp(Rows.PageOf(row, choice, PageSize), 0, Pages - 1);
    }

    /// <summary>Null: not read.</summary>
    private string? FieldOf(int column)
    {
        if (Rows.Reading?.HeaderRow is null)
            return Mapping?.Columns?.GetValueOrDefault(column) is { Length: > 0 } chosen ? chosen : null;
        return Rows.Reading.Columns.FirstOrDefault(c => c.Column == column)?.Field is { } field && field != Fields.Extra
            ? field
            : null;
    }

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
            : OnMapping.InvokeAsync(Whole() with { Kind = kind, Columns = null });

    private Task ForgetAsync() => OnMapping.InvokeAsync(AsRecognised);

    // A sheet in which nothing was recognised is a list of products, below its fullest row, until a person says otherwise.
    private SheetMapping Whole()
    {
        var mapping = Mapping ?? AsRecognised;
        if (Rows.Reading?.HeaderRow is not null)
            return mapping;
        return mapping with
        {
            Kind = mapping.Kind ?? WorkbookKind.Products,
            HeaderRow =
                mapping.HeaderRow
                ?? Grid.Rows.TakeWhile(r => r.Number <= LastHeader).MaxBy(r => r.Cells.Count(c => c.IsText))?.Number
                ?? 1,
        };
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
        : row.Change is { } change ? "row-" + change.ToString().ToLowerInvariant()
        : row.Worst == Severity.Error ? "row-refused"
        : row.Row.Hidden ? "hidden-row"
        : "";

    private string CellClass(SheetCell cell, int row)
    {
        var classes = new List<string>();
        if (cell.Findings.Count > 0)
            classes.Add("cell-" + cell.Findings.Max(f => f.Severity).ToString().ToLowerInvariant());
        else if (cell.Before is not null)
            classes.Add("cell-changed");
        if (cell.IsNumber)
            classes.Add("num");
        if (cell.Continues)
            classes.Add("continues");
        if (Go is { } at && at.Row == row && at.Column >= cell.Column && at.Column < cell.Column + cell.Span)
            classes.Add("here");
        return string.Join(' ', classes);
    }

    private static string IconOf(IReadOnlyList<Finding> findings) =>
        findings.Max(f => f.Severity) switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
