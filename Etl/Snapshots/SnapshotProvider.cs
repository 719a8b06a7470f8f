using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Figures;

namespace Ocop.Etl.Snapshots;

/// <summary>
/// Hands out the snapshot of now, made anew only after a change, and snapshots of past days. Notices changes by this
/// process at once and by other processes (an <c>ingest</c> on the command line) when <see cref="LookForChanges"/> is
/// called, every few seconds.
/// </summary>
public sealed class SnapshotProvider : IDisposable
{
    private const int KeptPastDays = 8;

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private readonly OcopDatabase database;
    private readonly BatchStore batches;
    private readonly ReferenceStore reference;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim making = new(1, 1);
    private readonly Dictionary<DateOnly, Snapshot> past = [];
    private readonly Lazy<SqliteConnection> watch;
    private Snapshot? now;
    private long version = 1;
    private long? dataVersion;

    public SnapshotProvider(OcopDatabase database, BatchStore batches, ReferenceStore reference, TimeProvider clock)
    {
        this.database = database;
        this.batches = batches;
        this.reference = reference;
        this.clock = clock;
        watch = new(database.OpenConnection);
        batches.Changed += OnBatch;
        reference.Reloaded += OnReference;
    }

    /// <summary>Raised after the data changed; the next snapshot will be a new one. Any thread.</summary>
    public event Action? Changed;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam).Date);

    /// <summary>The day when it is past; null when what is asked for is now.</summary>
    public DateOnly? PastDay(DateOnly? knownOn) => knownOn < Today ? knownOn : null;

    /// <summary>The day (Vietnam) on which the first thing was recorded; null: nothing is.</summary>
    public DateOnly? FirstDay()
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<string?>("select min(CommittedAt) from Batches") is { } first
            ? DateOnly.FromDateTime(
                DateTime.Parse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime()
                    + Vietnam.BaseUtcOffset
            )
            : null;
    }

    /// <summary>The end (UTC) of a past day in Vietnam; null when what is asked for is now.</summary>
    public DateTime? InstantOf(DateOnly? knownOn) => PastDay(knownOn) is { } day ? AsKnown.EndOf(day) : null;

    /// <param name="knownOn">A past day (what was known at its end, Vietnam time); null or not past: now.</param>
    public async Task<Snapshot> GetAsync(DateOnly? knownOn = null, CancellationToken cancellation = default)
    {
        var today = Today;
        var day = knownOn < today ? knownOn : null;
        var wanted = Volatile.Read(ref version);
        if (Cached(day, today, wanted) is { } ready)
            return ready;
        await making.WaitAsync(cancellation);
        try
        {
            wanted = Volatile.Read(ref version);
            if (Cached(day, today, wanted) is { } made)
                return made;
            var instant = InstantOf(day);
            var data = reference.Current;
            var figures = await FigureReader.AllAsync(database, data.Indicators, instant, cancellation);
            var snapshot = new Snapshot(data, figures, day, day ?? today, wanted);
            Keep(snapshot);
            return snapshot;
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>Asks SQLite whether another process changed the file. Call from one timer only.</summary>
    public void LookForChanges()
    {
        var seen = watch.Value.ExecuteScalar<long>("pragma data_version");
        if (dataVersion is { } before && before != seen)
            Invalidate();
        dataVersion = seen;
    }

    public void Dispose()
    {
        batches.Changed -= OnBatch;
        reference.Reloaded -= OnReference;
        if (watch.IsValueCreated)
            watch.Value.Dispose();
        making.Dispose();
    }

    private Snapshot? Cached(DateOnly? day, DateOnly today, long wanted)
    {
        if (day is null)
            return Volatile.Read(ref now) is { } current && current.Version == wanted && current.Today == today
                ? current
                : null;
        lock (past)
            return past.TryGetValue(day.Value, out var kept) && kept.Version == wanted ? kept : null;
    }

    private void Keep(Snapshot snapshot)
    {
        if (snapshot.KnownOn is not { } day)
        {
            Volatile.Write(ref now, snapshot);
            return;
        }
        lock (past)
        {
            if (past.Count >= KeptPastDays)
                past.Clear();
            past[day] = snapshot;
        }
    }

    private void OnBatch(BatchOutcome outcome) => Invalidate();

    private void OnReference(ReferenceData data) => Invalidate();

    private void Invalidate()
    {
        Interlocked.Increment(ref version);
        Changed?.Invoke();
    }
}
