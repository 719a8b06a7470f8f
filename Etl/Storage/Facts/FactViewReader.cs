using System.Globalization;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Facts;

/// <summary>
/// Reads the facts that count, in the order in which reconciliation wants them (unit, indicator, kind). A fact counts at
/// an instant when its batch was committed by then and not undone by then, and its document is the newest version of its
/// address whose batch counts.
/// </summary>
public static class FactViewReader
{
    // The instant is compared as text: both sides are written by EF in one fixed form.
    private const string Select = """
        select f.Id, f.Unit, f.Indicator, f.Kind, f.Comparator, f.Value, f.ValueMax, f.AsOf, f.Deadline, f.Trust, f.Note,
               f.Url,
               d.Id, d.CanonicalUrl, d.Sha256, d.PublishedOn, d.StoryId, d.IsSample,
               b.Id, b.CommittedAt, b.UndoneAt
        from Facts f
        join Documents d on d.Id = f.DocumentId
        join Batches b on b.Id = f.BatchId
        where ($at is null and b.UndoneAt is null
               or b.CommittedAt <= $at and (b.UndoneAt is null or b.UndoneAt > $at))
          and (d.LineageId is null or not exists (
                 select 1 from Documents n join Batches nb on nb.Id = n.BatchId
                 where n.LineageId = d.LineageId and n.Id > d.Id
                   and ($at is null and nb.UndoneAt is null
                        or nb.CommittedAt <= $at and (nb.UndoneAt is null or nb.UndoneAt > $at))))
        """;

    private const string Order = " order by f.Unit, f.Indicator, f.Kind";

    /// <summary>Everything that counts, ordered by key; one pass over the table, nothing held.</summary>
    /// <param name="knownOn">UTC instant; null: now.</param>
    public static IEnumerable<FactView> All(SqliteConnection connection, DateTime? knownOn)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Select + Order;
        command.Parameters.AddWithValue("$at", Instant(knownOn));
        foreach (var view in Read(command))
            yield return view;
    }

    /// <summary>What counts now for one key.</summary>
    public static List<FactView> OfKey(SqliteConnection connection, SqliteTransaction? transaction, FigureKey key)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Select + " and f.Unit = $unit and f.Indicator = $indicator and f.Kind = $kind";
        command.Parameters.AddWithValue("$at", DBNull.Value);
        command.Parameters.AddWithValue("$unit", key.Unit.Value);
        command.Parameters.AddWithValue("$indicator", key.Indicator);
        command.Parameters.AddWithValue("$kind", (int)key.Kind);
        return [.. Read(command)];
    }

    private static object Instant(DateTime? knownOn) =>
        knownOn is { } instant
            ? instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            : DBNull.Value;

    private static IEnumerable<FactView> Read(SqliteCommand command)
    {
        var decisions = Decisions(command);
        using var row = command.ExecuteReader();
        // A million rows share a few hundred units and indicators: parse and keep each once.
        var units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        var indicators = new Dictionary<string, string>(StringComparer.Ordinal);
        while (row.Read())
            yield return View(row, units, indicators, decisions);
    }

    /// <summary>All standing decisions, by fact: people decide a few hundred times, not a million.</summary>
    private static Dictionary<long, List<Decision>> Decisions(SqliteCommand facts)
    {
        using var command = facts.Connection!.CreateCommand();
        command.Transaction = facts.Transaction;
        command.CommandText = """
            select r.FactId, r.Kind, b.CommittedAt, b.UndoneAt from Reviews r join Batches b on b.Id = r.BatchId
            where ($at is null and b.UndoneAt is null
                   or b.CommittedAt <= $at and (b.UndoneAt is null or b.UndoneAt > $at))
            """;
        command.Parameters.AddWithValue("$at", facts.Parameters["$at"].Value);
        var decisions = new Dictionary<long, List<Decision>>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!decisions.TryGetValue(row.GetInt64(0), out var ofFact))
                decisions[row.GetInt64(0)] = ofFact = [];
            ofFact.Add(new((DecisionKind)row.GetInt32(1), Time(row, 2), row.IsDBNull(3) ? null : Time(row, 3)));
        }
        return decisions;
    }

    private static FactView View(
        SqliteDataReader row,
        Dictionary<string, UnitId> units,
        Dictionary<string, string> indicators,
        Dictionary<long, List<Decision>> decisions
    )
    {
        var unitText = row.GetString(1);
        if (!units.TryGetValue(unitText, out var unit))
            units[unitText] = unit = UnitId.Parse(unitText);
        var indicatorText = row.GetString(2);
        if (!indicators.TryGetValue(indicatorText, out var indicator))
            indicators[indicatorText] = indicator = indicatorText;
        var note = Text(row, 10);
        return new()
        {
            FactId = row.GetInt64(0),
            Unit = unit,
            Indicator = indicator,
            Kind = (FactKind)row.GetInt32(3),
            Comparator = (Comparator)row.GetInt32(4),
            Value = row.GetDouble(5),
            ValueMax = row.IsDBNull(6) ? null : row.GetDouble(6),
            AsOf = Date(row, 7),
            Deadline = Date(row, 8),
            Trust = (Trust)row.GetInt32(9),
            AsOfEstimated = FactFlags.Has(note, FactFlags.Estimated),
            Excluded = FactFlags.Has(note, FactFlags.Misprint),
            // A published-figures row speaks for the page it was read on, not for the file that lists it.
            Document = Text(row, 11) ?? Text(row, 13) ?? row.GetString(14),
            Published = Date(row, 15),
            Syndication = row.IsDBNull(16) ? null : row.GetInt64(16).ToString(CultureInfo.InvariantCulture),
            IsSample = row.GetBoolean(17),
            Batch = row.GetInt64(18),
            RecordedAt = Time(row, 19),
            UndoneAt = row.IsDBNull(20) ? null : Time(row, 20),
            Decisions = decisions.GetValueOrDefault(row.GetInt64(0)) ?? [],
        };
    }

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static PartialDate? Date(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : PartialDate.Parse(row.GetString(column));

    private static DateTime Time(SqliteDataReader row, int column) =>
        DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
