using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

public enum UnitKind
{
    Nation,

    /// <summary>tỉnh</summary>
    Province,

    /// <summary>thành phố trực thuộc trung ương</summary>
    City,
}

/// <summary>A list of province-level units and the days it is in force (63 until 2025-06-30, 34 since).</summary>
/// <param name="ValidTo">Last day in force; null while in force.</param>
public sealed record UnitList(
    string Id,
    string Name,
    string NameEn,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Legal,
    string Units,
    string Source
)
{
    public bool InForceOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } end || day <= end);
}

public sealed record Region(string Code, string Name, string NameEn);

/// <summary>The nation, or a province-level unit of one list.</summary>
/// <param name="Name">Short name: "Đồng Tháp".</param>
/// <param name="FullName">With its kind: "Tỉnh Đồng Tháp".</param>
/// <param name="Aliases">Every spelling seen, the name included: "TP.HCM", "Sài Gòn", "BR-VT".</param>
public sealed record AdministrativeUnit(
    UnitId Id,
    string Name,
    string FullName,
    string NameEn,
    UnitKind Kind,
    Region? Region,
    IReadOnlyList<string> Aliases
);

/// <summary>Effective date, legal basis, predecessors and successor.</summary>
/// <param name="Kind">merge, carry (same area into the new list) or type (province to city).</param>
public sealed record BoundaryChange(
    DateOnly Effective,
    BoundaryChangeKind Kind,
    IReadOnlyList<UnitId> From,
    UnitId To,
    string Legal,
    string Source,
    UnitKind? NewKind,
    string? NewFullName
);

public enum BoundaryChangeKind
{
    Merge,
    Carry,
    Type,
}
