using Ocop.Etl.Fetching;

namespace Ocop.Etl.Pipeline;

/// <summary>Progress of one source within a run.</summary>
internal sealed class SourceProgress(
    Source source,
    int sourcesDone,
    int sourcesTotal,
    int factsBefore,
    IProgress<RunProgress>? progress
)
{
    public void Report(int done, int total, int facts) =>
        progress?.Report(new(source.Id, source.Name, sourcesDone, sourcesTotal, done, total, factsBefore + facts));
}
