using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ocop.Tests.Support;

/// <summary>A copy of <c>data/reference</c> to spoil.</summary>
internal sealed class ReferenceCopy : IDisposable
{
    private static readonly JsonSerializerOptions AsItStands = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public ReferenceCopy()
    {
        Folder = Directory.CreateTempSubdirectory("ocop-reference-").FullName;
        foreach (var file in Directory.GetFiles(TestData.Reference, "*.json"))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    public string Folder { get; }

    /// <summary>Changes the row of that id (or code) and leaves every other line as it is.</summary>
    public void Edit(string file, string id, Action<JsonObject> change)
    {
        var key = File.ReadAllText(Path.Combine(Folder, file)).Contains($"{{\"id\": \"{id}\"", StringComparison.Ordinal)
            ? "id"
            : "code";
        EditLine(file, $"{{\"{key}\": \"{id}\"", change);
    }

    /// <summary>Changes the first row whose line holds that text.</summary>
    /// <returns>The line, 1-based.</returns>
    public int EditLine(string file, string holding, Action<JsonObject> change)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, l => l.Contains(holding, StringComparison.Ordinal));
        Assert.True(at >= 0, $"{file} has no row with {holding}");
        var row = JsonNode.Parse(lines[at].Trim().TrimEnd(','))!.AsObject();
        change(row);
        lines[at] = row.ToJsonString(AsItStands) + (lines[at].EndsWith(',') ? "," : "");
        File.WriteAllLines(path, lines);
        return at + 1;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
