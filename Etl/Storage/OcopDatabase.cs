using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocop.Etl.Storage;

/// <summary>
/// The SQLite file: opens it, brings its schema up to date, hands out contexts for reading and one writer. Write-ahead
/// logging lets any number of readers go on while the one writer commits; a process killed at any moment leaves the last
/// committed state.
/// </summary>
public sealed class OcopDatabase : IDbContextFactory<OcopDbContext>, IDisposable
{
    private readonly DbContextOptions<OcopDbContext> options;
    private readonly SemaphoreSlim writer = new(1, 1);

    private OcopDatabase(string path)
    {
        Path = path;
        // Private cache: with a shared one, contention surfaces as SQLITE_LOCKED at once instead of waiting its turn.
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();
        options = new DbContextOptionsBuilder<OcopDbContext>()
            .UseSqlite(ConnectionString)
            // Migrations are written by hand and have no model snapshot to compare with; a test compares the schema.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
    }

    public string Path { get; }

    public string ConnectionString { get; }

    /// <summary>Opens the file, creates it with its folder when missing, and migrates it.</summary>
    /// <exception cref="InvalidDataException">The file is no SQLite database, is damaged, or is of a newer version.</exception>
    public static OcopDatabase Open(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var database = new OcopDatabase(path);
        try
        {
            database.Prepare();
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is 26 or 11)
        {
            throw new InvalidDataException(
                $"Tệp \"{path}\" không phải cơ sở dữ liệu SQLite hoặc đã hỏng. Hãy khôi phục từ bản sao lưu (lệnh restore) hoặc chỉ tệp khác bằng --database.",
                broken
            );
        }
        catch (SqliteException denied) when (denied.SqliteErrorCode is 8 or 14)
        {
            throw new InvalidDataException(
                $"Không mở được tệp \"{path}\" để ghi ({denied.Message}). Hãy kiểm tra quyền ghi và chỗ trống của thư mục.",
                denied
            );
        }
        return database;
    }

    /// <summary>A context for one reading operation; dispose it.</summary>
    public OcopDbContext CreateDbContext() => new(options);

    /// <summary>
    /// A context for one reading operation as of an instant: see <see cref="OpenConnection(DateTime?)"/>; dispose it.
    /// </summary>
    public OcopDbContext CreateDbContext(DateTime? knownOn) =>
        knownOn is null
            ? CreateDbContext()
            : new(
                new DbContextOptionsBuilder<OcopDbContext>()
                    .UseSqlite(OpenConnection(knownOn), contextOwnsConnection: true)
                    .Options
            );

    /// <summary>
    /// Runs one writing operation in one short transaction; all or nothing. Waits for its turn, in this process and
    /// against other processes on the same file.
    /// </summary>
    public async Task<T> WriteAsync<T>(
        Func<OcopDbContext, CancellationToken, Task<T>> operation,
        CancellationToken cancellation = default
    )
    {
        await writer.WaitAsync(cancellation);
        try
        {
            await using var context = CreateDbContext();
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var result = await operation(context, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>An open connection for set-based reading (Dapper); dispose it.</summary>
    public SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// An open connection on which later batches, and with them their documents, and later undoings do not exist: a query
    /// for what counts now answers what counted then. Findings, facts and decisions have to be reached through their batch
    /// or document; the derived tables (figures, products) are those of now.
    /// </summary>
    /// <param name="knownOn">UTC instant; null: now.</param>
    public SqliteConnection OpenConnection(DateTime? knownOn)
    {
        if (knownOn is not { } instant)
            return OpenConnection();
        // Not from the pool: the views would stay on the connection and reach whoever gets it next.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString()
        );
        try
        {
            connection.Open();
            PastViews.Create(connection, instant);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void Prepare()
    {
        using var context = CreateDbContext();
        context.Database.OpenConnection();
        using (var pragma = context.Database.GetDbConnection().CreateCommand())
        {
            // NORMAL with WAL survives a killed process; FULL also a power cut. A batch is rare and precious: FULL.
            // Rows of the register are half a thousand bytes: pages of 8 kB hold more of them, and a large batch writes
            // and splits fewer. A file that exists keeps the size it has.
            pragma.CommandText = "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
            pragma.ExecuteNonQuery();
        }
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = context.Database.GetAppliedMigrations().FirstOrDefault(m => !known.Contains(m));
        if (unknown is not null)
            throw new InvalidDataException(
                $"Cơ sở dữ liệu \"{Path}\" do phiên bản mới hơn tạo ra ({unknown}). Hãy dùng phiên bản chương trình mới hơn."
            );
        MigrateAlone(context);
    }

    /// <summary>
    /// EF marks a migration under way by a row in a table and waits for it without end; a process killed while migrating
    /// leaves that row behind. Here a lock of the operating system, which dies with its process, keeps others out, so a
    /// row found is a dead process's and is cleared.
    /// </summary>
    private void MigrateAlone(OcopDbContext context)
    {
        using var alone = WaitForLock(Path + ".migrate.lock");
        if (!context.Database.GetPendingMigrations().Any())
            return;
        context.Database.ExecuteSqlRaw("drop table if exists \"__EFMigrationsLock\"");
        context.Database.Migrate();
    }

    private static FileStream WaitForLock(string file)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                Thread.Sleep(50);
            }
        }
    }
}
