namespace Ocop.Etl.Model;

/// <summary>
/// Key of a dated administrative unit. A two-digit code is reused with another meaning after a merger (82 was Tiền
/// Giang and is Đồng Tháp now), so the key is list + code: <c>63-82</c>, <c>34-82</c>. <c>VN</c> is the nation.
/// A former district or a commune carries its folded name behind a slash: <c>63-82/cai lay</c>.
/// </summary>
public readonly record struct UnitId : IComparable<UnitId>
{
    public static readonly UnitId National = new("VN");

    private readonly string? value;

    private UnitId(string value) => this.value = value;

    public string Value => value ?? "VN";

    public bool IsNational => Value == "VN";

    /// <summary>A whole province or centrally-run city of one of the lists.</summary>
    public bool IsProvince => !IsNational && !Value.Contains('/');

    /// <summary>A former district, or a commune.</summary>
    public bool IsLocal => Value.Contains('/');

    /// <summary>Id of the unit list ("63", "34"), null for the nation.</summary>
    public string? List
    {
        get
        {
            if (IsNational)
                return null;
            // Asked of every row of a list, and there are two: no string is made for them.
            var list = Value.AsSpan(0, Value.IndexOf('-', StringComparison.Ordinal));
            return list is "34" ? "34"
                : list is "63" ? "63"
                : list.ToString();
        }
    }

    /// <summary>Two-digit code in <see cref="List"/>, null for the nation.</summary>
    public string? Code
    {
        get
        {
            if (IsNational)
                return null;
            var start = Value.IndexOf('-', StringComparison.Ordinal) + 1;
            var slash = Value.IndexOf('/', StringComparison.Ordinal);
            return slash < 0 ? Value[start..] : Value[start..slash];
        }
    }

    /// <summary>The province of a district or commune; itself otherwise.</summary>
    public UnitId Province => IsLocal ? new(Value[..Value.IndexOf('/', StringComparison.Ordinal)]) : this;

    public static UnitId Of(string list, string code) => new($"{list}-{code}");

    /// <param name="foldedName">Name without kind word, accents and case (see VietnameseText.Fold).</param>
    public static UnitId Local(UnitId province, string foldedName) => new($"{province.Value}/{foldedName}");

    /// <exception cref="FormatException">Neither VN nor list-code.</exception>
    public static UnitId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is no unit id (VN, 63-82, 34-82, 63-82/name)");

    public static bool TryParse(string? text, out UnitId id)
    {
        id = National;
        if (text == "VN")
            return true;
        if (text is null)
            return false;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var end = slash < 0 ? text.Length : slash;
        if (dash < 1 || end <= dash + 1 || slash == text.Length - 1 || !text.AsSpan(0, dash).ContainsOnlyDigits())
            return false;
        if (!text.AsSpan(dash + 1, end - dash - 1).ContainsOnlyDigits())
            return false;
        id = new(text);
        return true;
    }

    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(UnitId left, UnitId right) => left.CompareTo(right) < 0;

    public static bool operator >(UnitId left, UnitId right) => left.CompareTo(right) > 0;

    public static bool operator <=(UnitId left, UnitId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UnitId left, UnitId right) => left.CompareTo(right) >= 0;
}

internal static class DigitSpans
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
