using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Facts;

/// <summary>Which facts are asked for.</summary>
/// <param name="Sql">A condition on a row <c>f</c> of the facts; a constant of this folder.</param>
/// <param name="Bind">Adds the condition's parameters.</param>
internal sealed record FactCondition(string Sql, Action<SqliteCommand> Bind)
{
    /// <summary>Those of the keys in the temporary table that <see cref="TouchedKeys"/> fills.</summary>
    public static readonly FactCondition OfTouchedKeys = new(
        $"(f.Unit, f.Indicator, f.Kind) in (select Unit, Indicator, Kind from {TouchedKeys.Table})",
        _ => { }
    );

    public static FactCondition Of(FigureKey key) =>
        new(
            "f.Unit = $unit and f.Indicator = $indicator and f.Kind = $kind",
            command =>
            {
                command.Parameters.AddWithValue("$unit", key.Unit.Value);
                command.Parameters.AddWithValue("$indicator", key.Indicator);
                command.Parameters.AddWithValue("$kind", (int)key.Kind);
            }
        );
}
