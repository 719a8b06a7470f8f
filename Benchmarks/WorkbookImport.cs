using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Ocop.Etl;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Reference;

namespace Ocop.Benchmarks;

/// <summary>
/// A list of 100,000 products imported (read, check, match, commit), against ExcelDataReader reading its cells and a raw
/// prepared insert of the same rows. Both write with the same durability into a new file.
/// </summary>
internal sealed class WorkbookImport : Comparison
{
    /// <summary>As an argument of the program: import the file that follows and print the peak of memory.</summary>
    public const string OnceArgument = "--import-once";

    private const long MostMemory = 500_000_000;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "ocop-benchmarks", Guid.NewGuid().ToString("N"));
    private string path = "";
    private int run;
    private OcopSystem? system;

    public override string Name => "workbook-import";

    protected override string About =>
        $"{ProductRows.Count} products x {ProductRows.Headers.Length} columns: read, check, match, commit, against ExcelDataReader and a raw SQLite insert.";

    protected override double Goal => 1.5;

    protected override void Prepare()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, "danh-sach.xlsx");
        var units = UnitCatalog.Load(OcopPaths.Find().Reference);
        File.WriteAllBytes(path, ProductRows.Workbook([.. Provinces63(units).Select(p => p.Name)]));
    }

    public static IReadOnlyList<AdministrativeUnit> Provinces63(UnitCatalog units) =>
        [.. units.Provinces.Where(u => u.Id.List == units.Lists[0].Id)];

    protected override void BeforeEach()
    {
        system?.Dispose();
        system = OcopSystem.Open(OcopPaths.Find(Path.Combine(folder, $"ocop{++run}.db")));
    }

    protected override void Floor()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"floor{run}.db")}");
        connection.Open();
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = full");
        Execute(
            connection,
            "create table Rows (A integer primary key, B text, C text, D text, E text, F text, G text, H text, I real, J integer, K text, L text)"
        );
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into Rows values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        var parameters = new SqliteParameter[ProductRows.Headers.Length];
        for (var i = 0; i < parameters.Length; i++)
            insert.Parameters.Add(parameters[i] = new($"${i}", ""));
        insert.Prepare();
        using var file = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(file);
        reader.Read();
        while (reader.Read())
        {
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = reader.GetValue(i);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    protected override void Ours() => Import(system!, path);

    private static void Import(OcopSystem system, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var preview = system
            .Imports.PreviewAsync(
                system.Imports.Open(bytes, Path.GetFileName(path)),
                DocumentArchive.HashOf(bytes),
                new UploadChoices()
            )
            .GetAwaiter()
            .GetResult();
        if (preview.Records != ProductRows.Count)
            throw new InvalidOperationException($"{preview.Records} of {ProductRows.Count} rows read");
        system.Imports.CommitAsync(preview.ForCommit(), bytes, "benchmark").GetAwaiter().GetResult();
    }

    /// <summary>In a process of its own, so that the peak is that of one import and nothing else.</summary>
    public static int ImportOnce(string path)
    {
        using var system = OcopSystem.Open(OcopPaths.Find(path + ".db"));
        Import(system, path);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    protected override string? Remark(TimeSpan floor, TimeSpan ours)
    {
        var peak = long.Parse(RunAlone(), CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Peak memory of one import in a process of its own: {peak / 1_000_000} MB (goal < {MostMemory / 1_000_000}, {(peak < MostMemory ? "met" : "MISSED")})."
        );
    }

    private string RunAlone()
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(WorkbookImport).Assembly.Location);
        start.ArgumentList.Add(OnceArgument);
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? said.Trim()
            : throw new InvalidOperationException("the import in a process of its own failed");
    }

    protected override void CleanUp()
    {
        system?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
