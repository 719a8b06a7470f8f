using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Register;

/// <summary>Makes the keys of records. Not thread-safe: it remembers the subjects of the list it works through.</summary>
public sealed class KeyMaker(UnitCatalog units, bool sample = false)
{
    private readonly Dictionary<UnitId, UnitId> scopes = [];
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);

    public ProductKey Of(ProductRecord record) =>
        new(ScopeOf(record.Place.Province), sample, SubjectKeyOf(record.Subject), NameKey.Of(record.Name));

    public SalesPointKey Of(SalesPointRecord record) =>
        new(
            ScopeOf(record.Place.Province),
            sample,
            NameKey.Of(record.Name),
            NameKey.Of(record.Operator),
            LocalPlace.Key(record.Place)
        );

    /// <summary>The unit of the newest list that this one has become; the nation when none is stated.</summary>
    public UnitId ScopeOf(UnitId? stated)
    {
        if (stated is not { IsNational: false } province)
            return UnitId.National;
        province = province.Province;
        if (scopes.TryGetValue(province, out var scope))
            return scope;
        scope = province;
        while (units.Successor(scope) is { } successor)
            scope = successor;
        scopes[province] = scope;
        return scope;
    }

    private string SubjectKeyOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        if (!subjects.TryGetValue(name, out var key))
            subjects[name] = key = SubjectIdentity.Key(name);
        return key;
    }
}
