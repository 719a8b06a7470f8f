namespace Ocop.Etl.Workbooks.Opening;

/// <summary>Takes one tag of a part in UTF-8 apart, where it lies. What it tells holds until the buffer moves.</summary>
internal sealed class TagReader(byte[] buffer)
{
    private const int MostAttributes = 48;
    private readonly (int Start, int Length)[] names = new (int, int)[MostAttributes];
    private readonly (int Start, int Length)[] values = new (int, int)[MostAttributes];
    private (int Start, int Length) name;

    /// <summary>&lt;/name&gt;</summary>
    public bool IsEnd { get; private set; }

    /// <summary>&lt;name/&gt;</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>A value is written with an entity, which is not resolved here.</summary>
    public bool HasEntity { get; private set; }

    /// <summary>Of the name with its prefix, to find out whether an end belongs to a start.</summary>
    public ulong Fingerprint { get; private set; }

    public int Attributes { get; private set; }

    /// <summary>Whether this is its name, prefix aside.</summary>
    public bool Is(ReadOnlySpan<byte> local) => Span(name).SequenceEqual(local);

    /// <summary>Name of an attribute without its prefix.</summary>
    public ReadOnlySpan<byte> Name(int attribute) => Span(names[attribute]);

    public ReadOnlySpan<byte> Value(int attribute) => Span(values[attribute]);

    /// <summary>Empty where there is none of this name.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> local)
    {
        for (var i = 0; i < Attributes; i++)
            if (Name(i).SequenceEqual(local))
                return Value(i);
        return default;
    }

    /// <param name="at">Where its &lt; stands.</param>
    /// <param name="limit">End of the bytes that are there.</param>
    /// <returns>Where the tag ends; -1 for anything but a plain tag: comments, declarations, faults.</returns>
    public int Read(int at, int limit)
    {
        Attributes = 0;
        IsEmpty = HasEntity = false;
        at++;
        IsEnd = at < limit && buffer[at] == '/';
        if (IsEnd)
            at++;
        var start = at;
        at = ReadName(at, limit, out name);
        if (at < 0)
            return -1;
        Fingerprint = FingerprintOf(buffer.AsSpan(start, at - start));
        while (true)
        {
            var blanks = at;
            at = SkipBlanks(at, limit);
            if (at >= limit)
                return -1;
            if (buffer[at] == '>')
                return at + 1;
            if (IsEnd)
                return -1;
            if (buffer[at] == '/')
            {
                IsEmpty = true;
                return at + 1 < limit && buffer[at + 1] == '>' ? at + 2 : -1;
            }
            if (at == blanks || Attributes == MostAttributes)
                return -1;
            at = ReadAttribute(at, limit);
            if (at < 0)
                return -1;
        }
    }

    private int ReadAttribute(int at, int limit)
    {
        at = ReadName(at, limit, out names[Attributes]);
        if (at < 0)
            return -1;
        at = SkipBlanks(at, limit);
        if (at >= limit || buffer[at] != '=')
            return -1;
        at = SkipBlanks(at + 1, limit);
        if (at >= limit || buffer[at] is not ((byte)'"' or (byte)'\''))
            return -1;
        var quote = buffer[at++];
        var start = at;
        for (; at < limit && buffer[at] != quote; at++)
        {
            if (buffer[at] == '<')
                return -1;
            HasEntity |= buffer[at] == '&';
        }
        if (at >= limit)
            return -1;
        values[Attributes++] = (start, at - start);
        return at + 1;
    }

    private int ReadName(int at, int limit, out (int Start, int Length) local)
    {
        var start = at;
        var from = at;
        for (; at < limit; at++)
        {
            var c = buffer[at];
            if (c == ':')
                from = at + 1;
            else if (!(char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'-' or (byte)'.'))
                break;
        }
        local = (from, at - from);
        var isName = at > from && at < limit && (char.IsAsciiLetter((char)buffer[start]) || buffer[start] == '_');
        return isName ? at : -1;
    }

    private int SkipBlanks(int at, int limit)
    {
        while (at < limit && buffer[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }

    private static ulong FingerprintOf(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    private ReadOnlySpan<byte> Span((int Start, int Length) place) => buffer.AsSpan(place.Start, place.Length);
}
