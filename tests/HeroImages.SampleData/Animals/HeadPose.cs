namespace HeroImages.SampleData.Animals;

/// <summary>Where the head is; it decides much of whether people like a picture.</summary>
public enum HeadPose
{
    Down,
    Level,
    Up,
    AtCamera,
}
