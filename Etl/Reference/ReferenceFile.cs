using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocop.Etl.Reference;

/// <summary>A reference file is unusable: which file, which line, which key, and why. The message is Vietnamese.</summary>
public sealed class ReferenceException : Exception
{
    public ReferenceException(string file, int? line, string? key, string problem)
        : base(
            $"{file}{(line is { } l ? $", dòng {l}" : "")}{(key is { Length: > 0 } ? $", khóa \"{key}\"" : "")}: {problem}"
        )
    {
        File = file;
        Line = line;
        Key = key;
    }

    public ReferenceException() { }

    public ReferenceException(string message)
        : base(message) { }

    public ReferenceException(string message, Exception innerException)
        : base(message, innerException) { }

    public string? File { get; }

    /// <summary>1-based.</summary>
    public int? Line { get; }

    public string? Key { get; }
}

/// <summary>One row of a reference file with the line it stands on, so that every later complaint can name it.</summary>
public sealed record ReferenceRow<T>(T Value, string File, int Line)
{
    public ReferenceException Bad(string key, string problem) => new(File, Line, key, problem);
}

/// <summary>
/// A file of <c>data/reference</c>: an object with <c>about</c>, optional further heads and <c>rows</c>, one row an
/// object. Unknown keys are refused: a misspelt key would otherwise be a silently missing figure.
/// </summary>
public static class ReferenceFile
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <exception cref="ReferenceException">Missing, malformed, an unknown key, or a row of the wrong shape.</exception>
    public static IReadOnlyList<ReferenceRow<T>> Read<T>(string path)
    {
        var name = Path.GetFileName(path);
        var bytes = ReadBytes(path, name);
        var rows = new List<ReferenceRow<T>>();
        foreach (var (start, length) in FindRows(bytes, name))
        {
            var line = LineOf(bytes, start);
            try
            {
                var value =
                    JsonSerializer.Deserialize<T>(bytes.AsSpan(start, length), Json)
                    ?? throw new ReferenceException(name, line, null, "dòng dữ liệu rỗng (null)");
                rows.Add(new(value, name, line));
            }
            catch (JsonException wrong)
            {
                throw ShapeProblem<T>(bytes.AsMemory(start, length), name, line)
                    ?? new ReferenceException(name, line, wrong.Path?.TrimStart('$', '.'), ValueProblem<T>(wrong));
            }
        }
        return rows;
    }

    /// <summary>Reads one named head beside the rows ("regions").</summary>
    public static T ReadHead<T>(string path, string head)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(ReadBytes(path, name));
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty(head, out var element)
            )
                throw new ReferenceException(name, null, head, "thiếu khóa này");
            return element.Deserialize<T>(Json)
                ?? throw new ReferenceException(name, null, head, "khóa này không có giá trị");
        }
        catch (JsonException wrong)
        {
            throw new ReferenceException(name, (int?)(wrong.LineNumber + 1), head, Explain(wrong));
        }
    }

    /// <summary>
    /// A key too many or too few, in our own words: the serializer names only the type, and in English. Null when the
    /// keys are right and a value is wrong.
    /// </summary>
    private static ReferenceException? ShapeProblem<T>(ReadOnlyMemory<byte> row, string name, int line)
    {
        using var document = JsonDocument.Parse(row);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return new(name, line, null, "phải là một đối tượng {...}");
        var expected = typeof(T).GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();
        var given = document.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in expected)
            if (!given.Remove(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)) && !parameter.HasDefaultValue)
                return new(name, line, JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), "thiếu khóa này");
        return given.Count > 0 ? new(name, line, given.First(), "không có khóa nào tên như vậy") : null;
    }

    /// <summary>What a value of the key has to be, in our own words.</summary>
    private static string ValueProblem<T>(JsonException wrong)
    {
        var key = wrong.Path?.TrimStart('$', '.').Split('[', '.')[0];
        var type = typeof(T)
            .GetConstructors()
            .MaxBy(c => c.GetParameters().Length)!
            .GetParameters()
            .FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!) == key)
            ?.ParameterType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type is { IsEnum: true })
            return $"phải là một trong: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}";
        if (type == typeof(DateOnly))
            return "phải là một ngày có thật, dạng 2025-07-01";
        if (type == typeof(double) || type == typeof(int))
            return "phải là một số, không có dấu ngoặc kép";
        return Explain(wrong);
    }

    private static byte[] ReadBytes(string path, string name)
    {
        if (!File.Exists(path))
            throw new ReferenceException(name, null, null, $"không tìm thấy tệp {path}");
        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
    }

    private static List<(int Start, int Length)> FindRows(byte[] bytes, string name)
    {
        var reader = new Utf8JsonReader(bytes);
        var rows = new List<(int, int)>();
        var found = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                var isRows = reader.ValueTextEquals("rows");
                reader.Read();
                if (!isRows)
                {
                    reader.Skip();
                    continue;
                }
                found = true;
                if (reader.TokenType != JsonTokenType.StartArray)
                    throw new ReferenceException(
                        name,
                        LineOf(bytes, (int)reader.TokenStartIndex),
                        "rows",
                        "phải là một mảng [...]"
                    );
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    rows.Add((start, (int)reader.BytesConsumed - start));
                }
            }
        }
        catch (JsonException wrong)
        {
            throw new ReferenceException(name, (int)(wrong.LineNumber ?? 0) + 1, null, Explain(wrong));
        }
        return found ? rows : throw new ReferenceException(name, null, "rows", "thiếu khóa này");
    }

    private static int LineOf(byte[] bytes, int offset) => bytes.AsSpan(0, offset).Count((byte)'\n') + 1;

    private static string Explain(JsonException wrong) => $"không đọc được: {wrong.Message}";
}
