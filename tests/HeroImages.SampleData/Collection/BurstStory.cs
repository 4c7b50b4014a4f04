using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Collection;

/// <summary>What one burst shows, before chance fills in the rest.</summary>
/// <param name="Frames">Length of the burst.</param>
/// <param name="Light">Part of the day.</param>
/// <param name="Species">Who comes by; null for empty frames.</param>
/// <param name="Height">Shoulder height as a share of the picture's.</param>
/// <param name="Company">Who else is there.</param>
/// <param name="Walks">Whether it crosses the picture rather than standing about.</param>
/// <param name="Leaves">Whether it is cut off by the edge in the last frame.</param>
/// <param name="Condition">Condition of the last frame's file.</param>
public sealed record BurstStory(
    int Frames,
    DayPart Light,
    Species? Species,
    double Height = 0,
    Company Company = Company.Alone,
    bool Walks = true,
    bool Leaves = false,
    Condition Condition = Condition.Whole);
