using System.Globalization;
using System.Text.Json;
using Ocop.Etl.Model;

namespace Ocop.Dashboard.Map;

/// <param name="Path">SVG path data in the view box of its map.</param>
/// <param name="X">Where a label of the unit sits.</param>
public sealed record UnitShape(UnitId Unit, string Name, string Path, double X, double Y);

/// <summary>The map of one unit list, ready to draw.</summary>
public sealed record MapShapes(string List, double Width, double Height, IReadOnlyList<UnitShape> Units);

/// <summary>
/// The prepared paths of <c>data/map/paths&lt;list&gt;.json</c>, one file per unit list, read once. A new list needs a
/// file there and no code. The paths are Lambert cylindrical equal-area (standard parallel 16° N), so areas compare.
/// </summary>
public sealed class ProvinceMapShapes
{
    private readonly Dictionary<string, MapShapes> byList;

    private ProvinceMapShapes(Dictionary<string, MapShapes> byList) => this.byList = byList;

    /// <summary>Null when no paths were prepared for that list.</summary>
    public MapShapes? Find(string list) => byList.GetValueOrDefault(list);

    /// <param name="folder"><c>data/map</c>.</param>
    /// <exception cref="InvalidDataException">Names the file and what is wrong with it.</exception>
    public static ProvinceMapShapes Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "paths*.json") : [];
        if (files.Length == 0)
            throw new InvalidDataException($"Không tìm thấy tệp bản đồ paths*.json trong \"{folder}\".");
        return new(files.Select(Read).ToDictionary(m => m.List, StringComparer.Ordinal));
    }

    private static MapShapes Read(string file)
    {
        var list = Path.GetFileNameWithoutExtension(file)["paths".Length..];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            var box = root.GetProperty("viewBox").GetString()!.Split(' ');
            return new(
                list,
                double.Parse(box[2], CultureInfo.InvariantCulture),
                double.Parse(box[3], CultureInfo.InvariantCulture),
                [.. root.GetProperty("units").EnumerateArray().Select(unit => ReadUnit(list, unit))]
            );
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                        or IndexOutOfRangeException
            )
        {
            throw new InvalidDataException(
                $"Tệp bản đồ {Path.GetFileName(file)} không đọc được: {wrong.Message}",
                wrong
            );
        }
    }

    private static UnitShape ReadUnit(string list, JsonElement unit) =>
        new(
            UnitId.Of(list, unit.GetProperty("code").GetString()!),
            unit.GetProperty("name").GetString()!,
            unit.GetProperty("d").GetString()!,
            unit.GetProperty("x").GetDouble(),
            unit.GetProperty("y").GetDouble()
        );
}
