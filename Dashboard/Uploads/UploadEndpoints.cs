using Microsoft.AspNetCore.Mvc;
using Ocop.Etl.Storage.Batches;

namespace Ocop.Dashboard.Uploads;

/// <summary>Downloads, and undoing by a plain form, so that it works without script.</summary>
internal static class UploadEndpoints
{
    /// <summary>Bytes of unknown origin are only ever saved, never shown by the browser.</summary>
    private const string AnyFile = "application/octet-stream";

    public static void MapUploads(this WebApplication app)
    {
        app.MapGet(
            DashboardUrls.UploadPath + "/goc/{documentId:long}",
            async (long documentId, UploadQueries queries, CancellationToken cancellation) =>
                await queries.OriginalAsync(documentId, cancellation) is { } original
                    ? Results.File(original.Bytes, AnyFile, original.Name)
                    : Results.NotFound()
        );
        app.MapPost(
            DashboardUrls.UploadPath + "/{batchId:long}/hoan-tac",
            async (
                long batchId,
                [FromForm] string? ve,
                HttpContext http,
                BatchStore batches,
                CancellationToken cancellation
            ) =>
            {
                try
                {
                    await batches.UndoAsync(batchId, Author.Of(http.User), cancellation);
                    return Results.LocalRedirect(Back(ve, batchId));
                }
                catch (BatchException refused)
                {
                    return Results.LocalRedirect(
                        $"{DashboardUrls.UploadedBatch(batchId)}?loi={Uri.EscapeDataString(refused.Message)}"
                    );
                }
            }
        );
    }

    private static string Back(string? ve, long batchId) =>
        ve == "danh-sach" ? DashboardUrls.Upload() : DashboardUrls.UploadedBatch(batchId);
}
