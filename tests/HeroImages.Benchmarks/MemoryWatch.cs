using HeroImages.Files;

namespace HeroImages.Benchmarks;

/// <summary>Notes the working set early in a run, once everything has been met, to compare with its end.</summary>
sealed class MemoryWatch(long after) : IProgress<WorkProgress>
{
    long _early;

    /// <summary>Bytes when so much was done.</summary>
    public long Early => Interlocked.Read(ref _early);

    public void Report(WorkProgress value)
    {
        if (value.Done >= after && Early == 0)
        {
            Interlocked.Exchange(ref _early, Environment.WorkingSet);
        }
    }
}
