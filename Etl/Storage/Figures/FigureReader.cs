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
        var dismissed = Dismissed(database);
        return
        [
            .. rows.Select(r =>
                WithDismissal(
                    dismissed,
                    new Figure(
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
                    )
                )
            ),
        ];
    }

    /// <summary>As reconciling the facts again would have it: one dismissed statement settles the moment.</summary>
    private static Figure WithDismissal(HashSet<long> dismissed, Figure figure) =>
        dismissed.Count > 0
        && figure.Supporters.Concat(figure.Rivals).Concat(figure.Copies).Append(figure.FactId).Any(dismissed.Contains)
            ? figure with
            {
                IsDismissed = true,
            }
            : figure;

    /// <summary>Facts whose latest standing decision lets their contradiction stand; the table of figures does not keep them.</summary>
    private static HashSet<long> Dismissed(OcopDatabase database)
    {
        using var connection = database.OpenConnection();
        return
        [
            .. StandingDecisions
                .Read(connection, null, null)
                .Where(d => d.Value.OrderBy(x => x.At).ThenBy(x => x.Kind).Last().Kind == DecisionKind.Dismiss)
                .Select(d => d.Key),
        ];
    }
}
