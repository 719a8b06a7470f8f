using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ocop.Etl.Storage.Journal;

/// <summary>
/// Run history, in a file of their own beside the database: a run that learns nothing new leaves the
/// data untouched, and progress is recorded without waiting for the data's one writer. Safe to delete.
/// </summary>
public sealed class RunJournal
{
    private readonly string connectionString;

    public RunJournal(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ToString();
        using var connection = Open();
        connection.Execute(
            """
            pragma journal_mode=wal;
            create table if not exists Runs (
                Id integer primary key autoincrement, StartedAt text not null, EndedAt text, Trigger text not null,
                Outcome integer not null, Message text, Process integer not null, Sources text not null);
            """
        );
    }

    /// <summary>Marks runs that a dead process left behind as interrupted; call once at start.</summary>
    public void CloseInterrupted()
    {
        using var connection = Open();
        foreach (var (id, process) in connection.Query<(long, long)>("select Id, Process from Runs where Outcome = 0"))
        {
            if (IsAlive((int)process))
                continue;
            connection.Execute(
                "update Runs set Outcome = @outcome, EndedAt = StartedAt, Message = @message where Id = @id",
                new
                {
                    id,
                    outcome = (int)RunOutcome.Interrupted,
                    message = "Chương trình dừng giữa chừng; dữ liệu đã ghi vẫn nguyên vẹn, lần chạy sau làm tiếp.",
                }
            );
        }
    }

    public long Begin(DateTime startedAt, string trigger)
    {
        using var connection = Open();
        return connection.ExecuteScalar<long>(
            "insert into Runs (StartedAt, Trigger, Outcome, Process, Sources) values (@at, @trigger, 0, @process, '[]') returning Id",
            new
            {
                at = Stamp(startedAt),
                trigger,
                process = Environment.ProcessId,
            }
        );
    }

    public void End(RunSummary run)
    {
        using var connection = Open();
        connection.Execute(
            "update Runs set EndedAt = @ended, Outcome = @outcome, Message = @message, Sources = @sources where Id = @id",
            new
            {
                id = run.Id,
                ended = run.EndedAt is { } e ? Stamp(e) : null,
                outcome = (int)run.Outcome,
                message = run.Message,
                sources = JsonSerializer.Serialize(run.Sources),
            }
        );
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RunSummary> History(int take, int skip = 0) =>
        Read("order by Id desc limit @take offset @skip", new { take, skip });

    public RunSummary? Find(long id) => Read("where Id = @id", new { id }) is [var run] ? run : null;

    private IReadOnlyList<RunSummary> Read(string which, object parameters)
    {
        using var connection = Open();
        return
        [
            .. connection
                .Query<(
                    long Id,
                    string StartedAt,
                    string? EndedAt,
                    string Trigger,
                    long Outcome,
                    string? Message,
                    string Sources
                )>($"select Id, StartedAt, EndedAt, Trigger, Outcome, Message, Sources from Runs {which}", parameters)
                .Select(r => new RunSummary(
                    r.Id,
                    Time(r.StartedAt)!.Value,
                    Time(r.EndedAt),
                    r.Trigger,
                    (RunOutcome)r.Outcome,
                    r.Message,
                    JsonSerializer.Deserialize<List<SourceRun>>(r.Sources) ?? []
                )),
        ];
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static string Stamp(DateTime time) =>
        time.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime? Time(string? text) =>
        text is null
            ? null
            : DateTime.Parse(
                text,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.RoundtripKind
            );

    private static bool IsAlive(int process)
    {
        // At start nothing of this process runs yet: an equal id is a dead process's, reused.
        if (process == Environment.ProcessId)
            return false;
        try
        {
            using var other = System.Diagnostics.Process.GetProcessById(process);
            return !other.HasExited && other.ProcessName.Contains("ocop", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
