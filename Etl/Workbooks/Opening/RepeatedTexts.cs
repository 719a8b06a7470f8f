namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// Keeps one copy of texts that come again soon: a province, a group or a maker stands in hundreds of rows, and formats
/// without a table of strings bring a new copy with each. Bounded, so that a column of names costs nothing.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int Longest = 120;
    private readonly string?[] seen = new string?[4096];

    public string Keep(string text)
    {
        if (text.Length > Longest)
            return text;
        ref var slot = ref seen[text.GetHashCode(StringComparison.Ordinal) & (seen.Length - 1)];
        if (string.Equals(slot, text, StringComparison.Ordinal))
            return slot!;
        return slot = text;
    }
}
