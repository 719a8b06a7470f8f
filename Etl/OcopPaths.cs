namespace Ocop.Etl;

/// <summary>
/// Where things lie. Both programs find the database at the same place: the given file, else the environment variable
/// <c>OCOP_DATABASE</c>, else <c>data/ocop.db</c> in the repository (or beside the published program). Everything else
/// that is written at run time lies beside the database, so several instances on different databases never meet.
/// </summary>
public sealed record OcopPaths
{
    private OcopPaths(string data, string database)
    {
        Data = data;
        Database = database;
    }

    /// <summary>The folder a person may read and edit: sources.json, reference, map, samples.</summary>
    public string Data { get; }

    /// <summary>Absolute path of the SQLite file.</summary>
    public string Database { get; }

    /// <summary>Folder of the database; kept originals, keys and scheduler lie here too.</summary>
    public string State => Path.GetDirectoryName(Database)!;

    public string Reference => Path.Combine(Data, "reference");

    /// <summary>Articles with their figures found by people, for the command <c>learn</c>.</summary>
    public string Labelled => Path.Combine(Data, "labelled");

    public string Sources => Path.Combine(Data, "sources.json");

    /// <summary>Run history; apart from the data, so that a run that learns nothing writes nothing there.</summary>
    public string Journal => Beside("runs.db");

    /// <summary>The scheduler's own tables.</summary>
    public string Scheduler => Beside("scheduler.db");

    /// <summary>Originals as fetched or uploaded, by sha-256.</summary>
    public string Originals => Beside("originals");

    /// <summary>What fetching remembers between runs: source health, versions of pages.</summary>
    public string FetchMemory => Beside("fetch.json");

    /// <summary>Held by the one run that is under way.</summary>
    public string RunLock => Beside("run.lock");

    public string Keys => Beside("keys");

    /// <summary>Uploaded workbooks that were not committed yet.</summary>
    public string Uploads => Beside("uploads");

    /// <summary>Column mappings that people chose, by layout.</summary>
    public string Layouts => Beside("layouts.json");

    private string Beside(string name) => Path.Combine(State, $"{Path.GetFileNameWithoutExtension(Database)}.{name}");

    /// <param name="database">Command line or configuration; null or blank: environment, then default.</param>
    /// <param name="data">The data folder; null or blank: <c>OCOP_DATA</c>, then found upwards from the program.</param>
    /// <exception cref="DirectoryNotFoundException">No data folder with a <c>reference</c> folder in it was found.</exception>
    public static OcopPaths Find(string? database = null, string? data = null)
    {
        var folder = Given(data, "OCOP_DATA") is { } given ? Path.GetFullPath(given) : FindData();
        if (!Directory.Exists(Path.Combine(folder, "reference")))
            throw new DirectoryNotFoundException(
                $"Không tìm thấy thư mục dữ liệu tham chiếu trong \"{folder}\". Hãy chỉ thư mục data bằng biến OCOP_DATA."
            );
        var file = Given(database, "OCOP_DATABASE") ?? Path.Combine(folder, "ocop.db");
        return new(folder, Path.GetFullPath(file));
    }

    private static string? Given(string? value, string variable)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        var fromEnvironment = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(fromEnvironment) ? null : fromEnvironment;
    }

    private static string FindData()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            // The repository wins over a copy beside the build output: what a person edits is what counts.
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "OcopDashboard.sln")))
                    return Path.Combine(folder.FullName, "data");
        }
        return Path.Combine(AppContext.BaseDirectory, "data");
    }
}
