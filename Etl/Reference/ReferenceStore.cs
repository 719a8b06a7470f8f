namespace Ocop.Etl.Reference;

/// <summary>
/// The reference data in force: loaded at start (a fault ends the program), loaded again when a file changed (a fault is
/// reported and the last good data stay in force).
/// </summary>
public sealed class ReferenceStore
{
    private readonly string folder;
    private readonly Lock gate = new();
    private DateTime stamp;
    private volatile ReferenceData current;

    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public ReferenceStore(string folder)
    {
        this.folder = folder;
        stamp = Stamp();
        current = ReferenceData.Load(folder);
    }

    public ReferenceData Current => current;

    /// <summary>Why the changed files are not in force; null while all is well.</summary>
    public ReferenceException? LastProblem { get; private set; }

    /// <summary>Raised after changed files came into force.</summary>
    public event Action<ReferenceData>? Reloaded;

    /// <summary>Looks at the files' times and loads them again when one changed. Cheap enough for every few seconds.</summary>
    /// <returns>Whether new data came into force.</returns>
    public bool ReloadIfChanged()
    {
        lock (gate)
        {
            var now = Stamp();
            if (now == stamp)
                return false;
            stamp = now;
            try
            {
                current = ReferenceData.Load(folder);
                LastProblem = null;
            }
            catch (ReferenceException problem)
            {
                LastProblem = problem;
                return false;
            }
        }
        Reloaded?.Invoke(current);
        return true;
    }

    private DateTime Stamp() =>
        Directory.EnumerateFiles(folder, "*.json").Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
}
