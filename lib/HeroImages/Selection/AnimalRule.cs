namespace HeroImages.Selection;

/// <summary>Which detections are animals.</summary>
public enum AnimalRule
{
    /// <summary>Those whose category has the name of an animal, as it should be.</summary>
    ByName,

    /// <summary>Those whose category id is "1", whatever the file's table says: the predecessor's rule.</summary>
    CategoryOne,
}
