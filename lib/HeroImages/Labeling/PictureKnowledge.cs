using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Labeling;

/// <summary>Adds to pictures what the results know of them: where the animals are, and what speaks against sending them away.</summary>
public static class PictureKnowledge
{
    /// <summary>The pictures, with boxes and reasons for privacy where the collection has them under the same name.</summary>
    /// <param name="pictures">Pictures by name.</param>
    /// <param name="detections">What was seen in the images of the collection.</param>
    /// <param name="sequences">The same images' metadata.</param>
    /// <param name="threshold">Least confidence of an animal, a person or a vehicle, 0 to 1; null for the detector's typical one.</param>
    public static IReadOnlyList<RatingPicture> Add(
        IEnumerable<RatingPicture> pictures, DetectionStore detections, SequenceStore sequences, double? threshold = null) =>
        [.. pictures.Select(picture => detections.IndexOf(picture.File) is { } index
            ? With(picture, detections[index].Detections, sequences[index].IsPublic, threshold ?? detections.TypicalThreshold)
            : picture)];

    static RatingPicture With(RatingPicture picture, IReadOnlyList<Detection> detections, bool isPublic, double threshold)
    {
        var seen = detections.Where(d => d.Confidence >= threshold).ToList();
        return picture with
        {
            Animals = [.. seen.Where(d => d.Category == DetectionCategory.Animal).Select(d => d.Box).OrderByDescending(box => box.Area)],
            Private = Privacy(seen, isPublic),
        };
    }

    /// <summary>Why a picture should not be shown or sent away; null where nothing speaks against it.</summary>
    internal static string? Privacy(IEnumerable<Detection> seen, bool isPublic) =>
        !isPublic ? "the metadata marks it as not public"
        : seen.Any(IsPersonal) ? "there is a person or a vehicle in it"
        : null;

    static bool IsPersonal(Detection detection) =>
        detection.Category is DetectionCategory.Person or DetectionCategory.Vehicle
        || detection.Classifications is [{ Label.Kind: ClassLabelKind.Person or ClassLabelKind.Vehicle }, ..];
}
