using System.Globalization;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>What the t attribute of a cell says its value is.</summary>
internal enum CellType
{
    Number,
    Shared,
    String,
    Boolean,
    Error,
    Date,
    Other,
}

/// <summary>What attributes and values of a sheet say, read from their UTF-8 bytes.</summary>
internal static class CellBytes
{
    public static CellType TypeOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("s"u8) ? CellType.Shared
        : name.SequenceEqual("n"u8) ? CellType.Number
        : name.SequenceEqual("str"u8) ? CellType.String
        : name.SequenceEqual("b"u8) ? CellType.Boolean
        : name.SequenceEqual("e"u8) ? CellType.Error
        : name.SequenceEqual("d"u8) ? CellType.Date
        : CellType.Other;

    public static string NameOf(CellType type) =>
        type switch
        {
            CellType.Shared => "s",
            CellType.String => "str",
            CellType.Boolean => "b",
            CellType.Error => "e",
            CellType.Date => "d",
            _ => "n",
        };

    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);

    public static int ColumnOf(ReadOnlySpan<byte> address)
    {
        var column = 0;
        foreach (var c in address)
        {
            var letter = c | 0x20;
            if (letter is >= 'a' and <= 'z')
                column = column * 26 + (letter - 'a' + 1);
        }
        return column;
    }

    public static bool TryWhole(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 9 || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        foreach (var c in text)
            value = value * 10 + (c - '0');
        return true;
    }

    public static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        if (TryWhole(text, out var whole))
        {
            value = whole;
            return true;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
