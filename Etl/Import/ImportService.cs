using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Etl.Import;

/// <summary>
/// From the bytes of a workbook to a batch: read -> check -> plan -> commit. The pages and the command line share it.
/// </summary>
public sealed class ImportService(
    OcopDatabase database,
    BatchStore batches,
    DocumentArchive archive,
    ReferenceStore reference,
    LayoutMemory layouts,
    TimeProvider clock
)
{
    private static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);

    public OpenedWorkbook Open(byte[] bytes, string fileName) =>
        new WorkbookReader(reference.Current.Units).Open(bytes, fileName);

    /// <summary>Reads the opened workbook as chosen and holds it against what is stored. CPU and reading only.</summary>
    /// <param name="progress">Told on the reading thread how many rows are read.</param>
    public async Task<ImportPreview> PreviewAsync(
        OpenedWorkbook opened,
        string sha256,
        UploadChoices choices,
        IProgress<RowsRead>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var data = reference.Current;
        var mappings = opened
            .Sheets.Select(grid =>
                (grid.Name, Mapping: choices.Sheets.GetValueOrDefault(grid.Name) ?? layouts.Find(grid))
            )
            .Where(m => m.Mapping is not null)
            .DistinctBy(m => m.Name)
            .ToDictionary(m => m.Name, m => m.Mapping!);
        var options = new WorkbookOptions
        {
            As = choices.As,
            Today = DateOnly.FromDateTime((clock.GetUtcNow() + Hanoi).Date),
            Sheets = mappings,
            Progress = progress,
        };
        var reading = new WorkbookReader(data.Units).Understand(opened, options);
        if (choices.Province is { } province)
            reading = reading with { Records = [.. reading.Records.Select(r => InProvince(r, province))] };
        cancellation.ThrowIfCancellationRequested();
        var sample = choices.IsSample ?? SaysSample(opened);
        var incoming = Claims(reading, data.Units, sample);
        var scopes = incoming
            .Products.Select(c => c.Key.Scope)
            .Concat(incoming.SalesPoints.Select(c => c.Key.Scope))
            .Distinct()
            .ToList();
        var stored =
            scopes.Count == 0 ? ProductRegister.Replay([]) : RegisterReader.Load(database, data.Units, scopes, sample);
        var plan = RegisterMerge.Plan(stored, incoming);
        cancellation.ThrowIfCancellationRequested();
        var facts = FigureFacts.From(reading, data.Indicators);
        return new()
        {
            Opened = opened,
            Sha256 = sha256,
            Mappings = mappings,
            Reading = reading,
            Facts = facts,
            Plan = plan,
            Figures = FigurePlan.Of(facts, await ShownAsync(facts, cancellation)),
            WholeFor = choices.WholeFor ?? WholeLists.Guess(incoming.Products),
            IsSample = sample,
            AlreadyIn = plan.ChangesNothing ? await SameFileAsync(sha256, facts, cancellation) : null,
        };
    }

    /// <summary>Commits what was previewed, as one batch in one transaction; the original is kept.</summary>
    /// <exception cref="BatchException">There is nothing to store; the message says why.</exception>
    public async Task<BatchOutcome> CommitAsync(
        ImportPreview preview,
        byte[] bytes,
        string author,
        CancellationToken cancellation = default
    )
    {
        var file = preview.Reading.File;
        if (preview.AlreadyIn is { } batch)
            throw new BatchException(
                $"Tệp {file} đã được nhập ở lô {batch} và không có gì thay đổi, nên không ghi lần nữa."
            );
        if (preview.Records == 0)
            throw new BatchException($"Tệp {file} không có dòng nào đọc được, nên không có gì để ghi.");
        await archive.KeepAsync(bytes, cancellation);
        var document = new DocumentRow
        {
            Kind = DocumentKind.Workbook,
            Address = file,
            Title = file,
            Sha256 = preview.Sha256,
            FetchedAt = clock.GetUtcNow().UtcDateTime,
            Trust = Trust.Register,
        };
        var outcome = await batches.CommitAsync(
            new()
            {
                Kind = BatchKind.Upload,
                Title = file,
                Author = author,
                IsSample = preview.IsSample,
                Documents =
                [
                    new(document, preview.Facts, [.. preview.Findings])
                    {
                        Records = [.. preview.Reading.Records.Where(r => r is not FigureRecord)],
                        WholeFor = preview.WholeFor,
                    },
                ],
            },
            cancellation
        );
        foreach (var grid in preview.Opened.Sheets)
            if (preview.Mappings.TryGetValue(grid.Name, out var mapping))
                layouts.Remember(grid, mapping);
        return outcome;
    }

    private static RegisterBatch Claims(WorkbookReading reading, UnitCatalog units, bool sample)
    {
        var keys = new KeyMaker(units, sample);
        return new(
            long.MaxValue,
            [.. reading.Records.OfType<ProductRecord>().Select(r => new ProductClaim(long.MaxValue, 0, keys.Of(r), r))],
            [
                .. reading
                    .Records.OfType<SalesPointRecord>()
                    .Select(r => new SalesPointClaim(long.MaxValue, 0, keys.Of(r), r)),
            ],
            []
        );
    }

    private static WorkbookRecord InProvince(WorkbookRecord record, UnitId province) =>
        record.Place.Province is null && record is not FigureRecord { Scope: FigureScope.National }
            ? record with
            {
                Place = record.Place with { Province = province },
            }
            : record;

    /// <summary>The sample workbooks say so above their tables.</summary>
    private static bool SaysSample(OpenedWorkbook opened) =>
        opened.Sheets.Any(sheet =>
            sheet
                .Rows.TakeWhile(row => row.Number <= 10)
                .SelectMany(row => row.Cells)
                .Any(cell => cell.IsText && NameKey.Of(cell.Text).StartsWith(SampleWords, StringComparison.Ordinal))
        );

    private static readonly string SampleWords = NameKey.Of("Dữ liệu mẫu");

    private async Task<Dictionary<FigureMoment, double>> ShownAsync(
        IReadOnlyList<Fact> facts,
        CancellationToken cancellation
    )
    {
        if (facts.Count == 0)
            return [];
        var indicators = facts.Select(f => f.Indicator).Distinct().ToList();
        await using var context = database.CreateDbContext();
        var figures = await context
            .Figures.Where(f => indicators.Contains(f.Indicator))
            .Select(f => new
            {
                f.Unit,
                f.Indicator,
                f.Kind,
                f.AsOf,
                f.Value,
            })
            .ToListAsync(cancellation);
        var shown = new Dictionary<FigureMoment, double>();
        foreach (var figure in figures)
            shown[new(figure.Unit, figure.Indicator, figure.Kind, figure.AsOf)] = figure.Value;
        return shown;
    }

    /// <summary>A batch that counts, holds this very file, and states every one of the figures.</summary>
    private async Task<long?> SameFileAsync(string sha256, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        await using var context = database.CreateDbContext();
        var documents = await context
            .Documents.Where(d => d.Sha256 == sha256 && d.Kind == DocumentKind.Workbook && d.Batch!.UndoneAt == null)
            .OrderByDescending(d => d.Id)
            .Select(d => new { d.Id, d.BatchId })
            .ToListAsync(cancellation);
        foreach (var document in documents)
        {
            if (facts.Count == 0)
                return document.BatchId;
            var stated = await context
                .Facts.Where(f => f.DocumentId == document.Id)
                .AsNoTracking()
                .ToListAsync(cancellation);
            if (stated.Select(f => f.ToFact()).ToHashSet().IsSupersetOf(facts))
                return document.BatchId;
        }
        return null;
    }
}
