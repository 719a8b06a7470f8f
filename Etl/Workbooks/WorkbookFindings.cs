using System.Collections.Frozen;
using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks;

/// <summary>The closed list of what can be said about a workbook, with its severity.</summary>
public static class WorkbookFindings
{
    private static readonly string[] Errors =
    [
        "not-a-workbook",
        "password-protected",
        "too-large",
        "empty-workbook",
        "no-header-found",
        "missing-name",
        "missing-subject",
        "stars-out-of-range",
        "stars-above-score",
        "score-out-of-range",
        "bad-date",
        "future-date",
        "unknown-province",
        "duplicate-row",
        "formula-error",
        "formula-without-value",
    ];

    private static readonly string[] Warnings =
    [
        "not-a-number",
        "missing-stars",
        "ambiguous-date",
        "unit-not-valid-at-date",
        "province-not-stated",
        "unknown-group",
        "total-mismatch",
        "stars-do-not-add-up",
        "several-products-in-cell",
        "proposal-not-award",
        "hidden-rows",
        "duplicate-column",
        "formula-like-text",
    ];

    private static readonly string[] Infos =
    [
        "legacy-encoding-converted",
        "confusable-letters-replaced",
        "unknown-column",
        "unknown-indicator",
        "column-guessed",
        "merged-cells-filled",
        "hidden-sheet",
        "macros-ignored",
        "extension-mismatch",
    ];

    private static readonly FrozenDictionary<string, Severity> SeverityOf = Errors
        .Select(c => (c, Severity.Error))
        .Concat(Warnings.Select(c => (c, Severity.Warning)))
        .Concat(Infos.Select(c => (c, Severity.Info)))
        .ToFrozenDictionary(p => p.c, p => p.Item2);

    public static IEnumerable<string> Codes => SeverityOf.Keys;

    /// <param name="code">One of the list.</param>
    /// <param name="cell">A1 address, or null for the whole sheet or file.</param>
    /// <param name="message">Vietnamese: what, where, what to do.</param>
    /// <exception cref="KeyNotFoundException">Not in the list.</exception>
    public static Finding Of(string code, string? sheet, string? cell, string message) =>
        new(SeverityOf[code], code, message) { Sheet = sheet, Cell = cell };
}
