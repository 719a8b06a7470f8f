using Ocop.Dashboard;

return await DashboardApplication.RunAsync(args);

/// <summary>The entry point; named so that tests and the router can point at this assembly.</summary>
public partial class Program { }
