using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Drawing;
using HeroImages.SampleData.Quality;
using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Writing;

/// <summary>Says what a detector and a classifier would have said, with their jitter, misses and false alarms.</summary>
static class MadeDetector
{
    const double LeastSeenArea = 0.0004;
    const double LeastSeenShare = 0.06;
    const double BoxJitter = 0.004;
    const double LeastSide = 0.005;
    const double UnclassifiedShare = 0.07;
    const double ConfusedShare = 0.06;
    const ulong BoxKey = 51, NoiseKey = 52;

    /// <summary>Detections of a picture, the most confident first.</summary>
    public static IReadOnlyList<MadeDetection> Detect(DrawnPicture picture, ulong seed)
    {
        var random = Prng.For(seed, BoxKey, (ulong)picture.Plan.Index);
        var found = new List<MadeDetection>();
        for (var i = 0; i < picture.Boxes.Count; i++)
        {
            if (DetectSubject(picture, i, random) is { } detection)
                found.Add(detection);
        }
        AddFalseAlarms(found, picture, seed, random);
        found.Sort((first, second) => Scaled(second).CompareTo(Scaled(first)));
        return found;
    }

    static double Scaled(MadeDetection detection) => detection.Confidence / Math.Pow(10, detection.ConfidenceDecimals);

    static MadeDetection? DetectSubject(DrawnPicture picture, int index, Prng random)
    {
        var plan = picture.Plan;
        var subject = plan.Subjects[index];
        var seen = LatentQuality.Seen(plan, picture.Boxes[index]);
        var area = seen.Area / ((double)plan.Site.Width * plan.Site.Height);
        if (area < LeastSeenArea || seen.Area < picture.Boxes[index].Area * LeastSeenShare)
            return null;
        var sharpness = LatentQuality.SharpnessOf(plan, subject);
        var confidence = 0.95 - 0.22 * (1 - sharpness) - 0.10 * Math.Max(0, Math.Log(0.02 / area)) - Math.Abs(random.Normal()) * 0.035;
        var detection = Box(subject.Species.Kind, Math.Clamp(confidence, 0.06, 0.972), seen, plan.Site, random);
        return detection with { Classes = Classify(subject.Species, sharpness, area, random) };
    }

    static MadeDetection Box(SubjectKind kind, double confidence, PixelBox seen, Site site, Prng random)
    {
        var left = Math.Clamp(seen.X / site.Width + random.Normal() * BoxJitter, 0, 1 - LeastSide);
        var top = Math.Clamp(seen.Y / site.Height + random.Normal() * BoxJitter, 0, 1 - LeastSide);
        var right = Math.Clamp(seen.Right / site.Width + random.Normal() * BoxJitter, left + LeastSide, 1);
        var bottom = Math.Clamp(seen.Bottom / site.Height + random.Normal() * BoxJitter, top + LeastSide, 1);
        return new((int)kind + 1, (int)Math.Round(confidence * 1000), 3, Units(left), Units(top), Units(right - left), Units(bottom - top));
    }

    static List<(int, int)> Classify(Species species, double sharpness, double area, Prng random)
    {
        if (random.Chance(UnclassifiedShare))
            return [];
        var own = ClassTable.Of(species);
        var score = Math.Clamp(0.97 - 0.35 * (1 - sharpness) - (area < 0.01 ? 0.3 : 0) - Math.Abs(random.Normal()) * 0.08, 0.2, 0.99);
        if (species.Kind != SubjectKind.Animal)
            return [(own, Hundredths(score))];
        var (first, second) = random.Chance(ConfusedShare) ? (ClassTable.Confused(own), own) : (own, ClassTable.Confused(own));
        var rest = Math.Min(score, (1 - score) * random.Range(0.3, 0.9));
        return rest < 0.05 ? [(first, Hundredths(score))] : [(first, Hundredths(score)), (second, Hundredths(rest))];
    }

    /// <summary>The same stump or stone in each frame of a burst.</summary>
    static void AddFalseAlarms(List<MadeDetection> found, DrawnPicture picture, ulong seed, Prng random)
    {
        var place = Prng.For(seed, NoiseKey, (ulong)picture.Plan.Site.Index);
        for (var i = 0; i < 2; i++)
        {
            var (x, y, width) = (Units(place.Range(0, 0.8)), Units(place.Range(0.4, 0.7)), Units(place.Range(0.02, 0.12)));
            if (random.Chance(picture.Plan.Subjects.Count == 0 ? 0.45 : 0.2))
                found.Add(new(1, (int)(Math.Pow(random.Range(0.18, 0.5), 2) * 60000), 5, x, y, width, Units(place.Range(0.03, 0.1))));
        }
    }

    static int Units(double share) => (int)Math.Round(share * 10000);

    static int Hundredths(double score) => (int)Math.Round(score * 100);
}
