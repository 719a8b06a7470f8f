using System.Globalization;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Facts;

/// <summary>
/// Reads the facts that count, in the order in which reconciliation wants them (unit, indicator, kind). A fact counts at
/// an instant when its document does (<see cref="LiveDocuments"/>).
/// </summary>
public static class FactViewReader
{
    private const string Select = """
        select f.Id, f.Unit, f.Indicator, f.Kind, f.Comparator, f.Value, f.ValueMax, f.AsOf, f.Deadline, f.Trust, f.Note,
               f.Url, f.DocumentId
        from Facts f
        """;

    /// <summary>Everything that counts, ordered by key; one pass over the table, no fact is held.</summary>
    /// <param name="knownOn">UTC instant; null: now.</param>
    public static IEnumerable<FactView> All(
        SqliteConnection connection,
        DateTime? knownOn,
        SqliteTransaction? transaction = null
    )
    {
        var documents = LiveDocuments.Read(connection, transaction, knownOn, null);
        StandingDecisions.RemoveOutdated(documents, connection, transaction, knownOn);
        var decisions = StandingDecisions.Read(connection, transaction, knownOn);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Select + " order by f.Unit, f.Indicator, f.Kind";
        foreach (var view in Read(command, documents, decisions))
            yield return view;
    }

    /// <summary>What counts now of articles, and of the persons who corrected them.</summary>
    public static List<FactView> OfArticles(SqliteConnection connection)
    {
        const string kinds = "d.Kind in (0, 3)";
        var documents = LiveDocuments.Read(connection, null, null, (kinds, _ => { }));
        StandingDecisions.RemoveOutdated(documents, connection, null, null);
        var decisions = StandingDecisions.Read(connection, null, null);
        using var command = connection.CreateCommand();
        command.CommandText = $"{Select} join Documents d on d.Id = f.DocumentId where {kinds}";
        return [.. Read(command, documents, decisions)];
    }

    /// <summary>What counts now for one key.</summary>
    public static List<FactView> OfKey(SqliteConnection connection, SqliteTransaction? transaction, FigureKey key) =>
        [.. Of(connection, transaction, FactCondition.Of(key))];

    /// <summary>What counts now for the keys a batch touched (<see cref="TouchedKeys"/>), ordered by key.</summary>
    internal static IEnumerable<FactView> OfTouchedKeys(SqliteConnection connection, SqliteTransaction? transaction) =>
        Of(connection, transaction, FactCondition.OfTouchedKeys);

    private static IEnumerable<FactView> Of(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        FactCondition asked
    )
    {
        var documents = LiveDocuments.Read(
            connection,
            transaction,
            null,
            ($"d.Id in (select f.DocumentId from Facts f where {asked.Sql})", asked.Bind)
        );
        StandingDecisions.RemoveOutdated(documents, connection, transaction, null, asked);
        var decisions = StandingDecisions.Read(connection, transaction, null, asked);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The condition is a constant of this folder; its values are parameters.
        command.CommandText = $"{Select} where {asked.Sql} order by f.Unit, f.Indicator, f.Kind";
#pragma warning restore CA2100
        asked.Bind(command);
        foreach (var view in Read(command, documents, decisions))
            yield return view;
    }

    private static IEnumerable<FactView> Read(
        SqliteCommand command,
        Dictionary<long, LiveDocument> documents,
        Dictionary<long, List<Decision>> decisions
    )
    {
        using var row = command.ExecuteReader();
        // A million rows share a few hundred units, indicators and dates: parse and keep each once.
        var units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        var indicators = new Dictionary<string, string>(StringComparer.Ordinal);
        var dates = new Dictionary<string, PartialDate>(StringComparer.Ordinal);
        while (row.Read())
        {
            if (!documents.TryGetValue(row.GetInt64(12), out var document))
                continue;
            var unitText = row.GetString(1);
            if (!units.TryGetValue(unitText, out var unit))
                units[unitText] = unit = UnitId.Parse(unitText);
            var indicatorText = row.GetString(2);
            if (!indicators.TryGetValue(indicatorText, out var indicator))
                indicators[indicatorText] = indicator = indicatorText;
            var id = row.GetInt64(0);
            var note = Text(row, 10);
            yield return new()
            {
                FactId = id,
                Unit = unit,
                Indicator = indicator,
                Kind = (FactKind)row.GetInt32(3),
                Comparator = (Comparator)row.GetInt32(4),
                Value = row.GetDouble(5),
                ValueMax = row.IsDBNull(6) ? null : row.GetDouble(6),
                AsOf = Date(row, 7, dates),
                Deadline = Date(row, 8, dates),
                Trust = (Trust)row.GetInt32(9),
                AsOfEstimated = FactFlags.Has(note, FactFlags.Estimated),
                Excluded = FactFlags.Has(note, FactFlags.Misprint),
                // A published-figures row speaks for the page it was read on, not for the file that lists it.
                Document = Text(row, 11) ?? document.Name,
                Published = document.Published,
                Syndication = document.Story,
                IsSample = document.IsSample,
                Batch = document.Batch,
                RecordedAt = document.RecordedAt,
                UndoneAt = document.UndoneAt,
                Decisions = decisions.Count > 0 && decisions.TryGetValue(id, out var own) ? own : [],
            };
        }
    }

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static PartialDate? Date(SqliteDataReader row, int column, Dictionary<string, PartialDate> dates)
    {
        if (row.IsDBNull(column))
            return null;
        var text = row.GetString(column);
        if (!dates.TryGetValue(text, out var date))
            dates[text] = date = PartialDate.Parse(text);
        return date;
    }
}
