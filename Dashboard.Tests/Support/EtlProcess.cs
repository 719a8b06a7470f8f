using System.Diagnostics;

namespace Ocop.Tests.Support;

/// <summary>The command line as a process of its own, on a database of the test's.</summary>
internal static class EtlProcess
{
    public static Process Start(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Ocop.Etl.dll"));
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
