using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Review;

/// <summary>
/// Records what a person decided about a fact, each decision as a batch of its own that can be undone. Nothing is edited:
/// a correction leaves the fact as it was read and brings the right one as a fact by the person.
/// </summary>
public sealed class ReviewService(
    OcopDatabase database,
    BatchStore batches,
    ReferenceStore reference,
    TimeProvider clock
)
{
    /// <summary>Stored for an acceptance without words.</summary>
    public const string AcceptedAsRead = "Đã đối chiếu với nguồn: đọc đúng.";

    public const int LongestReason = 1000;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <exception cref="BatchException">
    /// No such fact, no reason, a correction that cannot be, or the source no longer says what was expected.
    /// </exception>
    public async Task<BatchOutcome> DecideAsync(
        FactDecision decision,
        string author,
        CancellationToken cancellation = default
    )
    {
        var row = await FindAsync(decision.FactId, cancellation);
        var reason = Reason(decision);
        var data = reference.Current;
        if ((decision.Kind == DecisionKind.Correct) != (decision.Correction is not null))
            throw new BatchException("Quyết định \"Sửa\" cần kèm số đúng; các quyết định khác thì không.");
        if (decision.Claim is { } claim && (decision.Kind != DecisionKind.Dismiss || claim.Subject != decision.FactId))
            throw new BatchException(
                "Một phép đối chiếu chỉ có thể được cho qua, và theo số mà nó nêu. Hãy tải lại trang."
            );
        if (
            decision.Correction is { } correction
            && CorrectionCheck.Problem(correction, row.ToFact(), data.Units, data.Indicators, Today) is { } problem
        )
            throw new BatchException(problem);
        return await batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Review,
                Title = Title(decision, row, data),
                Author = author,
                IsSample = row.Document!.IsSample,
                Documents = decision.Correction is { } right ? [Corrected(right, row, reason)] : [],
                Reviews =
                [
                    new()
                    {
                        FactId = row.Id,
                        Kind = decision.Kind,
                        Expected = decision.Expected,
                        Reason = reason,
                        Claim = decision.Claim?.Key,
                    },
                ],
            },
            cancellation
        );
    }

    /// <summary>Takes a decision back; what was before it counts again.</summary>
    /// <exception cref="BatchException">No such decision, or already undone.</exception>
    public async Task<BatchOutcome> UndoAsync(long batchId, string author, CancellationToken cancellation = default)
    {
        await using (var context = database.CreateDbContext())
        {
            var kind = await context
                .Batches.Where(b => b.Id == batchId)
                .Select(b => (BatchKind?)b.Kind)
                .SingleOrDefaultAsync(cancellation);
            if (kind != BatchKind.Review)
                throw new BatchException($"Lô số {batchId} không phải một quyết định rà soát.");
        }
        return await batches.UndoAsync(batchId, author, cancellation);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Vietnam).DateTime);

    private async Task<FactRow> FindAsync(long factId, CancellationToken cancellation)
    {
        await using var context = database.CreateDbContext();
        return await context
                .Facts.AsNoTracking()
                .Include(f => f.Document)
                .SingleOrDefaultAsync(f => f.Id == factId, cancellation)
            ?? throw new BatchException($"Không có số liệu số {factId}. Hãy tải lại trang.");
    }

    private static string Reason(FactDecision decision)
    {
        var reason = decision.Reason?.Trim() ?? "";
        if (reason.Length == 0)
            return decision.Kind == DecisionKind.Accept
                ? AcceptedAsRead
                : throw new BatchException("Hãy nêu lý do, để người sau hiểu vì sao quyết định như vậy.");
        return reason.Length <= LongestReason
            ? reason
            : throw new BatchException($"Lý do dài quá {LongestReason} ký tự. Hãy viết ngắn lại.");
    }

    private static string Title(FactDecision decision, FactRow fact, ReferenceData data)
    {
        if (decision.Claim is { } claim)
            return $"{decision.Kind.Vi()}: {FirstSentence(claim.Finding.Finding.Message)}";
        var words = new ClaimContext(data.Units, data.Indicators).Vietnamese;
        var becomes = decision.Correction is { } c ? $" thành {words.Number(c.Value)}" : "";
        return $"{decision.Kind.Vi()}: {words.Name(fact.Unit)}, {words.InSentence(fact.Indicator)} {words.Number(fact.Value)}{becomes}";
    }

    // The rest of a claim's message says what to do about it.
    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? message[..end] : message;

    private DocumentDraft Corrected(FactCorrection right, FactRow wrong, string reason)
    {
        var document = wrong.Document!;
        var fact = new Fact
        {
            Unit = right.Unit,
            LocalName = right.Unit == wrong.Unit ? wrong.LocalName : null,
            Indicator = right.Indicator,
            Kind = right.Kind,
            Comparator = right.Comparator,
            Value = right.Value,
            ValueMax = right.ValueMax,
            AsOf = right.AsOf,
            Deadline = right.Deadline,
            // The same words, and the same page: the other figures of that page must still fit the corrected one.
            Citation = wrong.ToFact().Citation with
            {
                Url = wrong.Url ?? document.CanonicalUrl,
            },
            Note = reason,
        };
        var now = clock.GetUtcNow().UtcDateTime;
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{wrong.Id}|{fact.Unit}|{fact.Indicator}|{fact.Kind}|{fact.Comparator}|{fact.Value}|{fact.ValueMax}|{fact.AsOf}|{fact.Deadline}|{reason}|{now:O}"
        );
        return new(
            new()
            {
                Kind = DocumentKind.Decision,
                Address = string.Create(CultureInfo.InvariantCulture, $"ra-soat/{wrong.Id}"),
                CanonicalUrl = document.CanonicalUrl,
                Title = $"Số do người rà soát sửa: {document.Title}",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
                FetchedAt = now,
                PublishedOn = document.PublishedOn,
                HomeProvince = document.HomeProvince,
                Trust = Trust.Reviewed,
            },
            [fact],
            []
        );
    }
}
