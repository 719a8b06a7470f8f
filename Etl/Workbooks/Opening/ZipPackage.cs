using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>A part inflates past the limit, whatever its header claims.</summary>
public sealed class PartTooLargeException : IOException
{
    public PartTooLargeException() { }

    public PartTooLargeException(string message)
        : base(message) { }

    public PartTooLargeException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>One entry of a zip.</summary>
/// <param name="ClaimedSize">Inflated size by the archive's own word; never trusted.</param>
internal sealed record ZipPart(
    string Name,
    int Method,
    long CompressedSize,
    long ClaimedSize,
    long Offset,
    bool Encrypted
);

/// <summary>
/// A zip read from memory by its central directory. The framework's own reader cuts an entry off at the size it claims,
/// which hides a bomb that lies about itself; here every byte that comes out is counted.
/// </summary>
internal sealed class ZipPackage
{
    public const long PartLimit = 100_000_000;
    private const int EndRecord = 22;
    private readonly byte[] bytes;
    private readonly Dictionary<string, ZipPart> parts = new(StringComparer.OrdinalIgnoreCase);

    private ZipPackage(byte[] bytes) => this.bytes = bytes;

    public IReadOnlyCollection<ZipPart> Parts => parts.Values;

    public ZipPart? Find(string name) => parts.GetValueOrDefault(name.TrimStart('/'));

    /// <exception cref="InvalidDataException">No end record, or a directory that points outside the file.</exception>
    public static ZipPackage Open(byte[] bytes)
    {
        var package = new ZipPackage(bytes);
        var end = FindEnd(bytes);
        if (end < 0)
            throw new InvalidDataException("no end of central directory");
        long count = U16(bytes, end + 10);
        long start = U32(bytes, end + 16);
        if (count == 0xFFFF || start == 0xFFFFFFFF)
            (count, start) = Zip64(bytes, end);
        var at = start;
        for (long i = 0; i < count; i++)
        {
            if (at < 0 || at + 46 > bytes.Length || U32(bytes, at) != 0x02014b50)
                throw new InvalidDataException("central directory is cut off");
            package.Add(at);
            at += 46 + U16(bytes, at + 28) + U16(bytes, at + 30) + U16(bytes, at + 32);
        }
        return package;
    }

    /// <summary>The part's bytes as they inflate.</summary>
    /// <exception cref="InvalidDataException">Local header missing or an unknown method.</exception>
    public Stream Read(ZipPart part)
    {
        if (part.Offset < 0 || part.Offset + 30 > bytes.Length || U32(bytes, part.Offset) != 0x04034b50)
            throw new InvalidDataException("local header is missing");
        var data = part.Offset + 30 + U16(bytes, part.Offset + 26) + U16(bytes, part.Offset + 28);
        var length = Math.Min(part.CompressedSize, bytes.Length - data);
        if (length < part.CompressedSize)
            throw new InvalidDataException("part is cut off");
        var raw = new MemoryStream(bytes, (int)data, (int)length, writable: false);
        Stream inflated = part.Method switch
        {
            0 => raw,
            8 => new DeflateStream(raw, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"compression method {part.Method}"),
        };
        return new CountingStream(inflated, PartLimit);
    }

    private void Add(long at)
    {
        var flags = U16(bytes, at + 8);
        long compressed = U32(bytes, at + 20),
            claimed = U32(bytes, at + 24),
            offset = U32(bytes, at + 42);
        int nameLength = U16(bytes, at + 28),
            extraLength = U16(bytes, at + 30);
        if (at + 46 + nameLength + extraLength > bytes.Length)
            throw new InvalidDataException("central directory is cut off");
        var name = Encoding.UTF8.GetString(bytes, (int)at + 46, nameLength).Replace('\\', '/');
        var extra = at + 46 + nameLength;
        var extraEnd = extra + extraLength;
        while (extra + 4 <= extraEnd)
        {
            int id = U16(bytes, extra),
                size = U16(bytes, extra + 2);
            if (id == 1)
            {
                var field = extra + 4;
                if (claimed == 0xFFFFFFFF)
                    claimed = Take(ref field, extraEnd);
                if (compressed == 0xFFFFFFFF)
                    compressed = Take(ref field, extraEnd);
                if (offset == 0xFFFFFFFF)
                    offset = Take(ref field, extraEnd);
            }
            extra += 4 + size;
        }
        parts.TryAdd(
            name.TrimStart('/'),
            new(name, U16(bytes, at + 10), compressed, claimed, offset, (flags & 1) != 0)
        );
    }

    private long Take(ref long at, long end)
    {
        if (at + 8 > end)
            throw new InvalidDataException("zip64 field is cut off");
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan((int)at, 8));
        at += 8;
        return value;
    }

    private static (long Count, long Start) Zip64(byte[] bytes, long end)
    {
        var locator = end - 20;
        if (locator < 0 || U32(bytes, locator) != 0x07064b50)
            throw new InvalidDataException("zip64 locator is missing");
        var record = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan((int)locator + 8, 8));
        if (record < 0 || record + 56 > bytes.Length || U32(bytes, record) != 0x06064b50)
            throw new InvalidDataException("zip64 record is missing");
        return (
            BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan((int)record + 32, 8)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan((int)record + 48, 8))
        );
    }

    private static long FindEnd(byte[] bytes)
    {
        var lowest = Math.Max(0, bytes.Length - EndRecord - 0xFFFF);
        for (var at = bytes.Length - EndRecord; at >= lowest; at--)
            if (U32(bytes, at) == 0x06054b50)
                return at;
        return -1;
    }

    private static int U16(byte[] bytes, long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((int)at, 2));

    private static uint U32(byte[] bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at, 4));
}

/// <summary>Counts what is read and refuses past the limit.</summary>
internal sealed class CountingStream(Stream inner, long limit) : Stream
{
    private long total;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        total += read;
        return total <= limit ? read : throw new PartTooLargeException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
