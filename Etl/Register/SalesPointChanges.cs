using System.Globalization;

namespace Ocop.Etl.Register;

/// <summary>What is different between a sales point before and after an import.</summary>
internal static class SalesPointChanges
{
    public static IReadOnlyList<FieldChange> Between(RegisterSalesPoint before, RegisterSalesPoint after)
    {
        var fields = new List<FieldChange>();
        void Compare(string field, string? from, string? to)
        {
            if (to is not null && !string.Equals(from, to, StringComparison.Ordinal))
                fields.Add(new(field, from, to));
        }
        Compare("name", before.Name, after.Name);
        Compare("operator", before.Operator, after.Operator);
        Compare("address", before.Address, after.Address);
        Compare("province", string.Join(", ", before.Stated), string.Join(", ", after.Stated));
        Compare("district", before.District, after.District);
        Compare("commune", before.Commune, after.Commune);
        Compare("openedOn", before.OpenedOn?.ToString(), after.OpenedOn?.ToString());
        Compare("products", Text(before.Products), Text(after.Products));
        return fields;
    }

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);
}
