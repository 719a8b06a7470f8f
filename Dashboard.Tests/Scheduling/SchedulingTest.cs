using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Ocop.Dashboard.Scheduling;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Storage.Journal;
using Ocop.Tests.Support;

namespace Ocop.Tests.Scheduling;

/// <summary>Sources in a file of their own and a pipeline that does what the test says.</summary>
public abstract class SchedulingTest : IDisposable
{
    private DateTime written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private protected TemporaryFolder Folder { get; } = new();

    private protected FetchMemory Memory { get; } = FetchMemory.InProcess();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes <c>sources.json</c> with these ids and crons, enabled.</summary>
    private protected string WriteSources(params (string Id, string Cron)[] sources)
    {
        var rows = sources.Select(s =>
            $$"""{"id": "{{s.Id}}", "name": "Nguồn {{s.Id}}", "kind": "articleFolder", "path": "x", "trust": "newspaper", "cron": "{{s.Cron}}", "enabled": true}"""
        );
        var path = Folder.Write("sources.json", $$"""{"refusedHosts": [], "rows": [{{string.Join(",\n", rows)}}]}""");
        File.SetLastWriteTimeUtc(path, written = written.AddSeconds(1));
        return path;
    }

    private protected SourceStore Sources(params (string Id, string Cron)[] sources) =>
        new(WriteSources(sources), () => TestData.Units);

    private protected EtlRunner Runner(RunSources run, SourceStore? sources = null) =>
        new(
            run,
            sources ?? Sources(("a", "0 0 5 * * ?"), ("b", "0 0 5 * * ?")),
            Memory,
            TimeProvider.System,
            NullLogger<EtlRunner>.Instance
        );

    private protected static RunSummary Summary(IReadOnlyList<Source> sources, string trigger) =>
        new(
            1,
            DateTime.UtcNow,
            DateTime.UtcNow,
            trigger,
            RunOutcome.Completed,
            null,
            [.. sources.Select(s => new SourceRun(s.Id, s.Name, 1, 1, 3, 0, null, []))]
        );

    /// <summary>Waits for what comes about on another thread.</summary>
    private protected static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
            await Task.Delay(20, Token);
        Assert.True(holds());
    }

    /// <summary>A pipeline that notes what it is asked and ends when it is let go.</summary>
    private protected sealed class HeldPipeline
    {
        private readonly Channel<int> goOn = Channel.CreateUnbounded<int>();
        private int running;

        public ConcurrentQueue<string> Runs { get; } = new();

        public int MostAtOnce { get; private set; }

        public void LetGo(int runs = 1)
        {
            for (var i = 0; i < runs; i++)
                goOn.Writer.TryWrite(i);
        }

        public async Task<RunSummary> RunAsync(
            IReadOnlyList<Source> sources,
            string trigger,
            IProgress<RunProgress>? progress,
            CancellationToken cancellation
        )
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref running));
            try
            {
                Runs.Enqueue($"{trigger}: {string.Join(" ", sources.Select(s => s.Id))}");
                progress?.Report(new(sources[0].Id, sources[0].Name, 0, sources.Count, 1, 7, 3));
                await goOn.Reader.ReadAsync(cancellation);
                return Summary(sources, trigger);
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }
    }
}
