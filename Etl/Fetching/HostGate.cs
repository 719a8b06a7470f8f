using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Ocop.Etl.Fetching;

/// <summary>What is kept per host: its pace, its retries and whether it is left alone for a while.</summary>
internal sealed class HostGate
{
    private readonly Lock gate = new();
    private DateTimeOffset nextTurn = DateTimeOffset.MinValue;

    public HostGate(
        FetchOptions options,
        TimeProvider time,
        Func<HttpReply, bool> isTransientReply,
        Func<Exception, bool> isTransientError
    )
    {
        Delay = options.HostDelay;
        // The predicate builder converts to the predicate of each strategy.
        var troubles = new PredicateBuilder<HttpReply>().Handle(isTransientError).HandleResult(isTransientReply);
        var outer = new ResiliencePipelineBuilder<HttpReply> { TimeProvider = time };
        if (options.Retries > 0)
            outer.AddRetry(
                new RetryStrategyOptions<HttpReply>
                {
                    ShouldHandle = troubles,
                    MaxRetryAttempts = options.Retries,
                    Delay = options.RetryDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    DelayGenerator = tried =>
                        new(
                            tried.Outcome.Result?.RetryAfter is { } asked && asked > TimeSpan.Zero
                                ? asked < options.LongestRetryAfter
                                    ? asked
                                    : options.LongestRetryAfter
                                : null
                        ),
                }
            );
        Resilience = outer
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<HttpReply>
                {
                    ShouldHandle = troubles,
                    FailureRatio = 0.9,
                    MinimumThroughput = Math.Max(2, options.HostFailures),
                    SamplingDuration = options.HostRest,
                    BreakDuration = options.HostRest,
                }
            )
            .Build();
        TimeLimit = new ResiliencePipelineBuilder<HttpReply> { TimeProvider = time }
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    public TimeSpan Delay { get; set; }

    public ResiliencePipeline<HttpReply> Resilience { get; }

    /// <summary>Of one try; inside the turn, so that waiting for it does not count.</summary>
    public ResiliencePipeline<HttpReply> TimeLimit { get; }

    public async Task WaitForTurnAsync(TimeProvider time, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var turn = nextTurn > now ? nextTurn : now;
            nextTurn = turn + Delay;
            wait = turn - now;
        }
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }
}
