using System.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// Reads a worksheet part straight from its UTF-8 bytes, the way nearly every program writes it: tags, attributes and plain
/// values. A million cells cost a quarter of what a full XML reader takes. It judges nothing: where a part holds anything
/// else (another encoding, comments, DOCTYPE, entities, strings inside the cells, tags that do not match) it stops, and the
/// full reader begins anew.
/// </summary>
internal sealed class SheetScanner
{
    /// <summary>A tag, or a value with its tag, that is longer is left to the full reader.</summary>
    private const int Longest = 16_384;

    private const int DeepestElement = 64;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Stream part;
    private readonly GridBuilder cells;
    private readonly byte[] buffer = new byte[1 << 17];
    private readonly TagReader tag;

    // What was opened and not closed, by a fingerprint of the name.
    private readonly ulong[] open = new ulong[DeepestElement];
    private int depth;
    private int at;
    private int end;
    private bool ended;

    private int row;
    private bool rowHidden;
    private bool hiddenByDefault;
    private int column;

    public SheetScanner(Stream part, GridBuilder cells)
    {
        this.part = part;
        this.cells = cells;
        tag = new(buffer);
    }

    /// <returns>False: the cells taken so far are to be thrown away.</returns>
    public bool TryRead()
    {
        if (!SkipProlog())
            return false;
        do
        {
            if (!NextTag() || !(tag.IsEnd ? Close() : Open()))
                return false;
        } while (depth > 0);
        return IsOnlyWhiteSpaceLeft();
    }

    private bool Open()
    {
        if (tag.HasEntity && (tag.Is("row"u8) || tag.Is("c"u8) || tag.Is("mergeCell"u8)))
            return false;
        if (tag.Is("row"u8))
            OpenRow();
        else if (tag.Is("c"u8))
            return OpenCell();
        else if (tag.Is("is"u8))
            return false;
        else if (tag.Is("sheetFormatPr"u8))
            hiddenByDefault = CellBytes.IsTrue(tag.Attribute("zeroHeight"u8));
        else if (tag.Is("col"u8))
            ReadColumns();
        else if (tag.Is("mergeCell"u8))
            cells.Merge(Encoding.UTF8.GetString(tag.Attribute("ref"u8)));
        return Push();
    }

    private bool Push()
    {
        if (tag.IsEmpty)
            return true;
        if (depth == DeepestElement)
            return false;
        open[depth++] = tag.Fingerprint;
        return true;
    }

    private bool Close()
    {
        if (depth == 0 || open[--depth] != tag.Fingerprint)
            return false;
        if (tag.Is("row"u8))
            cells.EndRow(row, rowHidden);
        return true;
    }

    private void OpenRow()
    {
        row++;
        column = 0;
        rowHidden = hiddenByDefault;
        for (var i = 0; i < tag.Attributes; i++)
        {
            var name = tag.Name(i);
            if (name.SequenceEqual("r"u8))
                row = CellBytes.TryWhole(tag.Value(i), out var stated) ? stated : row;
            else if (name.SequenceEqual("hidden"u8))
                rowHidden = CellBytes.IsTrue(tag.Value(i));
            else if (name.SequenceEqual("ht"u8))
                rowHidden |= tag.Value(i).SequenceEqual("0"u8) || tag.Value(i).SequenceEqual("0.0"u8);
        }
    }

    private bool OpenCell()
    {
        column++;
        var style = 0;
        var type = CellType.Number;
        for (var i = 0; i < tag.Attributes; i++)
        {
            var name = tag.Name(i);
            if (name.Length != 1)
                continue;
            var value = tag.Value(i);
            switch (name[0])
            {
                case (byte)'r':
                    column = CellBytes.ColumnOf(value) is > 0 and var stated ? stated : column;
                    break;
                case (byte)'s':
                    _ = CellBytes.TryWhole(value, out style);
                    break;
                case (byte)'t':
                    type = CellBytes.TypeOf(value);
                    break;
            }
        }
        if (tag.IsEmpty)
            return true;
        return Push() && ReadCell(type, style);
    }

