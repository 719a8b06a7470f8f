using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Uploads;

/// <summary>
/// The preview of one waiting upload. The workbook is opened once; each change of a mapping understands its cells anew.
/// </summary>
public sealed partial class UploadPreview : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private StagedUpload? upload;
    private byte[] bytes = [];
    private OpenedWorkbook? opened;
    private ImportPreview? preview;
    private IReadOnlyList<Finding> findings = [];
    private SheetGrid? grid;
    private SheetRows? rows;
    private string? sheetName;
    private GoToCell? go;
    private string stage = "";
    private RowsRead? read;
    private string? failure;
    private string? refusal;
    private bool busy;

    [Parameter, EditorRequired]
    public required string Token { get; set; }

    [Inject]
    private UploadStore Uploads { get; set; } = null!;

    [Inject]
    private ImportService Imports { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    private string CommitText =>
        preview!.Records == 0
            ? T("Không có dòng nào để ghi", "Nothing to commit")
            : T(
                $"Ghi {VietnameseFormat.Number(preview.Records)} dòng vào sổ",
                $"Commit {VietnameseFormat.Number(preview.Records)} rows"
            );

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        upload = await Uploads.FindAsync(Token);
        if (upload is null)
        {
            failure = T("Tệp đã được ghi hoặc đã bỏ.", "The file was committed or discarded.");
            return;
        }
        try
        {
            stage = T("Đang mở tệp…", "Opening the file…");
            bytes = await Uploads.ReadAsync(upload, leaving.Token);
            var name = upload.FileName;
            // Off the circuit's own thread, so that the page stays alive while a large workbook is read.
            opened = await Task.Run(() => Imports.Open(bytes, name), leaving.Token);
            var count = opened.Sheets.Sum(s => s.Rows.Count);
            stage = T(
                $"Đang đọc {VietnameseFormat.Number(count)} dòng và đối chiếu với sổ…",
                $"Reading {VietnameseFormat.Number(count)} rows and holding them against the register…"
            );
            StateHasChanged();
            await ReadAsync();
        }
        catch (OperationCanceledException)
        {
            // The person left the page.
        }
        catch (FileNotFoundException)
        {
            failure = T("Tệp đã được ghi hoặc đã bỏ.", "The file was committed or discarded.");
        }
    }

    private async Task ReadAsync()
    {
        var choices = upload!.Choices;
        preview = await Task.Run(
            () =>
                Imports.PreviewAsync(opened!, DocumentArchive.HashOf(bytes), choices, new Reading(this), leaving.Token),
            leaving.Token
        );
        read = null;
        findings = [.. preview.Findings.OrderByDescending(f => f.Severity)];
        sheetName ??=
            preview.Reading.Sheets.Where(s => s.HeaderRow is not null).MaxBy(s => s.Records)?.Name
            ?? preview.Opened.Sheets.FirstOrDefault(s => !s.Hidden)?.Name;
        Open(sheetName);
    }

    private void Open(string? name)
    {
        sheetName = name;
        grid = preview!.Opened.Sheets.FirstOrDefault(s => s.Name == name);
        rows = grid is null ? null : new(preview, grid);
        go = null;
    }

    private void Show(Finding finding)
    {
        if (finding.Sheet != sheetName)
            Open(finding.Sheet);
        var (row, column) = CellAddress.Parse(finding.Cell);
        go = new(row, column);
    }

    private Task RemapAsync(SheetMapping mapping)
    {
        var sheets = preview!.Mappings.ToDictionary(m => m.Key, m => m.Value);
        sheets[sheetName!] = mapping;
        return ChooseAsync(upload!.Choices with { Sheets = sheets });
    }

    private async Task ChooseAsync(UploadChoices choices)
    {
        busy = true;
        stage = T("Đang đọc lại…", "Reading again…");
        StateHasChanged();
        upload = upload! with { Choices = choices };
        try
        {
            await Uploads.SaveAsync(upload, leaving.Token);
            await ReadAsync();
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            busy = false;
        }
    }

    private async Task CommitAsync()
    {
        busy = true;
        stage = T("Đang đối chiếu lại với sổ…", "Holding it against the register once more…");
        StateHasChanged();
        try
        {
            // As it stands now: someone may have committed something since the preview was made.
            await ReadAsync();
            var author = Author.Of(Authentication is null ? null : (await Authentication).User);
            var current = preview!;
            stage = T("Đang ghi…", "Committing…");
            StateHasChanged();
            var outcome = await Task.Run(() => Imports.CommitAsync(current, bytes, author));
            Uploads.Discard(upload!);
            Navigation.NavigateTo(DashboardUrls.UploadedBatch(outcome.BatchId));
        }
        catch (BatchException refused)
        {
            refusal = refused.Message;
        }
        catch (OperationCanceledException)
        {
            // The person left before anything was stored.
        }
        finally
        {
            busy = false;
        }
    }

    private void Discard()
    {
        Uploads.Discard(upload!);
        Navigation.NavigateTo(DashboardUrls.Upload());
    }

    // Redraws at most ten times a second, however fast the rows go by.
    private sealed class Reading(UploadPreview page) : IProgress<RowsRead>
    {
        private long last = Environment.TickCount64;

        public void Report(RowsRead value)
        {
            if (Environment.TickCount64 - last < 100)
                return;
            last = Environment.TickCount64;
            _ = page.InvokeAsync(() =>
            {
                page.read = value;
                page.StateHasChanged();
            });
        }
    }
}

/// <summary>A cell to bring into view.</summary>
public sealed record GoToCell(int Row, int Column);
