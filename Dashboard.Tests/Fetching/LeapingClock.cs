using System.Collections.Concurrent;

namespace Ocop.Tests.Fetching;

/// <summary>
/// A clock that leaps over short waits instead of waiting, and notes them; longer timers (time limits) never ring.
/// Otherwise it stands still.
/// </summary>
internal sealed class LeapingClock(DateTimeOffset start, TimeSpan longestLeap) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>The waits that were leapt over, in their order.</summary>
    public ConcurrentQueue<TimeSpan> Leaps { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > longestLeap)
            return new Silent();
        Leaps.Enqueue(dueTime);
        Interlocked.Add(ref ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
