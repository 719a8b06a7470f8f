using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Ocop.Dashboard.Components.Review;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Queries;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage.Batches;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Pages;

/// <summary>
/// The queue of doubtful figures and the desk at which a person accepts, corrects or rejects them. Which fact is in view
/// stands in the address; keys press what is on the page (<c>data-key</c>), so that each has a button too.
/// </summary>
public sealed partial class ReviewPage : IAsyncDisposable
{
    /// <summary>Lines of the queue shown at a time, around the fact in view.</summary>
    private const int Shown = 40;

    private static string[] UsualReasons =>
        [
            "In nhầm trong bài",
            "Không phải số liệu của chương trình OCOP",
            "Số của một huyện, không phải của tỉnh",
            "Số của một chủ thể",
            "Đọc nhầm chỉ tiêu",
            "Đọc nhầm thời điểm",
        ];

    private enum Form
    {
        None,
        Correct,
        Reject,
    }

    private readonly CancellationTokenSource leaving = new();
    private DashboardFilter filter = DashboardFilter.None;
    private ReviewDesk? desk;
    private Form form;
    private CorrectionModel correction = new();
    private string reason = "";
    private string? problem;
    private string? said;
    private string? failure;
    private string? focus;
    private bool busy;
    private IJSObjectReference? keys;

    [Inject]
    private ReviewQuery Query { get; set; } = null!;

    [Inject]
    private ReviewService Review { get; set; } = null!;

