using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Bulk;

namespace Ocop.Etl.Storage.Figures;

/// <summary>One prepared INSERT for many figures; ordered by key they bind unit and indicator once for each.</summary>
internal sealed class FigureInsert(SqliteConnection connection) : IDisposable
{
    private readonly BulkInsert insert = new(
        connection,
        "Figures",
        "Unit",
        "Indicator",
        "Kind",
        "AsOf",
        "AsOfEstimated",
        "Comparator",
        "Value",
        "ValueMax",
        "FactId",
        "Trust",
        "Rule",
        "Supporters",
        "Rivals",
        "Copies"
    );

    /// <param name="figures">Enumerated on the calling thread.</param>
    public void Write(IEnumerable<Figure> figures) => insert.Write(figures, Lay);

    public void Dispose() => insert.Dispose();

    private static void Lay(Figure figure, RowBlock row)
    {
        row.Add(figure.Unit);
        row.Add(figure.Indicator);
        row.Add((long)figure.Kind);
        row.Add(figure.AsOf);
        row.Add(figure.AsOfEstimated);
        row.Add((long)figure.Comparator);
        row.Add(figure.Value);
        row.Add(figure.ValueMax);
        row.Add(figure.FactId);
        row.Add((long)figure.Trust);
        row.Add((long)figure.Rule);
        row.Add(FigureProjection.Join(figure.Supporters));
        row.Add(FigureProjection.Join(figure.Rivals));
        row.Add(FigureProjection.Join(figure.Copies));
    }
}
