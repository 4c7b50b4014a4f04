namespace HeroImages.Sequences;

/// <summary>Where an image's sequence comes from.</summary>
public enum SequenceOrigin : byte
{
    /// <summary>The metadata has an entry of exactly this file name.</summary>
    Metadata,

    /// <summary>The metadata has it with other slashes or a superfluous <c>./</c>.</summary>
    MetadataOtherSlashes,

    /// <summary>The metadata has it in other upper and lower case.</summary>
    MetadataOtherCase,

    /// <summary>The metadata has a path of which this is the end, or the reverse, and no other one is.</summary>
    MetadataBySuffix,

    /// <summary>
    /// The metadata has it under another name of the same medium: the file name of a Camtrap DP medium, with or
    /// without the deployment in front, where its path is an address on the web.
    /// </summary>
    MetadataOtherName,

    /// <summary>Derived from location and time gap.</summary>
    DerivedFromTime,

    /// <summary>The image has no time, so that it stands alone.</summary>
    AloneWithoutTime,
}
