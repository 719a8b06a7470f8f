namespace Ocop.Etl.Model;

/// <summary>How a figure is stated: exactly, as a bound, roughly, or as a range.</summary>
public enum Comparator
{
    /// <summary>"47 sản phẩm".</summary>
    Equal,

    /// <summary>"hơn, trên, vượt": strictly more.</summary>
    More,

    /// <summary>"ít nhất, tối thiểu, từ N": at least.</summary>
    AtLeast,

    /// <summary>"gần, khoảng, chừng".</summary>
    About,

    /// <summary>"05 - 07", "từ 400 đến 500": both ends stated.</summary>
    Range,

    /// <summary>"dưới, chưa đến": strictly less. Not in the labelling guide; kept for workbooks and reference rows.</summary>
    Less,
}

/// <summary>The signs used in files and on the command line: =, &gt;, &gt;=, ~, range, &lt;.</summary>
public static class Comparators
{
    public static string Sign(this Comparator comparator) =>
        comparator switch
        {
            Comparator.More => ">",
            Comparator.AtLeast => ">=",
            Comparator.About => "~",
            Comparator.Range => "range",
            Comparator.Less => "<",
            _ => "=",
        };

    public static bool TryParse(string? sign, out Comparator comparator)
    {
        Comparator? found = sign switch
        {
            "=" => Comparator.Equal,
            ">" => Comparator.More,
            ">=" => Comparator.AtLeast,
            "~" => Comparator.About,
            "range" => Comparator.Range,
            "<" => Comparator.Less,
            _ => null,
        };
        comparator = found ?? Comparator.Equal;
        return found is not null;
    }
}
