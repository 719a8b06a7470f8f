using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Reference;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Figures;
using Ocop.Etl.Storage.Journal;
using Ocop.Etl.Storage.Register;
using Ocop.Etl.Storage.Review;

namespace Ocop.Etl;

/// <summary>
/// The parts of the system put together over one database: what the command line and the dashboard both start from.
/// </summary>
public sealed class OcopSystem : IDisposable
{
    private OcopSystem(OcopPaths paths, TimeProvider clock, FetchOptions? fetching)
    {
        Paths = paths;
        Clock = clock;
        // Everything a person may have written wrong is read before the database is touched.
        Reference = new(paths.Reference);
        SourceStore = new(paths.Sources, () => Reference.Current.Units);
        Database = OcopDatabase.Open(paths.Database);
        Journal = new(paths.Journal);
        Archive = new(paths.Originals);
        FetchMemory = FetchMemory.Open(paths.FetchMemory);
        // The register first: the figures it gives are facts that the last one reconciles, with copies told apart before.
        Batches = new(
            Database,
            [
                new RegisterProjection(Reference, clock),
                new StoryFinder(),
                new ReviewProjection(Reference),
                new FigureProjection(Reference),
            ],
            clock
        );
        Snapshots = new(Database, Batches, Reference, clock);
        PastRegisters = new(Database, Batches, Reference);
        Review = new(Database, Batches, Reference, clock);
        Fetcher = new(paths.Data, Archive, FetchMemory, clock, fetching);
        Pipeline = new(
            Database,
            Batches,
            Fetcher,
            [new PublishedFiguresReader(), new ArticleDocumentReader(), new WorkbookDocumentReader(clock)],
            Reference,
            Journal,
            paths,
            clock
        );
        Uploads = new(paths.Uploads, clock);
        Imports = new(Database, Batches, Archive, Reference, new(paths.Layouts), clock);
    }

    public OcopPaths Paths { get; }

    public TimeProvider Clock { get; }

    public ReferenceStore Reference { get; }

    public SourceStore SourceStore { get; }

    /// <summary>The sources in force now.</summary>
    public SourceCatalog Sources => SourceStore.Current;

    public OcopDatabase Database { get; }

    public RunJournal Journal { get; }

    public DocumentArchive Archive { get; }

    public FetchMemory FetchMemory { get; }

    public BatchStore Batches { get; }

    /// <summary>Decisions by persons.</summary>
    public ReviewService Review { get; }

    public DocumentFetcher Fetcher { get; }

    public SnapshotProvider Snapshots { get; }

    public PastRegisters PastRegisters { get; }

    public EtlPipeline Pipeline { get; }

    public UploadStore Uploads { get; }

    public ImportService Imports { get; }

    /// <exception cref="ReferenceException">Reference data or sources are faulty; names file, line and key. Nothing stored was touched.</exception>
    /// <exception cref="InvalidDataException">The database file is no sound database.</exception>
    public static OcopSystem Open(OcopPaths paths, TimeProvider? clock = null, FetchOptions? fetching = null) =>
        new(paths, clock ?? TimeProvider.System, fetching);

    public void Dispose()
    {
        Snapshots.Dispose();
        PastRegisters.Dispose();
        Fetcher.Dispose();
        Database.Dispose();
    }
}
