using System.Diagnostics;

namespace Ocop.Tests.Support;

/// <summary>The command line as a process of its own, on a database of the test's.</summary>
internal static class EtlProcess
{
    // Its own build output: the copy beside the tests lacks what the test host brings along otherwise.
    private static string Assembly { get; } =
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine(TestData.Repository, "Dashboard.Tests"),
                Path.Combine(TestData.Repository, "Etl"),
                StringComparison.Ordinal
            ),
            "Ocop.Etl.dll"
        );

    public static Process Start(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["OCOP_DATABASE"] = database;
        start.Environment["OCOP_DATA"] = Path.Combine(TestData.Repository, "data");
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        return process;
    }

    /// <summary>Runs to the end.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string database, params string[] arguments)
    {
        using var process = Start(database, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
