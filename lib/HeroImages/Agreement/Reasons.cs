namespace HeroImages.Agreement;

/// <summary>Why figures are undefined, in the words that are shown.</summary>
static class Reasons
{
    /// <summary>Fewer than this say nothing.</summary>
    public const int LeastCount = 3;

    public const string TooFew = "fewer than 3 rated by both";
    public const string NoSpread = "a side never varies";
    public const string NoPairs = "no two pictures that differ in truth";
    public const string NothingRelevant = "nothing is relevant";
}
