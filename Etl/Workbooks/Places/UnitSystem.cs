using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks.Places;

/// <summary>Decides which list of provinces a name or code belongs to (63 until 2025-06-30, 34 since).</summary>
public static class UnitSystem
{
    public static readonly DateOnly Reform = new(2025, 7, 1);

    /// <summary>Whether a date lies on or after the reform; null when it does not tell (none, or the bare year 2025).</summary>
    public static bool? IsAfterReform(PartialDate? date) =>
        date is not { } known ? null
        : known.First >= Reform ? true
        : known.Last < Reform ? false
        : null;

    /// <param name="Id">The unit meant.</param>
    /// <param name="NotValidAtDate">Named as of one list only, at a date when that list is no longer in force.</param>
    public readonly record struct Choice(UnitId Id, bool NotValidAtDate);

    /// <param name="sheetDate">The sheet's own date.</param>
    /// <param name="rowDate">The row's, where the sheet has none that decides.</param>
    /// <param name="namesDistricts">The sheet names districts, which the 34 do not have.</param>
    /// <param name="settled">The list another row has settled for the whole table.</param>
    public static Choice Choose(
        ProvinceMention mention,
        PartialDate? sheetDate,
        PartialDate? rowDate,
        bool namesDistricts,
        string? settled = null
    )
    {
        var old = Of(mention, "63");
        var current = Of(mention, "34");
        if (mention.Old && old is { } former)
            return new(former, false);
        var after = IsAfterReform(sheetDate) ?? IsAfterReform(rowDate);
        if (old is null || current is null)
        {
            var only = old ?? current ?? mention.Candidates[0];
            return new(only, only.List == "63" && after == true);
        }
        if (settled is not null)
            return new(settled == "63" ? old.Value : current.Value, false);
        return new((after ?? !namesDistricts) ? current.Value : old.Value, false);
    }

    private static UnitId? Of(ProvinceMention mention, string list)
    {
        foreach (var id in mention.Candidates)
            if (id.List == list)
                return id;
        return null;
    }
}
