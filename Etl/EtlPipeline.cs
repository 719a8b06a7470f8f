using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Etl;

/// <summary>
/// The run: for each source fetch -> read -> validate -> reconcile -> store. A failing document costs that document, a
/// failing source that source. One batch per source, committed whole; a source that offers nothing new writes nothing.
/// </summary>
public sealed class EtlPipeline(
    OcopDatabase database,
    BatchStore batches,
    DocumentFetcher fetcher,
    IReadOnlyList<IDocumentReader> readers,
    ReferenceStore reference,
    RunJournal journal,
    OcopPaths paths,
    TimeProvider clock
)
{
    /// <param name="trigger">Who asked, in Vietnamese: "lịch", "chạy ngay", "dòng lệnh".</param>
    /// <exception cref="OperationCanceledException">Cancelled; sources already committed stay, the run is journaled.</exception>
    public async Task<RunSummary> RunAsync(
        IReadOnlyList<Source> sources,
        string trigger,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation
    )
    {
        var run = new RunSummary(0, Now, null, trigger, RunOutcome.Running, null, []);
        using var turn = RunLock.TryTake(paths);
        if (turn is null)
            return run with { Outcome = RunOutcome.Failed, EndedAt = Now, Message = RunLock.Busy };
        reference.ReloadIfChanged();
        run = run with { Id = journal.Begin(run.StartedAt, trigger) };
        var done = new List<SourceRun>();
        try
        {
            foreach (var source in sources)
            {
                cancellation.ThrowIfCancellationRequested();
                var report = new SourceProgress(source, done.Count, sources.Count, done.Sum(s => s.Facts), progress);
                done.Add(await RunSourceAsync(source, trigger, report, cancellation));
            }
            var odd = done.Exists(s => s.Findings.Any(f => f.Severity > Severity.Info));
            run = run with { Outcome = odd ? RunOutcome.CompletedWithFindings : RunOutcome.Completed };
        }
        catch (OperationCanceledException)
        {
            run = run with { Outcome = RunOutcome.Cancelled, Message = "Đã dừng theo yêu cầu." };
            throw;
        }
        catch (Exception broken)
        {
            run = run with { Outcome = RunOutcome.Failed, Message = $"Lần chạy hỏng: {broken.Message}" };
            throw;
        }
        finally
        {
            run = run with { EndedAt = Now, Sources = done };
            journal.End(run);
        }
        return run;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<SourceRun> RunSourceAsync(
        Source source,
        string trigger,
        SourceProgress progress,
        CancellationToken cancellation
    )
    {
        progress.Report(0, 0, 0);
        var fetch = await fetcher.OpenAsync(source, cancellation);
        var findings = fetch.Findings.ToList();
        var drafts = new List<DocumentDraft>();
        var (seen, offered) = (0, 0);
        var known = await KnownDocuments.LoadAsync(database, source.Id, cancellation);
        await foreach (var outcome in fetch.ReadAllAsync(cancellation))
        {
            findings.AddRange(outcome.Findings);
            var read = outcome.Document is { } document ? Read(document, source, known, findings) : [];
            drafts.AddRange(
                read.Where(d => !(HasSidecars(source) ? known.HasSame(d.Document) : known.Has(d.Document)))
            );
            // A file of published figures stands for many pages.
            offered += Math.Max(1, read.Count);
            seen++;
            progress.Report(seen, fetch.Total, drafts.Sum(d => d.Facts.Count));
        }
        long? batch = null;
        if (drafts.Count > 0)
        {
            var outcome = await batches.CommitAsync(
                new()
                {
                    Kind = BatchKind.Ingest,
                    SourceId = source.Id,
                    Title = source.Name,
                    Author = trigger,
                    IsSample = source.IsSample,
                    Documents = drafts,
                },
                cancellation
            );
            batch = outcome.BatchId;
        }
        return new(
            source.Id,
            source.Name,
            offered,
            drafts.Count,
            drafts.Sum(d => d.Facts.Count),
            drafts.Sum(d => d.Records.Count),
            batch,
            [.. findings, .. drafts.SelectMany(d => d.Findings)]
        );
    }

    // An unchanged article is read again there, since its sidecar may have been corrected.
    private static bool HasSidecars(Source source) => source.Kind == SourceKind.ArticleFolder;

    private IReadOnlyList<DocumentDraft> Read(
        FetchedDocument document,
        Source source,
        KnownDocuments known,
        List<Finding> findings
    )
    {
        if (!HasSidecars(source) && known.Has(document.Address, document.Sha256))
            return [];
        try
        {
            var reader = readers.First(r => r.Reads(source.Kind));
            return reader.Read(document, source, reference.Current);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // A document must never stop the others; that it got here is our fault, and the finding says where.
            findings.Add(
                new(
                    Severity.Error,
                    "document-unreadable",
                    $"{document.Address}: chương trình không đọc được tài liệu này ({broken.GetType().Name}: {broken.Message}). Bản gốc đã được giữ lại; hãy báo cho người quản trị."
                )
            );
            return [];
        }
    }
}
