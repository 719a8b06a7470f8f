using System.CommandLine;
using System.Globalization;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Etl.Commands;

/// <summary><c>ingest [--database FILE] [--source ID]</c>: every enabled source once.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var database = CommandLine.DatabaseOption();
        var only = new Option<string?>("--source") { Description = "Chỉ chạy một nguồn (id trong sources.json)" };
        var command = new Command("ingest", "Chạy mọi nguồn đã cấu hình một lần") { database, only };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(database), parsed.GetValue(only), stop));
        return command;
    }

    private static async Task<int> RunAsync(string? database, string? only, CancellationToken stop)
    {
        using var system = OcopSystem.Open(OcopPaths.Find(database));
        var sources = system.Sources.Enabled.ToList();
        if (only is not null)
        {
            if (system.Sources.Find(only) is not { } source)
            {
                await Console.Error.WriteLineAsync(
                    $"Không có nguồn \"{only}\" trong sources.json. Các nguồn: {string.Join(", ", system.Sources.All.Select(s => s.Id))}."
                );
                return CommandLine.WrongUsage;
            }
            sources = [source];
        }
        var run = await system.Pipeline.RunAsync(sources, "dòng lệnh", progress: null, stop);
        foreach (var source in run.Sources)
        {
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.SourceId}: {source.DocumentsSeen} tài liệu, {source.DocumentsRead} mới, {source.Facts} số liệu, {source.Records} dòng sổ, {source.Findings.Count} phát hiện{(source.BatchId is { } id ? $", lô {id}" : "")}"
                )
            );
            foreach (var finding in source.Findings)
                await Console.Error.WriteLineAsync($"{source.SourceId}: {finding.Message}");
        }
        if (run.Message is not null)
            await Console.Error.WriteLineAsync(run.Message);
        return run.Outcome == RunOutcome.Completed ? CommandLine.Done : CommandLine.Findings;
    }
}
