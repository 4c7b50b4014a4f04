namespace HeroImages.Selection;

/// <summary>Work on a range of numbers, split over the processors, results in order.</summary>
static class Ranges
{
    /// <summary>Smaller ranges than this are not worth a thread.</summary>
    const int LeastLength = 4096;

    /// <summary>Applies <paramref name="work"/> to consecutive parts of 0..<paramref name="count"/>.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="threads">Most threads used.</param>
    /// <param name="work">Given first number of a part and first number after it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The results, in the order of the parts, so that they do not depend on the number of threads.</returns>
    public static T[] Map<T>(int count, int threads, Func<int, int, T> work, CancellationToken cancel)
    {
        var parts = Math.Clamp(count / LeastLength, 1, threads * 4);
        var results = new T[parts];
        var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = threads };
        Parallel.For(0, parts, options, p => results[p] = work((int)((long)count * p / parts), (int)((long)count * (p + 1) / parts)));
        return results;
    }
}
