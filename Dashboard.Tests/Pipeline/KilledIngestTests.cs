using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Tests.Support;

namespace Ocop.Tests.Pipeline;

/// <summary>
/// <c>ingest</c> killed with SIGKILL at random moments, as a power cut or an impatient administrator would. Eight times in
/// the suite; <c>OCOP_KILLS=50</c> asks for more.
/// </summary>
public class KilledIngestTests
{
    [Fact]
    public void A_killed_ingest_leaves_a_sound_database_without_half_a_batch_and_the_next_one_goes_on()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("OCOP_KILLS") ?? "8", CultureInfo.InvariantCulture);
        using var whole = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        Assert.Contains(EtlProcess.Run(whole.File("ocop.db"), "ingest").ExitCode, new[] { 0, 1 });
        var needed = clock.Elapsed;
        var expected = Content(whole.File("ocop.db"));

        var random = new Random(20260121);
        var cutShort = 0;
        using var folder = new TemporaryFolder();
        for (var kill = 0; kill < kills; kill++)
        {
            // Half of the kills fall on a database that already holds a part, half on a new one.
            var database = folder.File($"ocop-{kill / 2}.db");
            using (var process = EtlProcess.Start(database, "ingest"))
            {
                process.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * needed.TotalMilliseconds));
                if (!process.HasExited)
                {
                    process.Kill();
                    cutShort++;
                }
                process.WaitForExit();
            }
            if (File.Exists(database))
                AssertSound(database);
        }
        for (var kill = 0; kill < kills; kill += 2)
        {
            var database = folder.File($"ocop-{kill / 2}.db");
            EtlProcess.Run(database, "ingest");
            AssertSound(database);
            Assert.Equal(expected, Content(database));
        }
        Assert.True(cutShort > 0, "no run was killed before its end");
    }

    private static void AssertSound(string database)
    {
        using var connection = Open(database);
        Assert.Equal("ok", connection.ExecuteScalar<string>("pragma integrity_check"));
        Assert.Empty(connection.Query("pragma foreign_key_check"));
        if (connection.ExecuteScalar<long>("select count(*) from sqlite_master where name = 'Batches'") == 0)
            return;
        var half = connection.Query<long>(
            """
            select b.Id from Batches b
            where b.Documents <> (select count(*) from Documents d where d.BatchId = b.Id)
               or b.Facts <> (select count(*) from Facts f where f.BatchId = b.Id)
               or b.Findings <> (select count(*) from Findings g where g.BatchId = b.Id)
            """
        );
        Assert.Empty(half);
    }

    private static List<string> Content(string database)
    {
        using var connection = Open(database);
        return
        [
            .. connection.Query<string>(
                "select Unit || '|' || Indicator || '|' || Kind || '|' || coalesce(AsOf, '') || '|' || Value from Figures order by 1"
            ),
        ];
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }
}
