using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>One number for a pair of names that are the same, case, white space and the accents' placement aside.</summary>
internal static class NameHash
{
    // FNV-1a and a multiplicative hash side by side: 128 bits, so that a chance meeting in a list is out of the question.
    public static UInt128 Of(string name, string? other)
    {
        ulong first = 14695981039346656037,
            second = 0x9E3779B97F4A7C15;
        Mix(CellText.ToneKey(name), ref first, ref second);
        Mix("\n", ref first, ref second);
        if (other is not null)
            Mix(CellText.ToneKey(other), ref first, ref second);
        return new(first, second);
    }

    private static void Mix(string text, ref ulong first, ref ulong second)
    {
        foreach (var c in text)
        {
            first = (first ^ c) * 1099511628211;
            second = ulong.RotateLeft(second ^ (c * 0xBF58476D1CE4E5B9), 27) * 0x94D049BB133111EB;
        }
    }
}
