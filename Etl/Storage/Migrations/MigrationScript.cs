namespace Ocop.Etl.Storage.Migrations;

/// <summary>Migrations are plain SQL files beside their class, embedded in the assembly.</summary>
internal static class MigrationScript
{
    public static string Read(string name)
    {
        var assembly = typeof(MigrationScript).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"migration.{name}")
            ?? throw new InvalidOperationException($"no embedded migration {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
