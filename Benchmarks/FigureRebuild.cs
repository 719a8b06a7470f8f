using System.Globalization;
using Microsoft.Data.Sqlite;
using Ocop.Etl;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Figures;

namespace Ocop.Benchmarks;

/// <summary>All figures made anew from a million facts, against a bare ordered read of the same facts.</summary>
internal sealed class FigureRebuild : Comparison
{
    private const int Facts = 1_000_000;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "ocop-benchmarks", Guid.NewGuid().ToString("N"));
    private OcopDatabase? database;
    private ReferenceData? reference;

    public override string Name => "figure-rebuild";

    protected override string About => "Every figure from 1,000,000 facts against an ordered read of them from SQLite.";

    protected override double Goal => 3;

    protected override int Rounds => 3;

    protected override void Prepare()
    {
        Directory.CreateDirectory(folder);
        database = OcopDatabase.Open(Path.Combine(folder, "ocop.db"));
        reference = ReferenceData.Load(OcopPaths.Find().Reference);
        Fill(database, reference);
    }

    protected override void Floor()
    {
        using var connection = database!.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select f.Id, f.Unit, f.Indicator, f.Kind, f.Comparator, f.Value, f.ValueMax, f.AsOf, f.Deadline, f.Trust,
                   f.Note, f.Url, f.BatchId, f.DocumentId
            from Facts f order by f.Unit, f.Indicator, f.Kind
            """;
        using var row = command.ExecuteReader();
        var sum = 0.0;
        while (row.Read())
        {
            for (var column = 0; column < row.FieldCount; column++)
                if (!row.IsDBNull(column) && row.GetValue(column) is double value)
                    sum += value;
        }
        GC.KeepAlive(sum);
    }

    protected override void Ours() =>
        FigureProjection
            .RebuildAsync(database!, reference!.Indicators, CancellationToken.None)
            .GetAwaiter()
            .GetResult();

    protected override void CleanUp()
    {
        database?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // 97 units x 40 indicators, months of ten years, a few documents for each: series, supporters and rivals in the
    // proportions of the shipped figures.
    private static void Fill(OcopDatabase database, ReferenceData reference)
    {
        var random = new Random(2025);
        var units = reference.Units.Provinces.Select(u => u.Id.Value).ToArray();
        var indicators = reference.Indicators.All.Take(40).Select(i => i.Code).ToArray();
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Execute(
            connection,
            "insert into Batches (Id, Kind, Title, Author, CommittedAt, IsSample, Documents, Facts, Records, Findings) values (1, 0, 'b', 'b', '2026-01-01 00:00:00', 0, 0, 0, 0, 0)"
        );
        for (var document = 1; document <= 20_000; document++)
            Execute(
                connection,
                $"insert into Documents (Id, BatchId, Kind, Address, Title, Sha256, FetchedAt, PublishedOn, Trust, IsSample, LineageId) values ({document}, 1, 0, 'a{document}', 't', 's{document}', '2026-01-01 00:00:00', '2025-01-01', {document % 3 + 1}, 0, {document})"
            );
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "insert into Facts (BatchId, DocumentId, Unit, Indicator, Kind, Comparator, Value, AsOf, Trust, Confidence, Quote) values (1, $document, $unit, $indicator, 0, 0, $value, $asOf, $trust, 1, 'đến nay có từng ấy sản phẩm đạt từ 3 sao trở lên')";
        string[] names = ["$document", "$unit", "$indicator", "$value", "$asOf", "$trust"];
        foreach (var name in names)
            insert.Parameters.Add(new SqliteParameter(name, 0));
        for (var fact = 0; fact < Facts; fact++)
        {
            var document = random.Next(1, 20_001);
            var month = random.Next(120);
            insert.Parameters[0].Value = document;
            insert.Parameters[1].Value = units[random.Next(units.Length)];
            insert.Parameters[2].Value = indicators[random.Next(indicators.Length)];
            insert.Parameters[3].Value = 100 + month + random.Next(3);
            insert.Parameters[4].Value = string.Create(
                CultureInfo.InvariantCulture,
                $"{2016 + month / 12}-{month % 12 + 1:00}"
            );
            insert.Parameters[5].Value = document % 3 + 1;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
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
