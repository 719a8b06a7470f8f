using Ocop.Dashboard.Queries;
using Ocop.Etl;
using Ocop.Etl.Fetching;

namespace Ocop.Dashboard.Scheduling;

public static class SchedulingServices
{
    /// <summary>Runner and schedule over the parts of one system.</summary>
    /// <param name="onTime">False: nothing runs by itself, neither at first start nor on schedule; only what a person asks for.</param>
    public static IServiceCollection AddScheduling(
        this IServiceCollection services,
        OcopSystem system,
        bool onTime = true
    )
    {
        services.AddSingleton(provider => new EtlRunner(
            system.Pipeline.RunAsync,
            system.SourceStore,
            system.FetchMemory,
            system.Clock,
            provider.GetRequiredService<ILogger<EtlRunner>>()
        ));
        services.AddSingleton<RunsQuery>();
        EtlSchedule.AddTo(services, system.Paths);
        if (onTime)
            services.AddHostedService<ScheduleService>();
        return services;
    }

    /// <summary>The section <c>Fetching</c> of the configuration; what it leaves out keeps its default.</summary>
    /// <exception cref="InvalidDataException">A value cannot be read or is out of range; the message names its key.</exception>
    public static FetchOptions ReadFetching(IConfiguration configuration)
    {
        try
        {
            return (configuration.GetSection("Fetching").Get<FetchOptions>() ?? new()).Checked();
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidDataException($"Cấu hình Fetching không đọc được: {wrong.Message}", wrong);
        }
    }
}
