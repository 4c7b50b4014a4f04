using HeroImages.Images;
using HeroImages.Scoring;

namespace HeroImages.Training.Features;

/// <summary>Boxes as parts of a picture.</summary>
static class Areas
{
    /// <summary>Where a subject's animals are, the largest first.</summary>
    public static IReadOnlyList<FrameArea> Of(ScoringSubject subject) => [.. subject.Animals.Select(box => new FrameArea(box.X, box.Y, box.Width, box.Height))];
}
