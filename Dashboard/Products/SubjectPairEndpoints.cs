using Microsoft.AspNetCore.Mvc;
using Ocop.Dashboard.Uploads;
using Ocop.Etl.Register;

namespace Ocop.Dashboard.Products;

/// <summary>Answers to "are these two one subject?", by plain forms.</summary>
internal static class SubjectPairEndpoints
{
    public static void MapSubjectPairs(this WebApplication app) =>
        app.MapPost(
            DashboardUrls.SubjectPairsPath,
            async (
                [FromForm] long subject,
                [FromForm] long other,
                [FromForm] bool same,
                HttpContext http,
                SubjectPairs pairs,
                CancellationToken cancellation
            ) =>
            {
                // Looked up anew: what the form says must still be an open question.
                var open = pairs.Open().FirstOrDefault(p => Is(p, subject, other));
                if (open is not null)
                {
                    var (keep, join) =
                        open.Subject.Id == subject ? (open.Subject, open.Other) : (open.Other, open.Subject);
                    await pairs.AnswerAsync(keep, join, same, Author.Of(http.User), cancellation);
                }
                return Results.LocalRedirect(DashboardUrls.SubjectPairsPath);
            }
        );

    private static bool Is(SubjectProposal pair, long subject, long other) =>
        (pair.Subject.Id == subject && pair.Other.Id == other)
        || (pair.Subject.Id == other && pair.Other.Id == subject);
}
