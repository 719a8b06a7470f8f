using System.Diagnostics;
using System.Globalization;

namespace Ocop.Benchmarks;

/// <summary>Our code against a floor or a peer, measured in turn; the medians' ratio is held against a goal.</summary>
internal abstract class Comparison
{
    public abstract string Name { get; }

    /// <summary>What is compared, in one sentence.</summary>
    protected abstract string About { get; }

    /// <summary>Largest ratio of ours to the floor that meets the goal.</summary>
    protected abstract double Goal { get; }

    protected virtual int Rounds => 5;

    protected virtual void Prepare() { }

    /// <summary>Before each measured action, outside its time.</summary>
    protected virtual void BeforeEach() { }

    protected virtual void CleanUp() { }

    protected abstract void Floor();

    protected abstract void Ours();

    /// <summary>A further line, after the measuring (memory, rates); null for none.</summary>
    protected virtual string? Remark(TimeSpan floor, TimeSpan ours) => null;

    /// <returns>Whether the goal was met.</returns>
    public bool Run()
    {
        Prepare();
        try
        {
            Time(Floor);
            Time(Ours);
            var floor = new List<TimeSpan>();
            var ours = new List<TimeSpan>();
            for (var round = 0; round < Rounds; round++)
            {
                floor.Add(Time(Floor));
                ours.Add(Time(Ours));
            }
            var (f, o) = (Median(floor), Median(ours));
            var ratio = o / f;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name}: {ratio:0.00} (goal <= {Goal:0.00}, {(ratio <= Goal ? "met" : "MISSED")}); floor {f.TotalMilliseconds:0} ms, ours {o.TotalMilliseconds:0} ms. {About}"
                )
            );
            if (Remark(f, o) is { } remark)
                Console.WriteLine($"  {remark}");
            return ratio <= Goal;
        }
        finally
        {
            CleanUp();
        }
    }

    private TimeSpan Time(Action action)
    {
        BeforeEach();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
