using System.Runtime.InteropServices;
using System.Text;
using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Bulk;

/// <summary>What one column of one row is bound to.</summary>
internal enum BoundKind : byte
{
    /// <summary>The value of the row above, which is bound already.</summary>
    Same,
    Null,
    Integer,
    Real,
    Text,
}

/// <summary>One value of one row as SQLite takes it.</summary>
/// <param name="Length">Bytes of a text.</param>
/// <param name="Bits">The number itself, the bits of a real, or where a text begins in its block.</param>
internal readonly record struct BoundValue(BoundKind Kind, int Length, long Bits);

/// <summary>
/// Some rows laid out the way SQLite takes them: numbers as they are, texts as UTF-8 side by side in memory that does not
/// move. Add every column of a row in order, then the next row. Rows of a list repeat much of the row above (a sheet, a
/// province, a blank), which is noted instead of laid out again. One thread at a time.
/// </summary>
internal sealed class RowBlock
{
    public const int MostRows = 1024;

    private readonly int columns;
    private readonly BoundValue[] values;

    // By column: what the row above is bound to, and its text.
    private readonly BoundValue[] above;
    private readonly string?[] aboveTexts;
    private byte[] texts = GC.AllocateUninitializedArray<byte>(1 << 16, pinned: true);
    private int used;
    private int column;

    public RowBlock(int columns)
    {
        this.columns = columns;
        values = new BoundValue[MostRows * columns];
        above = new BoundValue[columns];
        aboveTexts = new string?[columns];
    }

    public int Rows { get; private set; }

    /// <summary>Where the texts lie; valid until the block is filled again.</summary>
    public nint Texts => Marshal.UnsafeAddrOfPinnedArrayElement(texts, 0);

    public ReadOnlySpan<BoundValue> Row(int row) => values.AsSpan(row * columns, columns);

    /// <summary>Forgets the rows it holds and lays out these.</summary>
    /// <param name="lay">Adds the columns of one row.</param>
    /// <exception cref="InvalidOperationException">A row was given too few or too many columns.</exception>
    public void Fill<T>(T[] rows, Action<T, RowBlock> lay)
    {
        Rows = 0;
        used = 0;
        // The first row binds everything: what was bound before belongs to another block.
        Array.Clear(above);
        Array.Clear(aboveTexts);
        foreach (var row in rows)
        {
            column = 0;
            lay(row, this);
            if (column != columns)
                throw new InvalidOperationException($"{column} of {columns} columns given");
            Rows++;
        }
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            Set(BoundKind.Null, 0);
            return;
        }
        if (above[column].Kind == BoundKind.Text && string.Equals(aboveTexts[column], text, StringComparison.Ordinal))
        {
            SetSame();
            return;
        }
        var start = used;
        var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        used += Encoding.UTF8.GetBytes(text, room);
        aboveTexts[column] = text;
        SetText(start);
    }

    public void Add(long number) => Set(BoundKind.Integer, number);

    public void Add(long? number) => Set(number is null ? BoundKind.Null : BoundKind.Integer, number ?? 0);

    public void Add(bool flag) => Set(BoundKind.Integer, flag ? 1 : 0);

    public void Add(double? number) =>
        Set(
            number is null ? BoundKind.Null : BoundKind.Real,
            number is { } value ? BitConverter.DoubleToInt64Bits(value) : 0
        );

    public void Add(UnitId unit) => Add(unit.Value);

    public void Add(UnitId? unit) => Add(unit?.Value);

    /// <summary>ISO, shortened to what is known.</summary>
    public void Add(PartialDate? date)
    {
        if (date is { } known)
            AddDate(known.Year, known.Month, known.Day);
        else
            Set(BoundKind.Null, 0);
    }

    /// <summary>ISO, as EF writes it.</summary>
    public void Add(DateOnly? date)
    {
        if (date is { } known)
            AddDate(known.Year, known.Month, known.Day);
        else
            Set(BoundKind.Null, 0);
    }

    private void AddDate(int year, int month, int day)
    {
        var start = used;
        var room = Room(10);
        Digits(room, 0, 4, year);
        used += 4;
        if (month > 0)
        {
            room[4] = (byte)'-';
            Digits(room, 5, 2, month);
            used += 3;
        }
        if (day > 0)
        {
            room[7] = (byte)'-';
            Digits(room, 8, 2, day);
            used += 3;
        }
        aboveTexts[column] = null;
        SetText(start);
    }

    private static void Digits(Span<byte> room, int start, int count, int number)
    {
        for (var at = start + count - 1; at >= start; at--)
        {
            room[at] = (byte)('0' + number % 10);
            number /= 10;
        }
    }

    private Span<byte> Room(int bytes)
    {
        if (used + bytes > texts.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>(Math.Max(texts.Length * 2, used + bytes), pinned: true);
            texts.AsSpan(0, used).CopyTo(larger);
            texts = larger;
        }
        return texts.AsSpan(used);
    }

    private void SetText(int start) => Put(new(BoundKind.Text, used - start, start));

    private void Set(BoundKind kind, long bits)
    {
        var value = new BoundValue(kind, 0, bits);
        if (above[column] == value)
            SetSame();
        else
            Put(value);
    }

    private void SetSame() => values[Rows * columns + column++] = default;

    private void Put(BoundValue value)
    {
        above[column] = value;
        values[Rows * columns + column++] = value;
    }
}
