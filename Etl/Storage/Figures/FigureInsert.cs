using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Register;

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

    public void Insert(Figure figure)
    {
        insert.Add(figure.Unit);
        insert.Add(figure.Indicator);
        insert.Add((long)figure.Kind);
        insert.Add(figure.AsOf);
        insert.Add(figure.AsOfEstimated);
        insert.Add((long)figure.Comparator);
        insert.Add(figure.Value);
        insert.Add(figure.ValueMax);
        insert.Add(figure.FactId);
        insert.Add((long)figure.Trust);
        insert.Add((long)figure.Rule);
        insert.Add(FigureProjection.Join(figure.Supporters));
        insert.Add(FigureProjection.Join(figure.Rivals));
        insert.Add(FigureProjection.Join(figure.Copies));
        insert.Next();
    }

    public void Dispose() => insert.Dispose();
}
