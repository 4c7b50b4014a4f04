using HeroImages.SampleData.Drawing;

namespace HeroImages.SampleData.Animals;

/// <summary>Proportions and colours of a four-legged animal.</summary>
sealed record BodyPlan(
    (double X, double Y)[] Torso,
    LegPlan Fore,
    LegPlan Hind,
    Rgb Back,
    Rgb Belly,
    Rgb Shank,
    Rgb Hoof);