    // Up to the cell's end: a value, a formula before it, and whatever else, which is passed over.
    private bool ReadCell(CellType type, int style)
    {
        var cell = depth;
        bool formula = false,
            valued = false;
        while (true)
        {
            if (at == end)
                Fill();
            if (at == end || buffer[at] != '<' || !NextTag())
                return false;
            if (tag.IsEnd)
            {
                if (!Close())
                    return false;
                if (depth < cell)
                    break;
            }
            else if (tag.Is("v"u8))
            {
                if (valued)
                    return false;
                valued = type == CellType.String;
                if (tag.IsEmpty)
                    continue;
                if (!Push() || !TryText(out var text) || !TakeValue(type, style, text, ref valued))
                    return false;
                if (!NextTag() || !tag.IsEnd || !Close())
                    return false;
            }
            else if (tag.Is("is"u8))
            {
                return false;
            }
            else
            {
                formula |= tag.Is("f"u8);
                if (!tag.IsEmpty && !PassOver())
                    return false;
            }
        }
        if (!valued && formula && column <= GridBuilder.LastColumn)
            cells.AddNoValue(column);
        return true;
    }

    private bool PassOver()
    {
        var outside = depth;
        if (!Push())
            return false;
        while (depth > outside)
            if (!NextTag() || !(tag.IsEnd ? Close() : Push()))
                return false;
        return true;
    }

    private bool TakeValue(CellType type, int style, ReadOnlySpan<byte> text, ref bool valued)
    {
        if (text.IsEmpty || column > GridBuilder.LastColumn)
            return true;
        valued = true;
        if (type == CellType.Shared && CellBytes.TryWhole(text, out var index))
            cells.AddShared(column, index, style);
        else if (type == CellType.Number && CellBytes.TryNumber(text, out var number))
            cells.AddNumber(column, number, style);
        else if (text.Contains((byte)'&'))
            return false;
        else
            return TakeText(type, style, text);
        return true;
    }

    private bool TakeText(CellType type, int style, ReadOnlySpan<byte> text)
    {
        try
        {
            // As a full reader hands line breaks on.
            var value = Strict.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            cells.AddValue(column, CellBytes.NameOf(type), style, value);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private void ReadColumns()
    {
        if (!CellBytes.IsTrue(tag.Attribute("hidden"u8)) && !tag.Attribute("width"u8).SequenceEqual("0"u8))
            return;
        if (
            CellBytes.TryWhole(tag.Attribute("min"u8), out var first)
            && CellBytes.TryWhole(tag.Attribute("max"u8), out var last)
        )
            cells.HideColumns(first, last);
    }

    // The byte order mark and the XML declaration, as long as they say UTF-8.
    private bool SkipProlog()
    {
        Fill();
        if (buffer.AsSpan(0, end).StartsWith("\uFEFF"u8))
            at = 3;
        if (!buffer.AsSpan(at, end - at).StartsWith("<?xml "u8))
            return true;
        var close = buffer.AsSpan(at, Math.Min(end - at, 200)).IndexOf("?>"u8);
        if (close < 0)
            return false;
        var declaration = Encoding.Latin1.GetString(buffer, at, close);
        at += close + 2;
        return !declaration.Contains("encoding", StringComparison.Ordinal)
            || declaration.Contains("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
            || declaration.Contains("'utf-8'", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>To the next tag and past it; text before it is passed over.</summary>
    private bool NextTag()
    {
        while (true)
        {
            var ahead = buffer.AsSpan(at, end - at).IndexOf((byte)'<');
            if (ahead >= 0)
            {
                at += ahead;
                break;
            }
            at = end;
            if (ended)
                return false;
            Fill();
        }
        if (end - at < Longest)
            Fill();
        var behind = tag.Read(at, Math.Min(end, at + Longest));
        at = Math.Max(at, behind);
        return behind > 0;
    }

    private bool TryText(out ReadOnlySpan<byte> text)
    {
        if (end - at < Longest)
            Fill();
        var length = buffer.AsSpan(at, end - at).IndexOf((byte)'<');
        text = length < 0 ? default : buffer.AsSpan(at, length);
        at += Math.Max(length, 0);
        return length >= 0;
    }

    private bool IsOnlyWhiteSpaceLeft()
    {
        while (true)
        {
            if (buffer.AsSpan(at, end - at).ContainsAnyExcept(" \t\r\n"u8))
                return false;
            at = end;
            if (ended)
                return true;
            Fill();
        }
    }

    // What is left moves to the front, and the rest of the buffer is read full.
    private void Fill()
    {
        if (ended)
            return;
        buffer.AsSpan(at, end - at).CopyTo(buffer);
        end -= at;
        at = 0;
        while (end < buffer.Length)
        {
            var read = part.Read(buffer, end, buffer.Length - end);
            ended = read == 0;
            if (ended)
                break;
            end += read;
        }
    }
}
