using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>How units are looked at: as they were reported, or all on one list.</summary>
/// <param name="List">Id of a unit list; null: as reported.</param>
public sealed record BoundaryView(string? List)
{
    public static readonly BoundaryView AsReported = new((string?)null);

    /// <summary>The list in force on a day: what a reader of that day expects to see.</summary>
    public static BoundaryView Default(UnitCatalog units, DateOnly day) => new(units.ListOn(day).Id);

    /// <summary>Spelled for a web address: a list's id, or "goc" for as reported.</summary>
    public override string ToString() => List ?? "goc";

    /// <summary>Null when the text names no list of the catalogue.</summary>
    public static BoundaryView? Parse(string? text, UnitCatalog units) =>
        text == "goc" ? AsReported
        : units.Lists.FirstOrDefault(l => l.Id == text) is { } list ? new(list.Id)
        : null;
}
