using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;

namespace Ocop.Etl.Export;

/// <summary>What a summary is asked to speak of; the same choices as a page's address.</summary>
/// <param name="Unit">Null: the nation with all its provinces.</param>
/// <param name="View">Null: the list in force on <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Figures that were true on this day or before; null: the newest.</param>
/// <param name="KnownOn">What was known at the end of this day; null: everything.</param>
/// <param name="Cycle">Id of a target cycle; null or unknown: the newest begun that has a national target for products.</param>
/// <param name="Indicator">One more column beside the usual ones.</param>
public sealed record SummaryFilter(
    UnitId? Unit = null,
    BoundaryView? View = null,
    DateOnly? AsOf = null,
    DateOnly? KnownOn = null,
    string? Cycle = null,
    string? Indicator = null
);
