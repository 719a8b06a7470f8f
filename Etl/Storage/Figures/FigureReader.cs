using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Facts;

namespace Ocop.Etl.Storage.Figures;

/// <summary>All figures: those of now from the derived table, those known on a past instant from the facts of then.</summary>
public static class FigureReader
{
    /// <param name="knownOn">UTC instant; null: now.</param>
    public static async Task<IReadOnlyList<Figure>> AllAsync(
        OcopDatabase database,
        IndicatorCatalog indicators,
        DateTime? knownOn,
        CancellationToken cancellation = default
    )
    {
        if (knownOn is not null)
        {
            using var connection = database.OpenConnection();
            return [.. Reconciler.ReconcileAll(FactViewReader.All(connection, knownOn), indicators)];
        }
        await using var context = database.CreateDbContext();
        var rows = await context.Figures.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new Figure(
                r.Unit,
                r.Indicator,
                r.Kind,
                r.AsOf,
                r.AsOfEstimated,
                r.Comparator,
                r.Value,
                r.ValueMax,
                r.FactId,
                r.Trust,
                r.Rule,
                FigureProjection.Split(r.Supporters),
                FigureProjection.Split(r.Rivals),
                FigureProjection.Split(r.Copies)
            )),
        ];
    }
}
