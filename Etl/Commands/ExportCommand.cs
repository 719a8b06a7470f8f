using System.CommandLine;
using System.Globalization;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Export;
using Ocop.Etl.Model;

namespace Ocop.Etl.Commands;

/// <summary><c>export FILE.xlsx</c>: the Excel summary of what the database holds, with a page's choices as options.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.xlsx") { Description = "Tệp Excel sẽ ghi; ghi đè nếu đã có" };
        var unit = new Option<string?>("--unit") { Description = "Mã đơn vị: VN, 34-82, 63-82; mặc định: cả nước" };
        var view = new Option<string?>("--view")
        {
            Description = "Địa giới: 34, 63, hoặc goc (như nguồn công bố); mặc định: danh mục đang hiệu lực",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Số liệu đúng vào ngày này hoặc trước đó: 2024-06-30",
        };
        var knownOn = new Option<string?>("--known-on")
        {
            Description = "Chỉ dùng điều đã biết đến hết ngày này: 2024-06-30",
        };
        var cycle = new Option<string?>("--cycle") { Description = "Chu kỳ mục tiêu: 2021-2025" };
        var database = CommandLine.DatabaseOption();
        var command = new Command(
            "export",
            "Ghi tổng hợp OCOP ra tệp Excel: tổng quan, theo tỉnh, hạng sao, mục tiêu, nguồn"
        )
        {
            file,
            unit,
            view,
            asOf,
            knownOn,
            cycle,
            database,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    parsed.GetRequiredValue(file),
                    new(
                        parsed.GetValue(unit),
                        parsed.GetValue(view),
                        parsed.GetValue(asOf),
                        parsed.GetValue(knownOn),
                        parsed.GetValue(cycle)
                    ),
                    parsed.GetValue(database),
                    stop
                )
        );
        return command;
    }

    private sealed record Choices(string? Unit, string? View, string? AsOf, string? KnownOn, string? Cycle);

    private static async Task<int> RunAsync(string file, Choices choices, string? database, CancellationToken stop)
    {
        using var system = OcopSystem.Open(OcopPaths.Find(database));
        var filter = Filter(choices, system);
        var model = await new SummaryQuery(system.Database, system.Snapshots, system.Clock).RunAsync(filter, stop);
        await File.WriteAllBytesAsync(file, SummaryWorkbook.Write(model), stop);
        await Console.Error.WriteLineAsync(
            $"Đã ghi {file}: {model.Heading.Scope}, {model.Units.Count} đơn vị, {model.Targets.Count} mục tiêu, {model.Sources.Count} nguồn."
        );
        return CommandLine.Done;
    }

    private static SummaryFilter Filter(Choices choices, OcopSystem system)
    {
        var reference = system.Reference.Current;
        return new(
            Known(
                choices.Unit,
                "--unit",
                text =>
                    UnitId.TryParse(text, out var id) && (id.IsNational || reference.Units.Find(id) is not null)
                        ? id
                        : (UnitId?)null
            ),
            Known(choices.View, "--view", text => BoundaryView.Parse(text, reference.Units)),
            Known(choices.AsOf, "--as-of", Day),
            Known(choices.KnownOn, "--known-on", Day),
            Known(choices.Cycle, "--cycle", text => reference.Targets.Cycles.Find(text)?.Id)
        );
    }

    private static T? Known<T>(string? text, string option, Func<string, T?> read) =>
        text is null ? default
        : read(text) is { } value ? value
        : throw new InvalidDataException($"{option}: không hiểu \"{text}\". Gõ export --help để xem cách viết.");

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
