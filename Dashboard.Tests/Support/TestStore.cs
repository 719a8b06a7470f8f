using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Figures;
using Ocop.Etl.Storage.Review;

namespace Ocop.Tests.Support;

/// <summary>A real SQLite file with the batch store over it, on a clock that the test moves.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestStore(params IBatchProjection[] more)
    {
        Database = OcopDatabase.Open(folder.File("ocop.db"));
        Reference = new(TestData.Reference);
        Batches = new(Database, [.. more, new ReviewProjection(Reference), new FigureProjection(Reference)], Clock);
    }

    public FakeClock Clock { get; } = new(new(2024, 6, 1, 3, 0, 0, TimeSpan.Zero));

    public OcopDatabase Database { get; }

    public ReferenceStore Reference { get; }

    public BatchStore Batches { get; }

    /// <summary>One article of one source with the given facts.</summary>
    public Task<BatchOutcome> CommitAsync(string address, params Fact[] facts) =>
        Batches.CommitAsync(Draft(address, facts));

    public static BatchDraft Draft(string address, params Fact[] facts) =>
        new()
        {
            Kind = BatchKind.Ingest,
            SourceId = "news",
            Title = "Tin thử",
            Author = "kiểm thử",
            Documents =
            [
                new(
                    new()
                    {
                        Kind = DocumentKind.Article,
                        SourceId = "news",
                        Address = address,
                        CanonicalUrl = "https://example.vn/" + address,
                        Title = address,
                        Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
                        FetchedAt = new(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
                        PublishedOn = PartialDate.Parse("2024-05-31"),
                        Trust = Trust.Newspaper,
                        Text = "toàn văn",
                    },
                    facts,
                    []
                ),
            ],
        };

    public static Fact Fact(
        double value,
        string asOf = "2023-12-31",
        string unit = "63-74",
        string indicator = "products.total"
    ) =>
        new()
        {
            Unit = UnitId.Parse(unit),
            Indicator = indicator,
            Kind = FactKind.Actual,
            Value = value,
            AsOf = PartialDate.Parse(asOf),
            Citation = new()
            {
                Quote = $"có {value} sản phẩm",
                Sentence = new(0, 5),
                Number = new(3, 2),
            },
        };

    public async Task<IReadOnlyList<Figure>> FiguresAsync(DateTime? knownOn = null) =>
        await FigureReader.AllAsync(Database, Reference.Current.Indicators, knownOn);

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
