using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Facts;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Storage.Review;

/// <summary>
/// Holds decisions to their guard, inside the transaction: a decision about what is no longer so is refused, and a new
/// version of a document that no longer says what was decided about raises a finding for each such decision.
/// </summary>
public sealed class ReviewProjection(ReferenceStore reference) : IBatchProjection
{
    public const string Outdated = "review-outdated";

    private static readonly string Count = $"""
        select count(*) from Facts f
        join Documents d on d.Id = f.DocumentId
        join Batches b on b.Id = f.BatchId
        where f.Id = @fact and f.Value = @expected and {LiveDocuments.Counts("b")} and {SameStatement.IsNewest("d")}
        """;

    // Decided about in a version that was in force until now, or in an older one that said the same; not said any more.
    private static readonly string Lost = $"""
        select distinct r.Id, r.Kind, r.Expected, f.Unit, f.Indicator, b.Title
        from Reviews r
        join Batches b on b.Id = r.BatchId
        join Facts f on f.Id = r.FactId
        join Documents d on d.Id = f.DocumentId
        join Facts p on p.DocumentId = @previous and (p.Id = f.Id or {SameStatement.Facts("p", "f")})
        where d.LineageId = @lineage and {LiveDocuments.Counts("b")}
          and not exists (select 1 from Facts n where n.DocumentId = @document and {SameStatement.Facts("n", "f")})
        order by r.Id
        """;

    // Not positional: of an empty answer SQLite tells no types, and Dapper would find no constructor for it.
    private sealed record LostDecision
    {
        public long Kind { get; init; }

        public double Expected { get; init; }

        public string Unit { get; init; } = "";

        public string Indicator { get; init; } = "";

        public string Title { get; init; } = "";
    }

    public async Task InsertAsync(OcopDbContext context, BatchRow batch, BatchDraft draft, CancellationToken token)
    {
        foreach (var review in draft.Reviews)
            await HoldAsync(context, review, token);
        var found = 0;
        foreach (var document in draft.Documents)
            if (document.Document.LineageId is { } lineage && lineage != document.Document.Id)
                found += await FindLostAsync(context, document, lineage, token);
        if (found == 0)
            return;
        batch.Findings += found;
        await context.SaveChangesAsync(token);
    }

    public Task<IReadOnlyCollection<FigureKey>> RefreshAsync(
        OcopDbContext context,
        long batchId,
        CancellationToken token
    ) => Task.FromResult<IReadOnlyCollection<FigureKey>>([]);

    private static async Task HoldAsync(OcopDbContext context, ReviewRow review, CancellationToken token)
    {
        var (connection, transaction) = Of(context);
        var stands = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                Count,
                new
                {
                    fact = review.FactId,
                    expected = review.Expected,
                    at = (string?)null,
                },
                transaction,
                cancellationToken: token
            )
        );
        if (stands == 0)
            throw new BatchException(
                $"Nguồn không còn nêu {review.Expected.ToString("#,0.##", CultureInfo.GetCultureInfo("vi-VN"))} như lúc mở ra: tài liệu đã có bản mới hoặc đã được hoàn tác. Hãy tải lại rồi quyết định theo bản mới."
            );
    }

    private async Task<int> FindLostAsync(
        OcopDbContext context,
        DocumentDraft draft,
        long lineage,
        CancellationToken token
    )
    {
        var document = draft.Document;
        var (connection, transaction) = Of(context);
        var previous = await context
            .Documents.Where(d => d.LineageId == lineage && d.Id < document.Id && d.Batch!.UndoneAt == null)
            .OrderByDescending(d => d.Id)
            .Select(d => (long?)d.Id)
            .FirstOrDefaultAsync(token);
        if (previous is null)
            return 0;
        var lost = await connection.QueryAsync<LostDecision>(
            new CommandDefinition(
                Lost,
                new
                {
                    previous,
                    lineage,
                    document = document.Id,
                    at = (string?)null,
                },
                transaction,
                cancellationToken: token
            )
        );
        var findings = lost.Select(decision => Finding(decision, draft)).ToList();
        foreach (var finding in findings)
        {
            var row = FindingRow.From(finding);
            row.BatchId = document.BatchId;
            row.DocumentId = document.Id;
            context.Findings.Add(row);
        }
        return findings.Count;
    }

    private Finding Finding(LostDecision lost, DocumentDraft draft)
    {
        var data = reference.Current;
        var words = new ClaimContext(data.Units, data.Indicators).Vietnamese;
        var unit = UnitId.Parse(lost.Unit);
        var now = draft
            .Facts.Where(f => f.Unit == unit && f.Indicator == lost.Indicator)
            .Select(f => f.Value)
            .Distinct()
            .Select(words.Number)
            .ToList();
        var found = now.Count == 0 ? "không nêu chỉ tiêu này nữa" : $"nêu {string.Join(", ", now)}";
        return new(
            (DecisionKind)lost.Kind is DecisionKind.Accept or DecisionKind.Dismiss ? Severity.Info : Severity.Warning,
            Outdated,
            $"\"{draft.Document.Title}\" đã đổi: quyết định \"{lost.Title}\" dựa trên {words.Number(lost.Expected)} "
                + $"({words.Name(unit)}, {words.InSentence(lost.Indicator)}), bản mới {found}. "
                + "Quyết định cũ không áp dụng cho bản mới; hãy mở bài và quyết định lại nếu cần."
        )
        {
            Unit = unit,
            Indicator = lost.Indicator,
        };
    }

    private static (SqliteConnection, SqliteTransaction?) Of(OcopDbContext context) =>
        (
            (SqliteConnection)context.Database.GetDbConnection(),
            (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction()
        );
}
