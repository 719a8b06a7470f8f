using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Products;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Workbooks.Opening;
using Ocop.Etl.Workbooks.Writing;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Uploads;

/// <summary>Downloads, and undoing by a plain form, so that it works without script.</summary>
internal static class UploadEndpoints
{
    /// <summary>Bytes of unknown origin are only ever saved, never shown by the browser.</summary>
    private const string AnyFile = "application/octet-stream";

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapUploads(this WebApplication app)
    {
        app.MapGet(
            DashboardUrls.UploadPath + "/goc/{documentId:long}",
            async (long documentId, UploadQueries queries, CancellationToken cancellation) =>
                await queries.OriginalAsync(documentId, cancellation) is { } original
                    ? Results.File(original.Bytes, AnyFile, original.Name)
                    : Results.NotFound()
        );
        app.MapGet(
            DashboardUrls.UploadPath + "/chu-thich/{documentId:long}",
            async (long documentId, UploadQueries queries, ImportService imports, CancellationToken cancellation) =>
                await queries.OriginalAsync(documentId, cancellation) is { } original
                    ? Annotated(imports.Open(original.Bytes, original.Name), original.Bytes, original.Findings)
                    : Results.NotFound()
        );
        app.MapGet(
            DashboardUrls.UploadPath + "/chu-thich/{token:length(22)}",
            async (string token, UploadStore uploads, ImportService imports, CancellationToken cancellation) =>
            {
                if (await uploads.FindAsync(token, cancellation) is not { } upload)
                    return Results.NotFound();
                var bytes = await uploads.ReadAsync(upload, cancellation);
                var opened = imports.Open(bytes, upload.FileName);
                var preview = await imports.PreviewAsync(
                    opened,
                    DocumentArchive.HashOf(bytes),
                    upload.Choices,
                    cancellation: cancellation
                );
                return Annotated(opened, bytes, [.. preview.Findings]);
            }
        );
        app.MapGet(
            DashboardUrls.UploadPath + "/mau/{kind}.xlsx",
            (string kind, ReferenceStore reference, TimeProvider clock) =>
            {
                var (units, today) = (reference.Current.Units, VietnameseFormat.Today(clock));
                return kind switch
                {
                    "san-pham" => Results.File(WorkbookTemplates.Products(units, today), Xlsx, "mau-san-pham.xlsx"),
                    "so-lieu" => Results.File(WorkbookTemplates.Figures(units, today), Xlsx, "mau-so-lieu.xlsx"),
                    "diem-ban" => Results.File(WorkbookTemplates.SalesPoints(units, today), Xlsx, "mau-diem-ban.xlsx"),
                    _ => Results.NotFound(),
                };
            }
        );
        app.MapGet(
            DashboardUrls.RegisterWorkbookPath,
            (HttpContext http, ProductsQuery products, ReferenceStore reference, TimeProvider clock) =>
            {
                var filter = DashboardFilter.Parse(http.Request.QueryString.Value ?? "");
                var today = VietnameseFormat.Today(clock);
                var book = RegisterWorkbook.Products(products.Records(filter), reference.Current.Units, today);
                return Results.File(
                    book,
                    Xlsx,
                    string.Create(CultureInfo.InvariantCulture, $"so-san-pham-ocop-{today:yyyy-MM-dd}.xlsx")
                );
            }
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
        app.MapPost(
            DashboardUrls.UploadPath + "/{batchId:long}/nhap-lai",
            async (
                long batchId,
                // A form field, even an absent one, is what has the token against forged posts checked.
                [FromForm] string? ve,
                HttpContext http,
                UploadQueries queries,
                UploadStore uploads,
                CancellationToken cancellation
            ) =>
            {
                var staged = new List<StagedUpload>();
                foreach (var (name, bytes, choices) in await queries.AgainAsync(batchId, cancellation))
                {
                    using var stream = new MemoryStream(bytes, writable: false);
                    var upload = await uploads.ReceiveAsync(
                        stream,
                        name,
                        Author.Of(http.User),
                        cancellation: cancellation
                    );
                    await uploads.SaveAsync(upload with { Choices = choices }, cancellation);
                    staged.Add(upload);
                }
                return Results.LocalRedirect(
                    staged switch
                    {
                        [] => DashboardUrls.UploadedBatch(batchId)
                            + "?loi="
                            + Uri.EscapeDataString(
                                T(
                                    "Tệp gốc của lô này không còn được giữ, nên không nhập lại được. Hãy tải tệp lên lần nữa.",
                                    "The original of this batch is no longer kept, so it cannot be imported again. Upload the file once more."
                                )
                            ),
                        [var only] => DashboardUrls.StagedUpload(only.Token),
                        _ => DashboardUrls.Upload(),
                    }
                );
            }
        );
        app.MapPost(
            DashboardUrls.UploadPath + "/xem/{token:length(22)}/bo",
            async (string token, [FromForm] string? ve, UploadStore uploads, CancellationToken cancellation) =>
            {
                if (await uploads.FindAsync(token, cancellation) is { } upload)
                    uploads.Discard(upload);
                return Results.LocalRedirect(DashboardUrls.Upload());
            }
        );
    }

    private static IResult Annotated(OpenedWorkbook opened, byte[] bytes, IReadOnlyList<Finding> findings) =>
        opened.Format == WorkbookFormat.Unreadable
            ? Results.NotFound()
            : Results.File(
                AnnotatedCopy.Write(bytes, opened, findings),
                Xlsx,
                Path.GetFileNameWithoutExtension(opened.File) + " (chú thích).xlsx"
            );

    private static string Back(string? ve, long batchId) =>
        ve == "danh-sach" ? DashboardUrls.Upload() : DashboardUrls.UploadedBatch(batchId);
}
