namespace Ocop.Tests.Samples;

/// <summary>
/// The same throws on every machine and every runtime, so that the sample workbooks stay reproducible
/// (the numbers of System.Random are an implementation detail).
/// </summary>
internal sealed class SampleDice(uint seed)
{
    private uint state = seed;

    /// <summary>0 up to, not including, <paramref name="sides"/>.</summary>
    public int Next(int sides)
    {
        // Numerical Recipes' generator; its low bits are weak, so the high ones are used.
        state = unchecked(state * 1664525u + 1013904223u);
        return (int)((ulong)state * (ulong)sides >> 32);
    }

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    public bool Chance(int percent) => Next(100) < percent;
}
