namespace HeroImages.Detections;

/// <summary>What a detection shows, found by the name its category has in the file, not by its number.</summary>
public enum DetectionCategory : byte
{
    /// <summary>Nothing: a category named empty, or a number that the file's table does not have.</summary>
    Nothing,

    /// <summary>An animal, or a category that bears the name of a species.</summary>
    Animal,

    /// <summary>A person; also named human.</summary>
    Person,

    /// <summary>A vehicle.</summary>
    Vehicle,

    /// <summary>
    /// A stand-in over the whole frame, made by converters where a classifier named a species and the detector saw
    /// nothing. Its box says nothing about the picture.
    /// </summary>
    Placeholder,
}
