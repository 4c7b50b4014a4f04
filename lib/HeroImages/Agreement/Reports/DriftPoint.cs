namespace HeroImages.Agreement.Reports;

/// <summary>A place on a rater's way.</summary>
/// <param name="Number">The last of the ratings that the mean is of, from 1 on.</param>
/// <param name="At">When it was given.</param>
/// <param name="Mean">Mean of rater - others over the window that ends there.</param>
public sealed record DriftPoint(int Number, DateTimeOffset At, double Mean);
