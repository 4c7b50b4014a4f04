namespace HeroImages.SampleData.Benchmarks;

/// <summary>Reports progress, and looks for cancellation, once in a while rather than at every record.</summary>
sealed class Pace(IProgress<long>? progress, CancellationToken cancellation)
{
    const int RecordsPerReport = 50_000;

    long records;

    public void Step()
    {
        if (++records % RecordsPerReport != 0)
            return;
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(records);
    }
}
