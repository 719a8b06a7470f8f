using System.CommandLine;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;

namespace Ocop.Etl.Commands;

/// <summary>
/// The command line other tools rely on. Exit code 0: done; 1: findings or bad input; 2: wrong usage. Messages go to
/// standard error, data to standard output, both UTF-8.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("OCOP Dashboard: đọc tin và bảng tính về sản phẩm OCOP, ghi vào SQLite")
        {
            ExtractCommand.Create(),
            CheckCommand.Create(),
            IngestCommand.Create(),
            ImportCommand.Create(),
            UndoCommand.Create(),
            LearnCommand.Create(),
            StatusCommand.Create(),
            ExportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Gõ --help để xem cách dùng.");
            return WrongUsage;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }, stop.Token);
        }
        catch (Exception bad)
            when (bad
                    is ReferenceException
                        or BatchException
                        or InvalidDataException
                        or DirectoryNotFoundException
                        or FileNotFoundException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return Findings;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Đã dừng theo yêu cầu; dữ liệu đã ghi vẫn nguyên vẹn.");
            return Findings;
        }
    }

    /// <summary><c>--database FILE</c>, shared by every command that opens the database.</summary>
    public static Option<string?> DatabaseOption() =>
        new("--database") { Description = "Tệp SQLite; mặc định: biến OCOP_DATABASE, sau đó data/ocop.db" };
}
