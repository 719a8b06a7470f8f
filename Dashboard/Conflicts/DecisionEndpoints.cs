using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Conflicts;

/// <summary>
/// Decisions of the conflict desk, as plain form posts that lead back to the desk: they work without script, and reloading
/// the page never decides twice.
/// </summary>
internal static class DecisionEndpoints
{
    public const string DecidePath = DashboardUrls.ConflictsPath + "/quyet-dinh";
    public const string UndoPath = DashboardUrls.ConflictsPath + "/hoan-tac";

    public static void MapDecisions(this WebApplication app)
    {
        app.MapPost(DecidePath, DecideAsync);
        app.MapPost(UndoPath, UndoAsync);
    }

    private static Task<IResult> DecideAsync(
        HttpContext http,
        IAntiforgery antiforgery,
        ReviewService review,
        OcopDatabase database,
        SnapshotProvider snapshots,
        SnapshotClaims claims
    ) =>
        AnswerAsync(
            http,
            antiforgery,
            async form =>
            {
                string? Field(string name) => form[name].LastOrDefault();
                var decision = DecisionForm.Read(Field);
                if (decision.Kind == DecisionKind.Correct)
                {
                    await using var context = database.CreateDbContext();
                    var fact =
                        await context
                            .Facts.AsNoTracking()
                            .SingleOrDefaultAsync(f => f.Id == decision.FactId, http.RequestAborted)
                        ?? throw new BatchException($"Không có số liệu số {decision.FactId}. Hãy tải lại trang.");
                    decision = decision with { Correction = DecisionForm.Correction(fact.ToFact(), Field) };
                }
                if (decision.Kind == DecisionKind.Dismiss && Field(DecisionForm.Claim) is { Length: > 0 } id)
                {
                    var known = claims.Of(await snapshots.GetAsync(null, http.RequestAborted));
                    decision = decision with
                    {
                        Claim =
                            known.FirstOrDefault(c => c.Id == id)
                            ?? throw new BatchException(
                                "Chỗ không khớp này không còn như lúc mở trang: nguồn đã đổi. Hãy tải lại trang."
                            ),
                    };
                }
                await review.DecideAsync(decision, Author.Of(http.User), http.RequestAborted);
                return T(
                    "Đã ghi quyết định. Có thể hoàn tác ở cuối trang.",
                    "The decision was recorded. It can be undone at the end of the page."
                );
            }
        );

    private static Task<IResult> UndoAsync(HttpContext http, IAntiforgery antiforgery, ReviewService review) =>
        AnswerAsync(
            http,
            antiforgery,
            async form =>
            {
                if (
                    !long.TryParse(
                        form[DecisionForm.Batch].LastOrDefault(),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var batch
                    )
                )
                    throw new BatchException("Không rõ hoàn tác quyết định nào. Hãy tải lại trang.");
                await review.UndoAsync(batch, Author.Of(http.User), http.RequestAborted);
                return T("Đã hoàn tác quyết định.", "The decision was undone.");
            }
        );

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        IAntiforgery antiforgery,
        Func<IFormCollection, Task<string>> decide
    )
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        try
        {
            Notice.Leave(http, await decide(form), failed: false);
        }
        catch (BatchException refused)
        {
            Notice.Leave(http, refused.Message, failed: true);
        }
        var back = form[DecisionForm.Return].LastOrDefault() ?? "";
        // Only back to the desk, wherever the form says it came from.
        var isDesk =
            back.All(c => c is > ' ' and < '\x7f')
            && (
                back.StartsWith(DashboardUrls.ConflictsPath + "?", StringComparison.Ordinal)
                || back.StartsWith(DashboardUrls.ConflictsPath + "#", StringComparison.Ordinal)
            );
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = isDesk ? back : DashboardUrls.ConflictsPath;
        return Results.Empty;
    }
}
