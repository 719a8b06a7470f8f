namespace Ocop.Etl.Text;

/// <summary>
/// How long one regular expression may look at one text. Cells and pages come from outside; a pattern that backtracks
/// gives up with <see cref="System.Text.RegularExpressions.RegexMatchTimeoutException"/> rather than hold a run. Ordinary
/// text takes microseconds.
/// </summary>
internal static class RegexLimit
{
    public const int Milliseconds = 2_000;
}