    [Inject]
    private SnapshotProvider Snapshots { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? Visitor { get; set; }

    private bool CanDecide => RendererInfo.IsInteractive && !busy && desk?.InView is not null;

    protected override Task OnParametersSetAsync() => GoAsync();

    private async Task GoAsync()
    {
        filter = DashboardFilter.Parse(Navigation.Uri);
        form = Form.None;
        problem = null;
        await LoadAsync();
    }

    /// <summary>Another fact was put in view: the page has no parameters that would tell it so.</summary>
    private void OnMoved(object? sender, LocationChangedEventArgs move)
    {
        if (new Uri(move.Location).AbsolutePath == DashboardUrls.ReviewPath)
            _ = InvokeAsync(async () =>
            {
                await GoAsync();
                StateHasChanged();
            });
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            Snapshots.Changed += OnChanged;
            Navigation.LocationChanged += OnMoved;
            keys = await Script.InvokeAsync<IJSObjectReference>(
                "import",
                leaving.Token,
                "./Components/Pages/ReviewPage.razor.js"
            );
            await keys.InvokeVoidAsync("listen", leaving.Token);
        }
        if (focus is { } id && keys is not null)
        {
            focus = null;
            await keys.InvokeVoidAsync("focusOn", leaving.Token, id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Snapshots.Changed -= OnChanged;
        Navigation.LocationChanged -= OnMoved;
        await leaving.CancelAsync();
        leaving.Dispose();
        if (keys is null)
            return;
        try
        {
            await keys.InvokeVoidAsync("forget");
            await keys.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone and its listener with it.
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            desk = await Query.RunAsync(filter, leaving.Token);
            failure = null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException broken)
        {
            failure = broken.Message;
        }
    }

    /// <summary>Another person decided, or a run brought news: the queue follows, the form being filled stays.</summary>
    private void OnChanged()
    {
        if (!busy)
            _ = InvokeAsync(async () =>
            {
                if (leaving.IsCancellationRequested)
                    return;
                await LoadAsync();
                StateHasChanged();
            });
    }

    private void Open(Form wanted)
    {
        form = wanted;
        problem = null;
        reason = "";
        if (wanted == Form.Correct)
            correction = CorrectionModel.Of(desk!.InView!.Fact.Fact);
        focus = wanted switch
        {
            Form.Correct => "sua-gia-tri",
            Form.Reject => "ly-do",
            _ => null,
        };
    }

    private Task AcceptAsync() => DecideAsync(DecisionKind.Accept, null);

    private async Task SubmitAsync()
    {
        if (form == Form.Reject)
        {
            await DecideAsync(DecisionKind.Reject, null);
            return;
        }
        var right = correction.Read(out problem);
        if (right is not null)
            await DecideAsync(DecisionKind.Correct, right);
    }

    private async Task DecideAsync(DecisionKind kind, FactCorrection? right)
    {
        if (busy || desk?.InView is not { } inView)
            return;
        // In the order in which they would be looked at: those behind this one, then those before it.
        var at = Position();
        var others = desk.Waiting.Skip(at + 1).Concat(desk.Waiting.Take(Math.Max(0, at))).ToList();
        if (
            await TryAsync(async () =>
                await Review.DecideAsync(
                    new(inView.Fact.Id, kind, inView.Fact.Fact.Value, reason, right),
                    await AuthorAsync()
                )
            )
        )
        {
            said = $"{FactWords.Name(kind)}: {FactWords.Line(inView.Fact)}";
            form = Form.None;
            reason = "";
            // One decision may settle others, such as the parts of a sum that did not add up: they wait no more.
            var waiting = desk.Waiting.Select(w => w.Doubtful.FactId).ToHashSet();
            var next = others.Find(w => waiting.Contains(w.Doubtful.FactId));
            Navigation.NavigateTo(next is null ? DashboardUrls.Review(Without()) : Href(next));
        }
    }

    private async Task UndoAsync(long batch)
    {
        var fact = desk?.Decisions.FirstOrDefault(d => d.BatchId == batch)?.FactId;
        if (await TryAsync(async () => await Review.UndoAsync(batch, await AuthorAsync())) && fact is { } back)
        {
            said = T("Đã hoàn tác.", "Undone.");
            Navigation.NavigateTo(DashboardUrls.Review(back, Without()));
        }
    }

    private async Task<bool> TryAsync(Func<Task> act)
    {
        busy = true;
        problem = null;
        try
        {
            await act();
            return true;
        }
        catch (BatchException refused)
        {
            problem = refused.Message;
            return false;
        }
        finally
        {
            busy = false;
            await LoadAsync();
        }
    }

    private async Task<string> AuthorAsync() => Author.Of(Visitor is null ? null : (await Visitor).User);

    /// <summary>The fact so many places further in the queue; null beyond its ends.</summary>
    private WaitingFact? Step(int by)
    {
        var at = Position();
        // A fact that does not wait (any more) stands before the queue.
        var to = at < 0 ? (by > 0 ? 0 : -1) : at + by;
        return to >= 0 && to < desk!.Waiting.Count ? desk.Waiting[to] : null;
    }

    private int Position()
    {
        for (var k = 0; k < desk!.Waiting.Count; k++)
            if (desk.Waiting[k].Doubtful.FactId == desk.InView?.Fact.Id)
                return k;
        return -1;
    }

    private IEnumerable<WaitingFact> Window()
    {
        var first = Math.Clamp(Position() - Shown / 2, 0, Math.Max(0, desk!.Waiting.Count - Shown));
        return desk.Waiting.Skip(first).Take(Shown);
    }

    private DashboardFilter Without() => filter.With(DashboardUrls.ReviewedFactKey, null);

    private string Href(WaitingFact fact) => DashboardUrls.Review(fact.Doubtful.FactId, Without());

    private string Sentence() =>
        desk is null ? ""
        : desk.Total == 0
            ? T(
                "Mọi số liệu đọc từ tin tức đều đã chắc hoặc đã được xem.",
                "Every figure read in news is certain or was looked at."
            )
        : T(
            $"{VietnameseFormat.Number(desk.Total)} số liệu đọc từ tin tức cần người xem: đọc chưa chắc, không khớp tổng hoặc lệch chuỗi.",
            $"{VietnameseFormat.Number(desk.Total)} figures read in news need a look: uncertain, not adding up, or off the series."
        );
}
