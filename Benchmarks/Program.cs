using Ocop.Benchmarks;

if (args is [WorkbookImport.OnceArgument, var file])
    return WorkbookImport.ImportOnce(file);

// dotnet run -c Release --project Benchmarks [-- NAME...]
// Every figure is a ratio of two things measured in turn in the same run: machines are shared and noisy, so a bare time
// says little. Exit code 1 when a goal is missed.
Comparison[] comparisons = [new FigureRebuild(), new NewsReading(), new WorkbookImport(), new WorkbookExport()];
var wanted = comparisons
    .Where(c => args.Length == 0 || args.Contains(c.Name, StringComparer.OrdinalIgnoreCase))
    .ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"Known: {string.Join(", ", comparisons.Select(c => c.Name))}");
    return 2;
}
var met = true;
foreach (var comparison in wanted)
    met &= comparison.Run();
return met ? 0 : 1;
