using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
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
    private const int MostRefusals = 3;

    /// <summary>A template that was sent back as it came.</summary>
    private static readonly Finding NothingRead = new(
        Severity.Error,
        "empty-workbook",
        "Tệp có tiêu đề nhưng chưa có dòng nào để đọc. Hãy điền dữ liệu bên dưới tiêu đề rồi tải lên lại."
    )
    {
        English = "The file has a header but no row below it. Fill it in and upload it again.",
    };

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
    private ReferenceStore Reference { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    private string CommitText =>
        preview!.Records == 0 ? T("Không có dòng nào để ghi", "Nothing to commit")
        : preview.AlreadyIn is not null ? T("Đã có đủ, không cần ghi", "All of it is in already")
        : T(
            $"Ghi {VietnameseFormat.Number(preview.Records)} {UploadWords.Counted(preview)}",
            $"Commit {VietnameseFormat.Number(preview.Records)} {UploadWords.Counted(preview)}"
        );

    /// <summary>The bytes are a workbook, whatever is in it.</summary>
    private bool IsOpen => preview!.Opened.Format != WorkbookFormat.Unreadable;

    /// <summary>Why nothing at all can be stored: what is wrong with the file, with a sheet, else with every row.</summary>
    private IEnumerable<Finding> Refusals
    {
        get
        {
            var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
            var wide = errors.Where(f => f.Cell is null).ToList();
            return wide.Count > 0 ? wide
                : errors.Count > 0 ? errors.Take(MostRefusals)
                : [NothingRead];
        }
    }

    /// <summary>Beside the button: what is left out, and what storing again means.</summary>
    private string? CommitNote
    {
        get
        {
            if (preview is not { Records: > 0, AlreadyIn: null })
                return null;
            var errors = preview.Findings.Count(f => f.Severity == Severity.Error);
            if (errors > 0)
                return T(
                    $"{VietnameseFormat.Number(errors)} lỗi: những dòng, ô ấy không được ghi.",
                    $"{VietnameseFormat.Number(errors)} errors: those rows and cells are left out."
                );
            return preview.Count(RowChange.New) + preview.Count(RowChange.Changed) == 0
                ? T("Không có gì mới; ghi chỉ thêm một nguồn nữa.", "Nothing new; committing only adds a source.")
                : null;
        }
    }

    private static string Gone => T("Tệp đã được ghi hoặc đã bỏ.", "The file was committed or discarded.");

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
            failure = Gone;
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
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = Gone;
        }
    }

    private async Task ReadAsync()
    {
        var choices = upload!.Choices;
        var fresh = await Task.Run(
            () =>
                Imports.PreviewAsync(opened!, DocumentArchive.HashOf(bytes), choices, new Reading(this), leaving.Token),
            leaving.Token
        );
        // Chosen otherwise meanwhile: the reading that follows counts.
        if (!ReferenceEquals(choices, upload.Choices))
            return;
        preview = fresh;
        read = null;
        findings = [.. preview.Findings.OrderByDescending(f => f.Severity)];
        sheetName ??=
            preview.Reading.Sheets.Where(s => s.HeaderRow is not null).MaxBy(s => s.Records)?.Name
            ?? preview.Opened.Sheets.FirstOrDefault(s => !s.Hidden)?.Name;
        Open(sheetName);
    }

    private List<SheetGrid> Visible => [.. preview!.Opened.Sheets.Where(s => !s.Hidden)];

    private string SheetCount(string name) =>
        preview!.Reading.Sheets.FirstOrDefault(s => s.Name == name) is { HeaderRow: not null } sheet
            ? VietnameseFormat.Number(sheet.Records)
            : T("không đọc", "not read");

    private bool IsRemembered(string name) =>
        preview!.Mappings.ContainsKey(name) && !upload!.Choices.Sheets.ContainsKey(name);

    private void Open(string? name)
    {
        sheetName = name;
        grid = preview!.Opened.Sheets.FirstOrDefault(s => s.Name == name);
        rows = grid is null ? null : new(preview, grid, Reference.Current.Units);
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
        var sheets = upload!.Choices.Sheets.ToDictionary(m => m.Key, m => m.Value);
        sheets[sheetName!] = mapping;
        return ChooseAsync(upload!.Choices with { Sheets = sheets });
    }

    private async Task ChooseAsync(UploadChoices choices)
    {
        busy = true;
        stage = T("Đang đọc lại…", "Reading again…");
        StateHasChanged();
        upload = upload! with { Choices = choices };
        refusal = null;
        try
        {
            await Uploads.SaveAsync(upload, leaving.Token);
            await ReadAsync();
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = Gone;
        }
        finally
        {
            // An earlier reading that was overtaken leaves the page waiting for the later one.
            busy = !ReferenceEquals(choices, upload.Choices);
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
