using HeroImages.Web;

namespace HeroImages.Cli;

/// <summary>Says who would get what in a review.</summary>
static class ReviewPlanText
{
    /// <summary>The shares of the people, in order of their names.</summary>
    public static IReadOnlyList<ReviewShare> Of(ReviewOptions options) => ReviewShare.Of(options);

    /// <summary>Shows them.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<ReviewShare> shares) => terminal.Table(
        ["rater", "# to answer", "# first set", "# for everybody", "# silent repeats"],
        shares.Select(s => (IReadOnlyList<string>)[s.Rater, Format.Count(s.ToAnswer), Format.Count(s.FirstSet), Format.Count(s.Shared), Format.Count(s.Repeats)]));
}
