using Ocop.Etl.Fetching;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Etl;

/// <summary>
/// The parts of the system put together over one database: what the command line and the dashboard both start from.
/// </summary>
public sealed class OcopSystem : IDisposable
{
    private OcopSystem(OcopPaths paths, TimeProvider clock)
    {
        Paths = paths;
        Clock = clock;
        // Everything a person may have written wrong is read before the database is touched.
        Reference = new(paths.Reference);
        Sources = SourceCatalog.Load(paths.Sources, Reference.Current.Units);
        Database = OcopDatabase.Open(paths.Database);
        Journal = new(paths.Journal);
        Archive = new(paths.Originals);
        FetchMemory = FetchMemory.Open(paths.FetchMemory);
        Batches = new(Database, [], clock);
        Fetcher = new(paths.Data, Archive, FetchMemory, clock);
        Pipeline = new(Database, Batches, Fetcher, [], Reference, Journal, paths, clock);
    }

    public OcopPaths Paths { get; }

    public TimeProvider Clock { get; }

    public ReferenceStore Reference { get; }

    /// <summary>As at start; the schedule reads the file again when it changes.</summary>
    public SourceCatalog Sources { get; private set; }

    public OcopDatabase Database { get; }

    public RunJournal Journal { get; }

    public DocumentArchive Archive { get; }

    public FetchMemory FetchMemory { get; }

    public BatchStore Batches { get; }

    public DocumentFetcher Fetcher { get; }

    public EtlPipeline Pipeline { get; }

    /// <exception cref="ReferenceException">Reference data or sources are faulty; names file, line and key. Nothing stored was touched.</exception>
    /// <exception cref="InvalidDataException">The database file is no sound database.</exception>
    public static OcopSystem Open(OcopPaths paths, TimeProvider? clock = null) =>
        new(paths, clock ?? TimeProvider.System);

    /// <summary>Reads sources.json again.</summary>
    /// <exception cref="ReferenceException">Faulty; the sources in force stay.</exception>
    public void ReloadSources() => Sources = SourceCatalog.Load(Paths.Sources, Reference.Current.Units);

    public void Dispose()
    {
        Fetcher.Dispose();
        Database.Dispose();
    }
}
