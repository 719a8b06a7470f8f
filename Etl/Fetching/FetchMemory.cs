using System.Text.Json;

namespace Ocop.Etl.Fetching;

/// <summary>What the server said about a document at the last fetch, for asking "changed since?".</summary>
public sealed record KnownVersion(string? ETag, DateTimeOffset? LastModified, string Sha256, DateTimeOffset SeenAt);

/// <summary>
/// What fetching remembers between runs: each source's health, each address's last version. A JSON file beside the
/// database, replaced as a whole. It only saves work: lost or spoiled, everything is fetched once more. Thread-safe.
/// </summary>
public sealed class FetchMemory
{
    /// <summary>Addresses that no source has offered for so long are forgotten.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromDays(400);

    private readonly Lock gate = new();
    private readonly string? path;
    private Content content;
    private DateTime stamp;

    private sealed record Content(Dictionary<string, SourceHealth> Sources, Dictionary<string, KnownVersion> Documents);

    private FetchMemory(string? path)
    {
        this.path = path;
        content = new([], []);
    }

    /// <summary>Remembers until the process ends.</summary>
    public static FetchMemory InProcess() => new(null);

    public static FetchMemory Open(string path)
    {
        var memory = new FetchMemory(path);
        memory.TakeOver();
        return memory;
    }

    /// <summary>
    /// Reads the file again when another process (the command line beside the dashboard) has written it; what was not
    /// saved here is forgotten then. For the moment before a source is opened.
    /// </summary>
    public void TakeOver()
    {
        if (path is null)
            return;
        lock (gate)
        {
            var now = File.GetLastWriteTimeUtc(path);
            if (now == stamp || !File.Exists(path))
                return;
            stamp = now;
            try
            {
                var read = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path));
                content = new(read?.Sources ?? [], read?.Documents ?? []);
            }
            catch (JsonException)
            {
                // Spoiled by hand: start anew.
                content = new([], []);
            }
        }
    }

    public SourceHealth HealthOf(string sourceId)
    {
        lock (gate)
            return content.Sources.GetValueOrDefault(sourceId) ?? new();
    }

    public void RememberSource(string sourceId, SourceHealth health)
    {
        lock (gate)
            content.Sources[sourceId] = health;
    }

    public KnownVersion? VersionOf(string address)
    {
        lock (gate)
            return content.Documents.GetValueOrDefault(address);
    }

    public void RememberDocument(string address, KnownVersion version)
    {
        lock (gate)
            content.Documents[address] = version;
    }

    public void Save(DateTimeOffset now)
    {
        if (path is null)
            return;
        lock (gate)
        {
            foreach (var (address, version) in content.Documents.ToList())
                if (now - version.SeenAt > Retention)
                    content.Documents.Remove(address);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            // One name: what a killed process left is written over by the next one.
            var unfinished = $"{path}.tmp";
            File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(content));
            File.Move(unfinished, path, overwrite: true);
            stamp = File.GetLastWriteTimeUtc(path);
        }
    }
}
