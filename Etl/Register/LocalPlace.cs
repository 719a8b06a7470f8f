using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>Districts and communes as lists write them: "Huyện Chợ Lách", "H. Chợ Lách", "chợ lách" are one.</summary>
internal static class LocalPlace
{
    /// <summary>Folded name without its kind word, as <see cref="UnitId.Local"/> wants it; "" for a blank name.</summary>
    public static string Fold(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "" : LocalNames.WithoutKind(VietnameseText.Fold(name));

    /// <summary>The finest place a record states: its commune, else its district, else nothing.</summary>
    public static string Key(RecordPlace place) =>
        place.Commune is { Length: > 0 } commune ? "x/" + Fold(commune)
        : place.District is { Length: > 0 } district ? "h/" + Fold(district)
        : "";
}
