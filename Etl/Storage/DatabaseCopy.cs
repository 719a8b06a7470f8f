using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ocop.Etl.Storage;

/// <summary>Backup and restore by SQLite's own online backup: page by page, sound while others write.</summary>
public static class DatabaseCopy
{
    /// <exception cref="InvalidDataException">The target exists already.</exception>
    public static void Backup(OcopDatabase source, string target)
    {
        if (File.Exists(target))
            throw new InvalidDataException(
                $"Tệp \"{target}\" đã có. Hãy chọn tên khác để không ghi đè bản sao lưu cũ."
            );
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = target + ".tmp";
        File.Delete(unfinished);
        using (var from = source.OpenConnection())
            Copy(from, unfinished);
        File.Move(unfinished, target);
    }

    /// <returns>Where the replaced database was kept; null when there was none.</returns>
    /// <exception cref="InvalidDataException">The file is no sound database of this program; nothing was changed.</exception>
    public static string? Restore(string backup, string target)
    {
        if (!File.Exists(backup))
            throw new InvalidDataException($"Không tìm thấy tệp sao lưu \"{backup}\".");
        using var from = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = backup,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        Check(from, backup);
        string? kept = null;
        if (File.Exists(target))
        {
            kept = string.Create(CultureInfo.InvariantCulture, $"{target}.{DateTime.UtcNow:yyyyMMdd-HHmmss-fff}.bak");
            using var current = OcopDatabase.Open(target);
            using var old = current.OpenConnection();
            Copy(old, kept);
        }
        // Into the live file through SQLite, not by renaming: a dashboard that has it open sees the restored pages.
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Copy(from, target);
        return kept;
    }

    private static void Check(SqliteConnection connection, string file)
    {
        try
        {
            connection.Open();
            using var check = connection.CreateCommand();
            check.CommandText =
                "select (select count(*) from sqlite_master where name in ('Batches', 'Facts', 'Documents')), (select integrity_check from pragma_integrity_check limit 1)";
            using var row = check.ExecuteReader();
            if (row.Read() && row.GetInt64(0) == 3 && row.GetString(1) == "ok")
                return;
        }
        catch (SqliteException)
        {
            // Said below: the caller needs one message, not SQLite's.
        }
        throw new InvalidDataException(
            $"Tệp \"{file}\" không phải bản sao lưu nguyên vẹn của chương trình này; chưa có gì bị thay đổi."
        );
    }

    private static void Copy(SqliteConnection from, string target)
    {
        using var to = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = target,
                Pooling = false,
                DefaultTimeout = 60,
            }.ToString()
        );
        to.Open();
        from.BackupDatabase(to);
    }
}
