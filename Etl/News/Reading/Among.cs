namespace Ocop.Etl.News.Reading;

/// <summary>
/// Looks through lists with what it compares by at hand: a lambda that has to remember the number it asks for is made anew
/// at every call of its method, and the rules ask this for every number of every article.
/// </summary>
internal static class Among
{
    public static bool Exists<T, TWith>(this List<T> list, TWith with, Func<T, TWith, bool> holds)
    {
        foreach (var item in list)
            if (holds(item, with))
                return true;
        return false;
    }

    /// <summary>The first that holds; null where none does.</summary>
    public static T? Find<T, TWith>(this List<T> list, TWith with, Func<T, TWith, bool> holds)
        where T : class
    {
        foreach (var item in list)
            if (holds(item, with))
                return item;
        return null;
    }

    /// <summary>The last that holds; null where none does.</summary>
    public static T? FindLast<T, TWith>(this List<T> list, TWith with, Func<T, TWith, bool> holds)
        where T : class
    {
        for (var i = list.Count - 1; i >= 0; i--)
            if (holds(list[i], with))
                return list[i];
        return null;
    }

    /// <summary>The number of the sentence right before this one; null for the first.</summary>
    /// <param name="counts">In the order of the sentence.</param>
    public static Count? Before(this List<Count> counts, Count count)
    {
        for (var i = counts.Count - 1; i >= 0; i--)
            if (counts[i].Mention < count.Mention)
                return counts[i];
        return null;
    }

    /// <summary>The number of the sentence right behind this one; null for the last.</summary>
    /// <inheritdoc cref="Before"/>
    public static Count? After(this List<Count> counts, Count count)
    {
        foreach (var other in counts)
            if (other.Mention > count.Mention)
                return other;
        return null;
    }
}
