using HeroImages.Labeling.Human;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Sittings;

/// <summary>What an answer says of pairs: one of two pictures, or the best of a burst against each of the others.</summary>
static class Verdicts
{
    /// <summary>The pairs, each with the choice; null where it was skipped.</summary>
    /// <param name="comparison">What was shown.</param>
    /// <param name="answer">What was answered; its <see cref="ReviewAnswer.Best"/> is a place among the pictures shown.</param>
    public static IEnumerable<(int First, int Second, PairChoice? Choice)> Of(Comparison comparison, ReviewAnswer answer)
    {
        var pictures = comparison.Pictures;
        return answer.Skip ? [(pictures[0], pictures[1], null)]
            : answer.Equal ? [(pictures[0], pictures[1], PairChoice.Equal)]
            : comparison.Burst is null ? [(pictures[0], pictures[1], answer.Best == 0 ? PairChoice.First : PairChoice.Second)]
            : pictures.Where((_, i) => i != answer.Best).Select(other => (pictures[answer.Best!.Value], other, (PairChoice?)PairChoice.First));
    }
}
