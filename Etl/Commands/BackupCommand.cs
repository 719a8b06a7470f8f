using System.CommandLine;
using Ocop.Etl.Storage;

namespace Ocop.Etl.Commands;

/// <summary><c>backup FILE</c>: a sound copy of the database, while others go on reading and writing.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("FILE") { Description = "Tệp sao lưu sẽ tạo (chưa được có)" };
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu ra một tệp") { file, database };
        command.SetAction(parsed =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            using var source = OcopDatabase.Open(OcopPaths.Find(parsed.GetValue(database)).Database);
            DatabaseCopy.Backup(source, target);
            Console.Out.WriteLine($"Đã sao lưu vào {target} ({new FileInfo(target).Length / 1024} KiB).");
            return CommandLine.Done;
        });
        return command;
    }
}

/// <summary><c>restore FILE</c>: puts a backup in the database's place; the replaced one is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var file = new Argument<string>("FILE") { Description = "Tệp sao lưu" };
        var command = new Command("restore", "Khôi phục cơ sở dữ liệu từ tệp sao lưu") { file, database };
        command.SetAction(parsed =>
        {
            var target = OcopPaths.Find(parsed.GetValue(database)).Database;
            var kept = DatabaseCopy.Restore(Path.GetFullPath(parsed.GetRequiredValue(file)), target);
            Console.Out.WriteLine($"Đã khôi phục {target}." + (kept is null ? "" : $" Bản cũ được giữ ở {kept}."));
            return CommandLine.Done;
        });
        return command;
    }
}
