using System.Buffers.Binary;
using System.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// The directory and streams of an OLE2 compound file ([MS-CFB]), as far as a workbook needs them: to tell an encrypted
/// xlsx from an xls, to see macros, and to read the fonts that no library hands out.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private readonly byte[] bytes;
    private readonly int sectorSize;
    private readonly uint[] fat;
    private readonly List<Entry> entries = [];

    private sealed record Entry(string Name, int Type, uint Start, long Size);

    /// <exception cref="InvalidDataException">The header or the allocation table points outside the file.</exception>
    public CompoundFile(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < 512)
            throw new InvalidDataException("header is cut off");
        var shift = U16(30);
        if (shift is not (9 or 12))
            throw new InvalidDataException("sector size");
        sectorSize = 1 << shift;
        fat = ReadAllocation();
        var directory = ReadChain(U32(48), long.MaxValue);
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64));
            if (length is < 2 or > 64)
                continue;
            entries.Add(
                new(
                    Encoding.Unicode.GetString(directory, at, length - 2),
                    directory[at + 66],
                    BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at + 116)),
                    BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at + 120))
                )
            );
        }
    }

    public bool Has(string name) => entries.Exists(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A stream's bytes; null when there is none of that name.</summary>
    public byte[]? Stream(string name)
    {
        var entry = entries.Find(e => e.Type == 2 && e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return null;
        if (entry.Size >= U32(56))
            return ReadChain(entry.Start, entry.Size);
        return ReadMini(entry);
    }

    private byte[] ReadMini(Entry entry)
    {
        var root = entries.Find(e => e.Type == 5) ?? throw new InvalidDataException("no root entry");
        var container = ReadChain(root.Start, root.Size);
        var table = ReadChain(U32(60), long.MaxValue);
        var result = new byte[entry.Size];
        var sector = entry.Start;
        for (var done = 0; done < result.Length; done += 64)
        {
            var from = (long)sector * 64;
            var length = Math.Min(64, result.Length - done);
            if (from + length > container.Length || (long)sector * 4 + 4 > table.Length)
                throw new InvalidDataException("small stream is cut off");
            Array.Copy(container, from, result, done, length);
            sector = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan((int)sector * 4));
        }
        return result;
    }

    private uint[] ReadAllocation()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
            sectors.Add(U32(76 + i * 4));
        var next = U32(68);
        for (var guard = U32(72); guard > 0 && next < LastSector; guard--)
        {
            var at = Offset(next);
            for (var i = 0; i < sectorSize / 4 - 1; i++)
                sectors.Add(U32(at + i * 4));
            next = U32(at + sectorSize - 4);
        }
        var table = new List<uint>();
        foreach (var sector in sectors.Where(s => s < LastSector))
        {
            var at = Offset(sector);
            for (var i = 0; i < sectorSize / 4; i++)
                table.Add(U32(at + i * 4));
        }
        return [.. table];
    }

    private byte[] ReadChain(uint start, long size)
    {
        using var result = new MemoryStream();
        var sector = start;
        for (var guard = 0; sector < LastSector && result.Length < size; guard++)
        {
            if (sector >= fat.Length || guard > fat.Length)
                throw new InvalidDataException("sector chain is broken");
            var at = Offset(sector);
            result.Write(bytes, (int)at, Math.Min(sectorSize, bytes.Length - (int)at));
            sector = fat[sector];
        }
        if (size != long.MaxValue)
        {
            if (result.Length < size)
                throw new InvalidDataException("stream is cut off");
            result.SetLength(size);
        }
        return result.ToArray();
    }

    private long Offset(uint sector)
    {
        var at = ((long)sector + 1) * sectorSize;
        return at < bytes.Length ? at : throw new InvalidDataException("sector outside the file");
    }

    private int U16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((int)at, 2));

    private uint U32(long at) =>
        at + 4 <= bytes.Length
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at, 4))
            : throw new InvalidDataException("table is cut off");
}
