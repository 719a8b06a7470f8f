using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace Ocop.Etl.Commands;

/// <summary><c>status</c>: what the database holds, its newest batches and the last runs.</summary>
internal static class StatusCommand
{
    private const int Newest = 20;

    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var command = new Command("status", "Cho biết cơ sở dữ liệu đang có gì, các lô và lần chạy gần nhất")
        {
            database,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(database), stop));
        return command;
    }

    private static async Task<int> RunAsync(string? database, CancellationToken stop)
    {
        using var system = OcopSystem.Open(OcopPaths.Find(database));
        await using var context = system.Database.CreateDbContext();
        var output = Console.Out;
        await output.WriteLineAsync($"Cơ sở dữ liệu: {system.Paths.Database}");
        await output.WriteLineAsync(
            $"Tài liệu: {await context.Documents.CountAsync(stop)}; số liệu đọc được: {await context.Facts.CountAsync(stop)}; "
                + $"số liệu hiển thị: {await context.Figures.CountAsync(stop)}; phát hiện: {await context.Findings.CountAsync(stop)}"
        );
        await output.WriteLineAsync("Các lô gần nhất:");
        foreach (var batch in await context.Batches.OrderByDescending(b => b.Id).Take(Newest).ToListAsync(stop))
            await output.WriteLineAsync(
                $"  {batch.Id, 5}  {batch.CommittedAt:yyyy-MM-dd HH:mm}Z  {batch.Title}: {batch.Documents} tài liệu, {batch.Facts} số liệu, "
                    + $"{batch.Records} dòng sổ, {batch.Findings} phát hiện{(batch.IsSample ? ", DỮ LIỆU MẪU" : "")}"
                    + (batch.UndoneAt is { } undone ? $", đã hoàn tác {undone:yyyy-MM-dd HH:mm}Z" : "")
            );
        await output.WriteLineAsync("Các lần chạy gần nhất:");
        foreach (var run in system.Journal.History(5))
            await output.WriteLineAsync(
                $"  {run.Id, 5}  {run.StartedAt:yyyy-MM-dd HH:mm}Z  {run.Trigger}: {run.Outcome}, {run.DocumentsRead}/{run.DocumentsSeen} tài liệu mới"
            );
        return CommandLine.Done;
    }
}
