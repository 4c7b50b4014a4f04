namespace HeroImages.SampleData.Scenes;

/// <summary>What the light is like; it follows from the hour and the weather.</summary>
public enum DayPart
{
    Dawn,
    Morning,
    Noon,
    Overcast,
    Golden,
    Dusk,
    Night,
}
