namespace HeroImages.Charting;

/// <summary>What a chart was drawn from, in words.</summary>
static class Counted
{
    /// <summary>The number of values, and of those that are missing.</summary>
    public static string Of(long known, long missing) =>
        FormattableString.Invariant($"n = {known:N0}") + (missing > 0 ? FormattableString.Invariant($", {missing:N0} without a value left out") : "");
}
