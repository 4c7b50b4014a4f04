namespace HeroImages.Selection;

/// <summary>Exclusions in words.</summary>
public static class ExclusionText
{
    /// <summary>Why images are left out, as the end of a sentence.</summary>
    public static string Of(Exclusion exclusion) => exclusion switch
    {
        Exclusion.None => "not left out",
        Exclusion.Failed => "the detector could not process it",
        Exclusion.Video => "it is a video",
        Exclusion.Repeated => "its file has a better entry elsewhere in the results",
        Exclusion.WithoutMetadata => "the metadata does not have it under exactly this name",
        Exclusion.NotPublic => "the metadata marks it as not public",
        Exclusion.NoAnimal => "no animal reaches the detector threshold",
        Exclusion.PersonOrVehicle => "a person or vehicle is in it",
        Exclusion.Blank => "the classifier says that nothing is there",
        _ => throw new ArgumentOutOfRangeException(nameof(exclusion)),
    };
}
