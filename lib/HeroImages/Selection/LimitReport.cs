namespace HeroImages.Selection;

/// <summary>How a limit on likeness fared.</summary>
/// <param name="Limit">Which one.</param>
/// <param name="Asked">Picks it allows, or minutes for the spacing.</param>
/// <param name="Reached">The most picks that share one value, or the least minutes between picks of one location.</param>
/// <param name="GaveWay">Whether it had to give way for the count to be met.</param>
/// <param name="PicksOver">Picks that would not be there had it held.</param>
public sealed record LimitReport(Limit Limit, double Asked, double Reached, bool GaveWay, int PicksOver);
