namespace HeroImages.Benchmarks;

/// <summary>What a job used.</summary>
/// <param name="CpuSeconds">Processor time of all threads.</param>
/// <param name="WallSeconds">Time on the clock.</param>
/// <param name="PeakMegabytes">Largest working set, in millions of bytes.</param>
sealed record Usage(double CpuSeconds, double WallSeconds, double PeakMegabytes);
