using System.Security.Cryptography;

namespace Ocop.Etl.Fetching;

/// <summary>
/// Originals as fetched, one file per content: <c>originals/ab/abcd...</c>, named by SHA-256. A file appears under its
/// name only when it is whole (written beside, flushed, renamed), so a process killed at any moment leaves at most a
/// temporary file, which <see cref="RemoveLeftovers"/> clears.
/// </summary>
public sealed class DocumentArchive(string folder)
{
    private const string Temporary = ".tmp";

    public string Folder { get; } = folder;

    /// <summary>Lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps the bytes unless they are kept already.</summary>
    /// <returns>Their SHA-256, the key to read them again.</returns>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var sha256 = HashOf(bytes.Span);
        var path = PathOf(sha256);
        if (new FileInfo(path) is { Exists: true } kept && kept.Length == bytes.Length)
            return sha256;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}{Temporary}";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await stream.WriteAsync(bytes, cancellation);
                // Before the rename, or a power cut could leave the name with nothing behind it.
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        return sha256;
    }

    /// <summary>Null when nothing is kept under that hash, or what is kept no longer has it.</summary>
    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellation = default)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
            return null;
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return HashOf(bytes) == sha256 ? bytes : null;
    }

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Deletes what killed processes left half written.</summary>
    /// <param name="age">Younger files may belong to a writer that is at work.</param>
    /// <returns>How many files were deleted.</returns>
    public int RemoveLeftovers(TimeSpan age)
    {
        if (!Directory.Exists(Folder))
            return 0;
        var before = DateTime.UtcNow - age;
        var leftovers = Directory
            .GetFiles(Folder, "*" + Temporary, SearchOption.AllDirectories)
            .Where(f => File.GetLastWriteTimeUtc(f) <= before)
            .ToList();
        leftovers.ForEach(File.Delete);
        return leftovers.Count;
    }

    /// <exception cref="ArgumentException">No SHA-256; keeps a crafted key from naming another file.</exception>
    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(Folder, sha256[..2], sha256)
            : throw new ArgumentException($"'{sha256}' is no SHA-256 in lower-case hexadecimal", nameof(sha256));
}
