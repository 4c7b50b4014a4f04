namespace HeroImages.Scoring;

/// <summary>Work that several threads do while its results come in the order of its items, with no more held than a few for each thread.</summary>
static class OrderedWork
{
    const int AheadOfEachThread = 4;

    /// <summary>The results, in order.</summary>
    /// <param name="items">What to work on; taken as room allows.</param>
    /// <param name="threads">Items that are worked on at once.</param>
    /// <param name="work">The work; what it throws is thrown when its result is asked for.</param>
    /// <param name="cancel">Ends it after the items that are being worked on.</param>
    public static IEnumerable<TResult> Do<T, TResult>(IEnumerable<T> items, int threads, Func<T, TResult> work, CancellationToken cancel)
    {
        var factory = new TaskFactory(cancel, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                if (begun.Count == threads * AheadOfEachThread)
                {
                    yield return begun.Dequeue().GetAwaiter().GetResult();
                }
                begun.Enqueue(factory.StartNew(() => work(item)));
            }
            while (begun.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Whoever goes on after this must not be surprised by work that still runs.
            Task.WhenAll(begun).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
