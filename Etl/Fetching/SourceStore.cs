using Ocop.Etl.Reference;

namespace Ocop.Etl.Fetching;

/// <summary>
/// The sources in force: loaded at start (a fault ends the program), loaded again when the file changed (a fault is
/// reported and the last good sources stay in force).
/// </summary>
public sealed class SourceStore
{
    private readonly string path;
    private readonly Func<UnitCatalog> units;
    private readonly Lock gate = new();
    private DateTime stamp;
    private volatile SourceCatalog current;
    private volatile ReferenceException? lastProblem;

    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public SourceStore(string path, Func<UnitCatalog> units)
    {
        this.path = path;
        this.units = units;
        stamp = File.GetLastWriteTimeUtc(path);
        current = SourceCatalog.Load(path, units());
    }

    public SourceCatalog Current => current;

    /// <summary>Why the changed file is not in force; null while all is well.</summary>
    public ReferenceException? LastProblem => lastProblem;

    /// <summary>Looks at the file's time and loads it again when it changed. Cheap enough for every few seconds.</summary>
    /// <returns>Whether new sources came into force.</returns>
    public bool ReloadIfChanged()
    {
        lock (gate)
        {
            var now = File.GetLastWriteTimeUtc(path);
            if (now == stamp)
                return false;
            stamp = now;
            try
            {
                current = SourceCatalog.Load(path, units());
                lastProblem = null;
                return true;
            }
            catch (ReferenceException problem)
            {
                lastProblem = problem;
            }
            catch (IOException busy)
            {
                // Being written this moment: look again next time.
                stamp = default;
                lastProblem = new(Path.GetFileName(path), null, null, $"chưa đọc được: {busy.Message}");
            }
            return false;
        }
    }
}
