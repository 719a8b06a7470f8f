namespace Ocop.Etl.Storage.Register;

/// <summary>
/// Rows with the numbers they are stored under, in the order of these, so that a table grows at its end. A number is a
/// fingerprint of names and is made once.
/// </summary>
internal sealed record NumberedRows<T>(IReadOnlyList<(T Row, long Id)> Rows)
{
    public static readonly NumberedRows<T> None = new([]);
}

internal static class NumberedRows
{
    public static NumberedRows<T> Of<T>(IEnumerable<T> rows, Func<T, long> numberOf)
    {
        var numbered = rows.Select(row => (Row: row, Id: numberOf(row))).ToArray();
        Array.Sort(numbered, static (a, b) => a.Id.CompareTo(b.Id));
        return new(numbered);
    }
}
