namespace Ocop.Etl.Model;

public enum Severity
{
    Info = 0,
    Warning = 1,
    Error = 2,
}

/// <summary>
/// What was wrong or odd, and where, for a person to read and settle. <see cref="Message"/> is Vietnamese and says what,
/// where and what to do.
/// </summary>
/// <param name="Code">Kebab-case, from a closed list per stage (workbooks: <c>bad-date</c>, news: <c>login-wall</c> ...).</param>
public sealed record Finding(Severity Severity, string Code, string Message)
{
    /// <summary>The message in English; null: it was worded in Vietnamese only (what is stored with a document).</summary>
    public string? English { get; init; }

    public string? Sheet { get; init; }

    /// <summary>A1 address.</summary>
    public string? Cell { get; init; }

    public TextSpan? Span { get; init; }

    /// <summary>The unit concerned, if one is.</summary>
    public UnitId? Unit { get; init; }

    public string? Indicator { get; init; }
}
