using System.Text.Json;
using System.Text.Json.Serialization;
using Ocop.Etl.Fetching;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;

namespace Ocop.Etl.Import;

/// <summary>
/// Remembers how a person mapped the columns of a layout, so that next month's list of the same office needs no second
/// mending. A layout is known by the words of its fullest row among the first thirty, wherever that row stands.
/// </summary>
public sealed class LayoutMemory(string path)
{
    private const int HeaderSearch = 30;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock gate = new();

    /// <summary>The mapping remembered for a sheet's layout, moved to where its header stands now; null: none.</summary>
    public SheetMapping? Find(SheetGrid grid)
    {
        if (Anchor(grid) is not { } anchor || Load().GetValueOrDefault(KeyOf(anchor)) is not { } remembered)
            return null;
        return remembered.HeaderRow is { } offset ? remembered with { HeaderRow = anchor.Number + offset } : remembered;
    }

    public void Remember(SheetGrid grid, SheetMapping mapping)
    {
        if (Anchor(grid) is not { } anchor)
            return;
        lock (gate)
        {
            var all = Load();
            // The header may stand a row above or below the fullest row, but always equally far.
            all[KeyOf(anchor)] = mapping.HeaderRow is { } row
                ? mapping with
                {
                    HeaderRow = row - anchor.Number,
                }
                : mapping;
            File.WriteAllText(path + ".tmp", JsonSerializer.Serialize(all, Json));
            File.Move(path + ".tmp", path, overwrite: true);
        }
    }

    private static GridRow? Anchor(SheetGrid grid) =>
        grid
            .Rows.TakeWhile(r => r.Number <= HeaderSearch)
            .Where(r => r.Cells.Count(c => c.IsText) >= 2)
            .MaxBy(r => r.Cells.Count(c => c.IsText));

    private static string KeyOf(GridRow row)
    {
        var words = row.Cells.Where(c => c.IsText).Select(c => $"{c.Column}:{NameKey.Of(c.Text)}");
        return DocumentArchive.HashOf(System.Text.Encoding.UTF8.GetBytes(string.Join('|', words)))[..32];
    }

    private Dictionary<string, SheetMapping> Load()
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<Dictionary<string, SheetMapping>>(File.ReadAllText(path), Json) ?? []
                : [];
        }
        catch (Exception damaged) when (damaged is JsonException or IOException)
        {
            // A convenience, not data: without it a person maps the columns once more.
            return [];
        }
    }
}
