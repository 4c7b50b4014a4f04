namespace HeroImages.SampleData.Scenes;

/// <summary>What a standing thing of the vegetation is.</summary>
enum Plant
{
    Acacia,
    Broadleaf,
    Conifer,
    Bush,
    Termites,
    Rock,
}
