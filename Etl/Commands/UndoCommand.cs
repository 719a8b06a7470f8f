using System.CommandLine;

namespace Ocop.Etl.Commands;

/// <summary><c>undo BATCH</c>: takes one batch back.</summary>
internal static class UndoCommand
{
    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var batch = new Argument<long>("BATCH") { Description = "Số của lô (xem bằng lệnh status)" };
        var command = new Command("undo", "Hoàn tác một lô đã ghi") { batch, database };
        command.SetAction(
            async (parsed, stop) =>
            {
                using var system = OcopSystem.Open(OcopPaths.Find(parsed.GetValue(database)));
                var outcome = await system.Batches.UndoAsync(parsed.GetValue(batch), Environment.UserName, stop);
                await Console.Out.WriteLineAsync(
                    $"Đã hoàn tác lô {outcome.BatchId}; {outcome.Keys.Count} chuỗi số liệu được tính lại."
                );
                return CommandLine.Done;
            }
        );
        return command;
    }
}
