using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Etl.Import;

/// <summary>
/// Keeps uploaded workbooks on disk until they are committed or thrown away: one folder each, the bytes and what is
/// known about them. A folder without its description is half an upload and counts as none.
/// </summary>
public sealed class UploadStore(string folder, TimeProvider clock)
{
    /// <summary>Uploads nobody came back to are removed after this.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const string Description = "upload.json";
    private const string Content = "content";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UnitIdText() },
    };

    /// <param name="name">As the person's machine calls it; only its last part is kept.</param>
    /// <param name="received">Bytes so far.</param>
    /// <exception cref="UploadException">Larger than the limit; nothing of it is kept.</exception>
    public async Task<StagedUpload> ReceiveAsync(
        Stream stream,
        string name,
        string author,
        IProgress<long>? received = null,
        CancellationToken cancellation = default
    )
    {
        var token = RandomNumberGenerator.GetString(Letters, 22);
        var place = Path.Combine(folder, token);
        Directory.CreateDirectory(place);
        try
        {
            var bytes = await CopyAsync(stream, Path.Combine(place, Content), name, received, cancellation);
            var upload = new StagedUpload(token, CleanName(name), author, clock.GetUtcNow().UtcDateTime, bytes, new());
            await SaveAsync(upload, cancellation);
            return upload;
        }
        catch
        {
            Directory.Delete(place, recursive: true);
            throw;
        }
    }

    /// <summary>Null: no such upload, or it was committed or thrown away.</summary>
    public async Task<StagedUpload?> FindAsync(string token, CancellationToken cancellation = default)
    {
        if (!IsToken(token) || !File.Exists(Path.Combine(folder, token, Description)))
            return null;
        try
        {
            await using var stream = File.OpenRead(Path.Combine(folder, token, Description));
            return await JsonSerializer.DeserializeAsync<StagedUpload>(stream, Json, cancellation);
        }
        catch (Exception gone) when (gone is IOException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="FileNotFoundException">Committed or thrown away meanwhile.</exception>
    public Task<byte[]> ReadAsync(StagedUpload upload, CancellationToken cancellation = default) =>
        File.ReadAllBytesAsync(Path.Combine(folder, upload.Token, Content), cancellation);

    public async Task SaveAsync(StagedUpload upload, CancellationToken cancellation = default)
    {
        var path = Path.Combine(folder, upload.Token, Description);
        await File.WriteAllTextAsync(path + ".tmp", JsonSerializer.Serialize(upload, Json), cancellation);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    public void Discard(StagedUpload upload)
    {
        var place = Path.Combine(folder, upload.Token);
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
    }

    /// <summary>Waiting uploads, newest first. Those older than <see cref="KeptFor"/> are removed on the way.</summary>
    public async Task<IReadOnlyList<StagedUpload>> ListAsync(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
            return [];
        var oldest = clock.GetUtcNow().UtcDateTime - KeptFor;
        var waiting = new List<StagedUpload>();
        foreach (var place in Directory.EnumerateDirectories(folder).ToList())
        {
            if (await FindAsync(Path.GetFileName(place), cancellation) is { } upload && upload.UploadedAt > oldest)
                waiting.Add(upload);
            else if (Directory.GetLastWriteTimeUtc(place) < oldest)
                Directory.Delete(place, recursive: true);
        }
        return [.. waiting.OrderByDescending(u => u.UploadedAt)];
    }

    private static async Task<long> CopyAsync(
        Stream stream,
        string path,
        string name,
        IProgress<long>? received,
        CancellationToken cancellation
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            long total = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                total += read;
                if (total > WorkbookOpener.FileLimit)
                    throw UploadException.TooLarge(name);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                received?.Report(total);
            }
            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Some browsers send a path; a name that is only a path's end cannot leave the folder either.
    private static string CleanName(string name)
    {
        var last = name.Split('/', '\\')[^1].Trim();
        var clean = string.Concat(last.Where(c => !char.IsControl(c)));
        return clean.Length == 0 ? "bang-tinh" : clean[..Math.Min(clean.Length, 200)];
    }

    private static bool IsToken(string token) => token.Length == 22 && token.All(Letters.Contains);

    private sealed class UnitIdText : JsonConverter<UnitId>
    {
        public override UnitId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            UnitId.TryParse(reader.GetString(), out var unit) ? unit : throw new JsonException("no unit id");

        public override void Write(Utf8JsonWriter writer, UnitId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}

/// <summary>An upload that cannot be taken; the message says why, in Vietnamese.</summary>
public sealed class UploadException : Exception
{
    public UploadException(string message)
        : base(message) { }

    public UploadException() { }

    public UploadException(string message, Exception innerException)
        : base(message, innerException) { }

    public static UploadException TooLarge(string name) =>
        new(
            $"Tệp {name} lớn hơn {WorkbookOpener.FileLimit / 1_000_000} MB nên không được nhận. Hãy bỏ hình ảnh, ô thừa hoặc tách thành nhiều tệp."
        );
}
