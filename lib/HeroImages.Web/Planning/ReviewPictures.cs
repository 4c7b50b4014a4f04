using HeroImages.Labeling;

namespace HeroImages.Web.Planning;

/// <summary>Makes the list of pictures to review.</summary>
public static class ReviewPictures
{
    /// <summary>The pictures of a source with what is known of them.</summary>
    /// <param name="pictures">The pictures, as <see cref="PictureList"/> finds them.</param>
    /// <param name="source">The source that they were found in; a selection tells scores as well.</param>
    /// <param name="collection">What was seen in them, and when; null when that is not known.</param>
    /// <param name="agreed">The set that everybody rates first; a picture of both is shown in it only.</param>
    public static IReadOnlyList<ReviewPicture> Of(IReadOnlyList<RatingPicture> pictures, string? source = null, Collection? collection = null, IReadOnlyList<ReviewPicture>? agreed = null)
    {
        var known = pictures.Select(p => With(new(p.File, p.Path) { Animals = p.Animals }, collection)).ToList();
        var scored = source is null ? known : SelectionScores.Add(known, source);
        var first = (agreed ?? []).Select(p => With(p, collection)).ToList();
        return [.. first, .. scored.ExceptBy(first.Select(p => p.File), p => p.File, StringComparer.Ordinal)];
    }

    static ReviewPicture With(ReviewPicture picture, Collection? collection) =>
        collection is not null && PictureFacts.Of(picture.File, collection.Detections, collection.Sequences) is { } facts
            ? picture with
            {
                Animals = facts.Animals,
                Species = facts.Species.Count > 0 ? facts.Species[0] : "",
                Location = facts.Location,
                Burst = facts.Sequence,
                Frame = facts.Frame,
                Time = facts.Time,
            }
            : picture;
}
