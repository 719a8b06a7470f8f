using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// Reads claims back by scope. A claim counts while its batch is not undone and its document is the newest of its
/// lineage whose batch counts.
/// </summary>
internal sealed class ClaimReader
{
    internal static readonly string[] ProductColumns =
    [
        "BatchId",
        "DocumentId",
        "Scope",
        "Sheet",
        "Row",
        "Name",
        "Subject",
        "SubjectType",
        "Province",
        "District",
        "Commune",
        "Address",
        "Group",
        "Score",
        "Stars",
        "PotentialFiveStar",
        "Decision",
        "DecisionDate",
        "ValidUntil",
    ];

    internal static readonly string[] SalesPointColumns =
    [
        "BatchId",
        "DocumentId",
        "Scope",
        "Sheet",
        "Row",
        "Name",
        "Operator",
        "Province",
        "District",
        "Commune",
        "Address",
        "OpenedOn",
        "Products",
    ];

    private const string CountingDocuments = """
        select d.Id from Documents d join Batches b on b.Id = d.BatchId
        where d.Kind = 1 and b.UndoneAt is null
          and (d.LineageId is null or not exists (
            select 1 from Documents n join Batches nb on nb.Id = n.BatchId
            where n.LineageId = d.LineageId and n.Id > d.Id and nb.UndoneAt is null))
        """;

    private readonly SqliteConnection connection;
    private readonly HashSet<long> counting;
    private readonly HashSet<long> samples;
    private readonly KeyMaker real;
    private readonly KeyMaker sample;
    private readonly Dictionary<string, UnitId> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartialDate> dates = new(StringComparer.Ordinal);

    public ClaimReader(SqliteConnection connection, UnitCatalog catalog)
    {
        this.connection = connection;
        counting = [.. connection.Query<long>(CountingDocuments)];
        samples = [.. connection.Query<long>("select Id from Documents where Kind = 1 and IsSample = 1")];
        real = new(catalog);
        sample = new(catalog, sample: true);
    }

    public bool Counts(long document) => counting.Contains(document);

    /// <summary>All claims of the scopes, whether they count or not.</summary>
    /// <param name="except">A batch whose claims the caller has in memory.</param>
    public IEnumerable<ProductClaim> Products(IReadOnlyCollection<UnitId> scopes, long? except = null)
    {
        using var command = Select("ProductClaims", ProductColumns, scopes, except);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var document = row.GetInt64(1);
            var record = new ProductRecord
            {
                Sheet = Shared(row, 3)!,
                Row = row.GetInt32(4),
                Name = row.GetString(5),
                Subject = Shared(row, 6),
                SubjectType = (SubjectType?)Number(row, 7),
                Place = new(Unit(row, 8), Shared(row, 9), Shared(row, 10)),
                Address = Text(row, 11),
                Group = (ProductGroup?)Number(row, 12),
                Score = row.IsDBNull(13) ? null : row.GetDouble(13),
                Stars = Number(row, 14),
                PotentialFiveStar = row.GetInt64(15) != 0,
                Decision = Shared(row, 16),
                DecisionDate = Date(row, 17),
                ValidUntil = Date(row, 18),
            };
            yield return new(row.GetInt64(0), document, Keys(document).Of(record), record);
        }
    }

    /// <inheritdoc cref="Products"/>
    public IEnumerable<SalesPointClaim> SalesPoints(IReadOnlyCollection<UnitId> scopes, long? except = null)
    {
        using var command = Select("SalesPointClaims", SalesPointColumns, scopes, except);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var document = row.GetInt64(1);
            var record = new SalesPointRecord
            {
                Sheet = Shared(row, 3)!,
                Row = row.GetInt32(4),
                Name = row.GetString(5),
                Operator = Shared(row, 6),
                Place = new(Unit(row, 7), Shared(row, 8), Shared(row, 9)),
                Address = Text(row, 10),
                OpenedOn = Date(row, 11),
                Products = row.IsDBNull(12) ? null : row.GetDouble(12),
            };
            yield return new(row.GetInt64(0), document, Keys(document).Of(record), record);
        }
    }

    /// <summary>The answers that count, oldest first.</summary>
    public IReadOnlyList<SubjectVerdict> Verdicts() =>
        [
            .. connection
                .Query<(long Batch, string Scope, bool Sample, string Subject, string Other, bool Same)>(
                    """
                    select v.BatchId, v.Scope, v.IsSample, v.Subject, v.Other, v.Same from SubjectVerdicts v
                    join Batches b on b.Id = v.BatchId where b.UndoneAt is null order by v.Id
                    """
                )
                .Select(v => new SubjectVerdict(
                    v.Batch,
                    new(UnitId.Parse(v.Scope), v.Sample, v.Subject),
                    v.Other,
                    v.Same
                )),
        ];

    /// <summary>What real lists that count are whole for.</summary>
    public WholeLists Whole()
    {
        var lists = connection
            .Query<(long Document, string Unit, bool OfSalesPoints)>(
                "select DocumentId, Unit, OfSalesPoints from WholeLists"
            )
            .Where(l => counting.Contains(l.Document) && !samples.Contains(l.Document))
            .ToLookup(l => l.OfSalesPoints, l => UnitId.Parse(l.Unit));
        return new(lists[false].ToHashSet(), lists[true].ToHashSet());
    }

    private KeyMaker Keys(long document) => samples.Contains(document) ? sample : real;

    private SqliteCommand Select(string table, string[] columns, IReadOnlyCollection<UnitId> scopes, long? except)
    {
        var command = connection.CreateCommand();
        var marks = scopes.Select((_, i) => $"$s{i}");
        // Table and columns are constants of this class; values are parameters.
#pragma warning disable CA2100
        command.CommandText =
            $"select {string.Join(", ", columns.Select(c => $"\"{c}\""))} from {table} where DocumentId in (select Id from Documents where Kind = 1) and Scope in ({string.Join(", ", marks)}) and BatchId <> $except";
#pragma warning restore CA2100
        foreach (var (i, scope) in scopes.Index())
            command.Parameters.AddWithValue($"$s{i}", scope.Value);
        command.Parameters.AddWithValue("$except", except ?? -1);
        return command;
    }

    private UnitId? Unit(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            return null;
        var text = row.GetString(column);
        if (!units.TryGetValue(text, out var unit))
            units[text] = unit = UnitId.Parse(text);
        return unit;
    }

    private PartialDate? Date(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            return null;
        var text = row.GetString(column);
        if (!dates.TryGetValue(text, out var date))
            dates[text] = date = PartialDate.Parse(text);
        return date;
    }

    // Sheets, subjects, places and decisions repeat: each is kept once.
    private string? Shared(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            return null;
        var text = row.GetString(column);
        if (shared.TryGetValue(text, out var known))
            return known;
        shared[text] = text;
        return text;
    }

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
