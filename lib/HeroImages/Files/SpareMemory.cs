namespace HeroImages.Files;

/// <summary>
/// Gives memory back between the stages of a large job. The collector, left to itself, sees no reason to: the columns
/// of a stage are few, large and filled once, so that it never meets the pressure that would make it look.
/// </summary>
static class SpareMemory
{
    /// <summary>Less than this is not worth the milliseconds.</summary>
    const long WorthBytes = 64 << 20;

    /// <summary>Collects what is no longer used and returns it to the system, when there is much in use.</summary>
    public static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > WorthBytes)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
