namespace HeroImages.SampleData.Animals;

/// <summary>How one subject stands in one frame.</summary>
/// <param name="Phase">Place in the walking cycle, 0 to 1.</param>
/// <param name="Stride">Reach of the legs: 0 standing, 0.3 a long step.</param>
/// <param name="Head">Where the head is.</param>
/// <param name="IsYoung">Young of the year: other proportions.</param>
/// <param name="IsMale">Mane, horns or longer tusks where the species has them.</param>
/// <param name="Individual">Key of the coat pattern, the same in every frame.</param>
public sealed record Pose(double Phase, double Stride, HeadPose Head, bool IsYoung, bool IsMale, ulong Individual);
