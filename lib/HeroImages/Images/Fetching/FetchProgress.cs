using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>Counts pictures and bytes, and tells of them. For any number of threads.</summary>
sealed class FetchProgress(int files, IProgress<WorkProgress>? progress)
{
    const string Step = "fetching pictures";

    int _done;
    long _received;

    /// <summary>Bytes that came.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Some bytes have come.</summary>
    public void Receive(int bytes)
    {
        Interlocked.Add(ref _received, bytes);
        Report();
    }

    /// <summary>A picture is settled, one way or the other.</summary>
    public void Finish()
    {
        Interlocked.Increment(ref _done);
        Report();
    }

    void Report() => progress?.Report(new(Step, Volatile.Read(ref _done), files, "pictures", FormattableString.Invariant($"{Received / 1e6:N1} MB")));
}
