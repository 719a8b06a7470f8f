using System.Globalization;
using Microsoft.AspNetCore.Components;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Queries;
using Ocop.Dashboard.Scheduling;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Pages;

/// <summary>Sources with their schedule and health, the run under way, and the history of runs.</summary>
public sealed partial class RunsPage : IDisposable
{
    /// <summary>Reports come with every document; a person reads a few a second.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource leaving = new();
    private RunsOverview? overview;
    private RunnerState state = RunnerState.Idle;
    private IDisposable? subscription;
    private string? failure;
    private object? shown;
    private int drawing;

    [Inject]
    private EtlRunner Runner { get; set; } = null!;

    [Inject]
    private RunsQuery Query { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Page of the history.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    private int? HistoryPage { get; set; }

    private bool IsLive => RendererInfo.IsInteractive;

    private bool allBusy =>
        state.Active?.Request.SourceId is null && state.Active is not null
        || state.Waiting.Any(w => w.Request.SourceId is null);

    protected override void OnParametersSet()
    {
        state = Runner.State;
        Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        subscription = Runner.Subscribe(_ => Redraw());
        _ = TickAsync();
        // Whatever happened between the first drawing and the subscription.
        Redraw();
    }

    public void Dispose()
    {
        leaving.Cancel();
        subscription?.Dispose();
        leaving.Dispose();
    }

    private void Load()
    {
        try
        {
            shown = Query.SourcesVersion;
            overview = Query.Run(Math.Max(1, HistoryPage ?? 1));
            failure = null;
        }
        catch (Exception wrong) when (wrong is IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            failure = wrong.Message;
        }
    }

    /// <summary>At most one drawing per <see cref="Pace"/>; the last change is always drawn.</summary>
    private void Redraw()
    {
        if (Interlocked.Exchange(ref drawing, 1) == 0)
            _ = InvokeAsync(DrawAsync);
    }

    private async Task DrawAsync()
    {
        try
        {
            await Task.Delay(Pace, leaving.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        Volatile.Write(ref drawing, 0);
        var before = state;
        state = Runner.State;
        // A run began or ended: history, next runs and health have changed.
        if (before.Active?.StartedAt != state.Active?.StartedAt || before.Ended != state.Ended)
            Load();
        StateHasChanged();
    }

    /// <summary>Keeps the elapsed time up to date, and shows a changed sources.json and runs of the command line.</summary>
    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), Clock);
        var seconds = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token))
            {
                if (Query.SourcesVersion != shown || ++seconds % 15 == 0)
                    await InvokeAsync(() =>
                    {
                        Load();
                        StateHasChanged();
                    });
                else if (state.Active is not null)
                    Redraw();
            }
        }
        catch (OperationCanceledException) { }
    }

    private Task RunOne(string sourceId)
    {
        // Not awaited: the run reports by itself, and the button must not stay pressed for minutes.
        _ = Runner.RunNow(sourceId);
        return Task.CompletedTask;
    }

    private List<SourceLine> Lines(bool enabled) => [.. overview!.Sources.Where(l => l.Source.Enabled == enabled)];

    private string NameOf(string sourceId) =>
        overview?.Sources.FirstOrDefault(l => l.Source.Id == sourceId)?.Source.Name ?? sourceId;

    private static string PageUrl(int page) =>
        page == 1
            ? DashboardUrls.Runs()
            : string.Create(CultureInfo.InvariantCulture, $"{DashboardUrls.Runs()}?trang={page}");

    private string Sentence()
    {
        if (overview is null)
            return "";
        var enabled = Lines(enabled: true);
        var next = enabled.Select(l => l.NextRun).Min();
        var last = overview.Page == 1 ? overview.History.FirstOrDefault(r => r.EndedAt is not null) : null;
        var text = T(
            $"{VietnameseFormat.Number(enabled.Count)} nguồn đang bật.",
            $"{VietnameseFormat.Number(enabled.Count)} sources enabled."
        );
        if (last is not null)
            text += T(
                $" Lần chạy gần nhất lúc {VietnameseFormat.Instant(last.StartedAt)}: {RunWords.Outcome(last.Outcome)}, {VietnameseFormat.Number(last.DocumentsRead)} tài liệu mới, {VietnameseFormat.Number(last.Facts)} số liệu.",
                $" The last run, at {VietnameseFormat.Instant(last.StartedAt)}: {RunWords.Outcome(last.Outcome)}, {VietnameseFormat.Number(last.DocumentsRead)} new documents, {VietnameseFormat.Number(last.Facts)} figures."
            );
        if (next is { } time)
            text += T(
                $" Lần tới lúc {VietnameseFormat.Instant(time.UtcDateTime)}.",
                $" The next one is due at {VietnameseFormat.Instant(time.UtcDateTime)}."
            );
        return text;
    }
}
