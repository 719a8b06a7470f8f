using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>The catalogues a rule looks things up in, and how it words what it found.</summary>
public sealed class ClaimContext(UnitCatalog units, IndicatorCatalog indicators)
{
    public UnitCatalog Units => units;

    public IndicatorCatalog Indicators => indicators;

    public ClaimWords Vietnamese { get; } = new(units, indicators, isEnglish: false);

    public ClaimWords English { get; } = new(units, indicators, isEnglish: true);

    public bool IsCount(string indicator) => indicators.Find(indicator)?.Nature != IndicatorNature.Ratio;

    public StatedInterval Interval(FactView fact) => StatedInterval.Of(fact, IsCount(fact.Indicator));

    /// <param name="message">Says what, where and what to do; asked once for each language.</param>
    public Finding Finding(
        Severity severity,
        string code,
        UnitId unit,
        string indicator,
        Func<ClaimWords, string> message
    ) =>
        new(severity, code, message(Vietnamese))
        {
            English = message(English),
            Unit = unit,
            Indicator = indicator,
        };
}
