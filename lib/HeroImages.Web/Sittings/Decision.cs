using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>What became of a picture that was shown, as a line of the journal has it.</summary>
/// <param name="Rating">The line.</param>
/// <param name="Picture">The picture's place in the list of pictures.</param>
/// <param name="Kind">What became of it.</param>
public sealed record Decision(Rating Rating, int Picture, DecisionKind Kind)
{
    /// <summary>Why it was shown.</summary>
    public ViewingKind Why => Rating.Viewing?.Kind ?? ViewingKind.Rating;

    /// <summary>Whether the person is done with the picture.</summary>
    public bool IsFinal => Kind != DecisionKind.Skip;

    /// <summary>What a line decides; null where it only notes marks or words, or takes another back.</summary>
    public static DecisionKind? KindOf(Rating rating) =>
        rating.Answer.Value is not null ? DecisionKind.Value
        : rating.Answer.Failure is not null ? DecisionKind.Failure
        : rating.Marks.Contains(PictureMark.Reject) ? DecisionKind.Reject
        : rating.Marks.Count == 0 && rating.Answer.Reasons is null && rating.Withdraws is null ? DecisionKind.Skip
        : null;
}
