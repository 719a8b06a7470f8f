using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Figures;

/// <summary>One prepared INSERT for many figures.</summary>
internal sealed class FigureInsert : IDisposable
{
    private readonly SqliteCommand insert;

    public FigureInsert(SqliteConnection connection, SqliteTransaction? transaction)
    {
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            insert into Figures (Unit, Indicator, Kind, AsOf, AsOfEstimated, Comparator, Value, ValueMax, FactId, Trust, Rule, Supporters, Rivals, Copies)
            values ($p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $p10, $p11, $p12, $p13)
            """;
        for (var i = 0; i < 14; i++)
            insert.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value));
        insert.Prepare();
    }

    public void Insert(Figure figure)
    {
        var p = insert.Parameters;
        p[0].Value = figure.Unit.Value;
        p[1].Value = figure.Indicator;
        p[2].Value = (int)figure.Kind;
        p[3].Value = (object?)figure.AsOf?.ToString() ?? DBNull.Value;
        p[4].Value = figure.AsOfEstimated;
        p[5].Value = (int)figure.Comparator;
        p[6].Value = figure.Value;
        p[7].Value = (object?)figure.ValueMax ?? DBNull.Value;
        p[8].Value = figure.FactId;
        p[9].Value = (int)figure.Trust;
        p[10].Value = (int)figure.Rule;
        p[11].Value = FigureProjection.Join(figure.Supporters);
        p[12].Value = FigureProjection.Join(figure.Rivals);
        p[13].Value = FigureProjection.Join(figure.Copies);
        insert.ExecuteNonQuery();
    }

    public void Dispose() => insert.Dispose();
}
