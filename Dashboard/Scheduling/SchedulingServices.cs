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
        EtlSchedule.AddTo(services, system.Paths);
        if (onTime)
            services.AddHostedService<ScheduleService>();
        return services;
    }
}
