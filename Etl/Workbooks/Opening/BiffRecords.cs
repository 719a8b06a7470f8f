using System.Buffers.Binary;
using System.Text;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// What ExcelDataReader does not hand out about the cells of a BIFF sheet, by 0-based (row, column): pre-Unicode fonts
/// and error values.
/// </summary>
internal sealed record BiffCells(
    Dictionary<(int Row, int Column), string> Fonts,
    Dictionary<(int Row, int Column), string> Errors
);

/// <summary>Reads FONT, XF and the cell records of a BIFF workbook ([MS-XLS]).</summary>
internal static class BiffRecords
{
    /// <summary>One answer per worksheet, in the workbook's order.</summary>
    public static IReadOnlyList<BiffCells> Read(byte[] stream)
    {
        var fonts = new List<string>();
        var formats = new List<int>();
        var sheets = new List<int>();
        var wide = true;
        foreach (var (id, at, length) in Records(stream, 0))
        {
            var body = stream.AsSpan(at, length);
            switch (id)
            {
                case 0x0809 when length >= 2:
                    wide = BinaryPrimitives.ReadUInt16LittleEndian(body) >= 0x0600;
                    break;
                case 0x0031 when length >= 16:
                    fonts.Add(FontName(body, wide));
                    break;
                case 0x00E0 when length >= 2:
                    formats.Add(BinaryPrimitives.ReadUInt16LittleEndian(body));
                    break;
                case 0x0085 when length >= 6 && body[5] == 0:
                    sheets.Add((int)BinaryPrimitives.ReadUInt32LittleEndian(body));
                    break;
            }
        }
        // Font index 4 is never written: the fifth record is number 5.
        var byFormat = formats
            .Select(f => f > 4 ? f - 1 : f)
            .Select(f => f < fonts.Count && LegacyEncodings.IsLegacyFont(fonts[f]) ? fonts[f] : null)
            .ToArray();
        return [.. sheets.Select(start => ReadSheet(stream, start, byFormat))];
    }

    private static BiffCells ReadSheet(byte[] stream, int start, string?[] fontOf)
    {
        var cells = new BiffCells([], []);
        foreach (var (id, at, length) in Records(stream, start))
        {
            // LABELSST, LABEL, RSTRING and FORMULA can hold text, FORMULA and BOOLERR errors.
            if (id is not (0x00FD or 0x0204 or 0x00D6 or 0x0006 or 0x0205) || length < 8)
                continue;
            var body = stream.AsSpan(at, length);
            var place = (
                (int)BinaryPrimitives.ReadUInt16LittleEndian(body),
                (int)BinaryPrimitives.ReadUInt16LittleEndian(body[2..])
            );
            var format = BinaryPrimitives.ReadUInt16LittleEndian(body[4..]);
            if (format < fontOf.Length && fontOf[format] is { } font)
                cells.Fonts[place] = font;
            if (id == 0x0205 && body[7] == 1)
                cells.Errors[place] = ErrorText(body[6]);
            else if (id == 0x0006 && length >= 14 && body[12] == 0xFF && body[13] == 0xFF && body[6] == 2)
                cells.Errors[place] = ErrorText(body[8]);
        }
        return cells;
    }

    private static string ErrorText(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };

    // Records of one substream, from its BOF to its EOF.
    private static IEnumerable<(int Id, int At, int Length)> Records(byte[] stream, int start)
    {
        for (var at = start; at >= 0 && at + 4 <= stream.Length; )
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at)),
                length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (at + 4 + length > stream.Length || id == 0x000A)
                yield break;
            yield return (id, at + 4, length);
            at += 4 + length;
        }
    }

    private static string FontName(ReadOnlySpan<byte> body, bool wide)
    {
        var count = body[14];
        if (!wide)
            return Encoding.Latin1.GetString(body[15..Math.Min(body.Length, 15 + count)]);
        return (body[15] & 1) == 0
            ? Encoding.Latin1.GetString(body[16..Math.Min(body.Length, 16 + count)])
            : Encoding.Unicode.GetString(body[16..Math.Min(body.Length, 16 + count * 2)]);
    }
}
