namespace HeroImages.Selection;

/// <summary>How a limit on likeness fared.</summary>
/// <param name="Limit">Which one.</param>
/// <param name="Asked">Picks it allows, or minutes for the spacing.</param>
/// <param name="Reached">
/// The most picks that share one value, or the least minutes between picks of one location; null where no location was
/// picked twice.
/// </param>
/// <param name="PicksOver">Picks that went beyond it when they were taken.</param>
public sealed record LimitReport(Limit Limit, double Asked, double? Reached, int PicksOver)
{
    /// <summary>Whether it had to give way for the count to be met.</summary>
    public bool GaveWay => PicksOver > 0;
}
