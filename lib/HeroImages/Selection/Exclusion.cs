namespace HeroImages.Selection;

/// <summary>Why an image was not considered.</summary>
public enum Exclusion : byte
{
    /// <summary>It was considered.</summary>
    None,

    /// <summary>The detector could not process it.</summary>
    Failed,

    /// <summary>It is a video.</summary>
    Video,

    /// <summary>Its file has a better entry elsewhere in the results.</summary>
    Repeated,

    /// <summary>The metadata does not know it.</summary>
    WithoutMetadata,

    /// <summary>The metadata marks it as not public.</summary>
    NotPublic,

    /// <summary>No animal reaches the detector threshold.</summary>
    NoAnimal,

    /// <summary>A person or a vehicle is in it.</summary>
    PersonOrVehicle,

    /// <summary>The classifier says that nothing is there.</summary>
    Blank,
}
