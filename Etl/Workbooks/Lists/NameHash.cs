using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>One number for a pair of names that are the same, case, white space and the accents' placement aside.</summary>
internal static class NameHash
{
    public static UInt128 Of(string name, string? other)
    {
        var key = CellText.ToneKey(name) + "\n" + (other is null ? "" : CellText.ToneKey(other));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
