namespace Ocop.Etl.Fetching;

/// <summary>How a source has been doing. Data, so that a page can show it and a restart does not forget it.</summary>
/// <param name="Failures">In a row; 0 when the last fetch worked.</param>
/// <param name="RestUntil">Scheduled runs leave the source alone until then; a person's "run now" does not wait.</param>
/// <param name="LastProblem">Vietnamese, of the last failure; kept until the source works again.</param>
public sealed record SourceHealth(
    int Failures = 0,
    DateTimeOffset? LastSuccess = null,
    DateTimeOffset? LastFailure = null,
    DateTimeOffset? RestUntil = null,
    string? LastProblem = null
)
{
    // A first failure is often a hiccup: the next due run simply tries again. Then the rests grow up to a day.
    private static readonly TimeSpan[] Rests =
    [
        TimeSpan.Zero,
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    public bool IsResting(DateTimeOffset now) => RestUntil is { } until && now < until;

    public SourceHealth Succeeded(DateTimeOffset now) => new(0, now, LastFailure);

    public SourceHealth Failed(DateTimeOffset now, string problem)
    {
        var failures = Failures + 1;
        var rest = Rests[Math.Min(failures, Rests.Length) - 1];
        return new(failures, LastSuccess, now, rest > TimeSpan.Zero ? now + rest : null, problem);
    }
}
