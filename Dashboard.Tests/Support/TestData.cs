using Ocop.Etl.Reference;

namespace Ocop.Tests.Support;

/// <summary>The repository's own data folder, found from this source file or, failing that, upwards from the assembly.</summary>
internal static class TestData
{
    public static string Repository { get; } = FindRepository();

    public static string Reference => Path.Combine(Repository, "data", "reference");

    public static UnitCatalog Units { get; } = UnitCatalog.Load(Reference);

    public static IndicatorCatalog Indicators { get; } = IndicatorCatalog.Load(Reference);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "OcopDashboard.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("OcopDashboard.sln is not above " + AppContext.BaseDirectory);
    }
}
