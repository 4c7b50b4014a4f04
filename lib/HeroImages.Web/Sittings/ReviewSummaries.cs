using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>Sums up what a person has done.</summary>
static class ReviewSummaries
{
    const int Values = 11;

    /// <summary>The summary of ratings; silent repeats do not count.</summary>
    public static ReviewSummary Of(ReviewState state, int unreadable, string journal)
    {
        var last = state.Done.Where(d => d.Why != ViewingKind.Repeat).GroupBy(d => d.Picture).Select(same => same.Last()).ToList();
        var values = last.Where(d => d.Kind == DecisionKind.Value).Select(d => d.Rating.Answer.Value!.Value).ToList();
        return new()
        {
            Rated = values.Count,
            Rejected = last.Count(d => d.Kind == DecisionKind.Reject),
            Favourites = last.Count(d => d.Rating.Marks.Contains(PictureMark.Favourite)),
            Unsure = last.Count(d => d.Rating.Marks.Contains(PictureMark.Unsure)),
            Skipped = last.Count(d => d.Kind == DecisionKind.Skip),
            Unreadable = unreadable,
            LeftToOthers = state.LeftToOthers,
            Histogram = [.. Enumerable.Range(0, Values).Select(value => values.Count(v => (int)Math.Round(v, MidpointRounding.AwayFromZero) == value))],
            Mean = values.Count > 0 ? values.Average() : null,
            Journal = journal,
        };
    }

    /// <summary>The summary of comparisons.</summary>
    public static ReviewSummary Of(ComparisonState state, int unreadable, string journal) => new()
    {
        Rated = state.Done - Skips(state),
        Skipped = Skips(state),
        Unreadable = unreadable,
        Journal = journal,
    };

    static int Skips(ComparisonState state) => state.Standing.Count(v => v.Choice is null);
}
