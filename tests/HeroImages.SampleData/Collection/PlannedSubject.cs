using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>One animal, person or vehicle in one frame.</summary>
/// <param name="Species">What it is.</param>
/// <param name="X">Where it stands, as a share of the width.</param>
/// <param name="Metres">Distance from the camera.</param>
/// <param name="FacesRight">Which way it looks.</param>
/// <param name="Pose">How it stands.</param>
/// <param name="MotionBlur">Smear along its path, in pixels.</param>
public sealed record PlannedSubject(Species Species, double X, double Metres, bool FacesRight, Pose Pose, double MotionBlur)
{
    /// <summary>A young one's height, as a share of an adult's.</summary>
    public const double YoungScale = 0.52;

    /// <summary>Pixels of one shoulder height.</summary>
    public double Scale(View view) =>
        view.PixelsPerMetre(view.GroundYAt(Metres)) * Species.Metres * (Pose.IsYoung ? YoungScale : 1);
}
