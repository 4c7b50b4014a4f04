namespace HeroImages.Sequences;

/// <summary>How many images found their metadata, and how.</summary>
/// <param name="Images">Images in the results.</param>
/// <param name="MetadataEntries">Usable entries in the metadata.</param>
/// <param name="Exact">Images whose file name the metadata has exactly.</param>
/// <param name="OtherSlashes">Images matched once slashes were evened out.</param>
/// <param name="OtherCase">Images matched once upper and lower case were evened out.</param>
/// <param name="BySuffix">Images matched by the end of their path.</param>
/// <param name="WithoutMetadata">Images that the metadata does not know.</param>
/// <param name="UnusedEntries">Metadata entries that belong to no image.</param>
/// <param name="Derived">Images whose sequence was derived, for want of metadata or of a sequence in it.</param>
/// <param name="WithoutTime">Images without a usable time.</param>
public sealed record SequenceJoin(
    int Images, int MetadataEntries, int Exact, int OtherSlashes, int OtherCase, int BySuffix,
    int WithoutMetadata, int UnusedEntries, int Derived, int WithoutTime)
{
    /// <summary>Images matched by another name of the same medium, as Camtrap DP has them.</summary>
    public int ByOtherName { get; init; }

    /// <summary>Images that have an entry in the metadata, however found.</summary>
    public int WithMetadata => Images - WithoutMetadata;
}
