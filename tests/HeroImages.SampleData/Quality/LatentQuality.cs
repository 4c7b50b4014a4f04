using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Random;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Quality;

/// <summary>
/// How good a picture is, 0 to 10: a weighted geometric mean of its parts, with points for young and for several
/// species. More than half of the weight lies beyond the box: sharpness, light, pose.
/// </summary>
public sealed record LatentQuality(double Value, QualityParts? Parts)
{
    /// <summary>The formula in words, as the truth file gives it.</summary>
    public const string Formula =
        "animal: 9.6 * (size^0.16 * framing^0.18 * placement^0.08 * sharpness^0.20 * light^0.22 * pose^0.16)^1.7"
        + " + young_bonus + species_bonus - person_malus + noise; empty: 0.2 + 1.4 * light + noise; person or vehicle: 0.6 + light + noise;"
        + " clamped to 0..10. size = exp(-0.5 (ln(area / 0.15) / 1.0)^2), framing = visible share ^ 1.5,"
        + " sharpness = exp(-0.6 blur^1.3) with blur = motion / 2.8 + focus / 1.3 in pixels of a 640 wide picture,"
        + " light = appeal of the part of day * (1 - 0.6 min(1, |stops|)).";

    const double BestArea = 0.15;
    const double LeastPart = 0.03;
    const double YoungPoints = 1.1;
    const double SpeciesPoints = 0.9;
    const double PersonPoints = 1.5;
    const double NoisePoints = 0.25;
    const double SeenShare = 0.4;
    const ulong NoiseKey = 31;

    public static LatentQuality Of(PlannedPicture picture, IReadOnlyList<PixelBox> boxes, ulong seed)
    {
        var noise = Prng.For(seed, NoiseKey, (ulong)picture.Index).Normal() * NoisePoints;
        var light = picture.Light.Appeal * (1 - 0.6 * Math.Min(1, Math.Abs(picture.ExposureStops)));
        var main = MainAnimal(picture, boxes);
        if (main < 0)
            return new(Round(picture.Subjects.Count == 0 ? 0.2 + 1.4 * light + noise : 0.6 + light + noise), null);
        var parts = PartsOf(picture, boxes, main, light, noise);
        return new(Round(Combine(parts)), parts);
    }

    static double Combine(QualityParts parts) =>
        9.6 * Math.Pow(
            Math.Pow(parts.Size, 0.16) * Math.Pow(parts.Framing, 0.18) * Math.Pow(parts.Placement, 0.08)
            * Math.Pow(parts.Sharpness, 0.20) * Math.Pow(parts.Light, 0.22) * Math.Pow(parts.Pose, 0.16), 1.7)
        + parts.YoungBonus + parts.SpeciesBonus - parts.PersonMalus + parts.Noise;

    static QualityParts PartsOf(PlannedPicture picture, IReadOnlyList<PixelBox> boxes, int main, double light, double noise)
    {
        var subject = picture.Subjects[main];
        var seen = Seen(picture, boxes[main]);
        return new(
            Size: Part(SizeOf(seen.Area / ((double)picture.Site.Width * picture.Site.Height))),
            Framing: Part(Math.Pow(seen.Area / boxes[main].Area, 1.5)),
            Placement: Part(PlacementOf(picture, seen, subject.FacesRight)),
            Sharpness: Part(SharpnessOf(picture, subject)),
            Light: Part(light),
            Pose: Part(PoseOf(subject.Pose.Head)),
            YoungBonus: IsSeen(picture, boxes, one => one.Pose.IsYoung) ? YoungPoints : 0,
            SpeciesBonus: IsSeen(picture, boxes, one => one.Species.Kind == SubjectKind.Animal && one.Species != subject.Species) ? SpeciesPoints : 0,
            PersonMalus: IsSeen(picture, boxes, one => one.Species.Kind != SubjectKind.Animal) ? PersonPoints : 0,
            Noise: Math.Round(noise, 3));
    }

    /// <summary>1 for a picture without blur.</summary>
    public static double SharpnessOf(PlannedPicture picture, PlannedSubject subject)
    {
        var blur = (subject.MotionBlur / 2.8 + picture.FocusBlur / 1.3) * 640 / picture.Site.Width;
        return Math.Exp(-0.6 * Math.Pow(blur, 1.3));
    }

    /// <summary>The part of a box inside the picture and above the info bar.</summary>
    public static PixelBox Seen(PlannedPicture picture, PixelBox box) =>
        box.ClipTo(picture.Site.Width, picture.Site.Height * (1 - InfoBar.Share));

    static double SizeOf(double area) => area <= 0 ? 0 : Math.Exp(-0.5 * Math.Pow(Math.Log(area / BestArea), 2));

    /// <summary>Near the middle, with more room before the animal than behind it.</summary>
    static double PlacementOf(PlannedPicture picture, PixelBox seen, bool facesRight)
    {
        var ideal = facesRight ? 0.44 : 0.56;
        var offset = (seen.X + seen.Width / 2) / picture.Site.Width - ideal;
        return 1 - Math.Min(1, Math.Abs(offset) / 0.5);
    }

    static double PoseOf(HeadPose head) => head switch
    {
        HeadPose.Down => 0.18,
        HeadPose.Level => 0.50,
        HeadPose.Up => 0.80,
        _ => 1,
    };

    static int MainAnimal(PlannedPicture picture, IReadOnlyList<PixelBox> boxes)
    {
        var best = -1;
        for (var i = 0; i < boxes.Count; i++)
        {
            if (picture.Subjects[i].Species.Kind == SubjectKind.Animal
                && Seen(picture, boxes[i]).Area > (best < 0 ? 0 : Seen(picture, boxes[best]).Area))
                best = i;
        }
        return best;
    }

    static bool IsSeen(PlannedPicture picture, IReadOnlyList<PixelBox> boxes, Func<PlannedSubject, bool> which) =>
        Enumerable.Range(0, boxes.Count).Any(i => which(picture.Subjects[i]) && Seen(picture, boxes[i]).Area > boxes[i].Area * SeenShare);

    static double Part(double value) => Math.Round(Math.Clamp(value, LeastPart, 1), 3);

    static double Round(double value) => Math.Round(Math.Clamp(value, 0, 10), 2);
}
