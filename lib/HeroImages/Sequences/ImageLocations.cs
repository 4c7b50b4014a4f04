using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>The camera site of each image: of the metadata, else of the results, else the folder of the camera.</summary>
sealed class ImageLocations(DetectionColumns detections, TextTable metadataLocations)
{
    /// <summary>Numbers plus one of names that have been met before, by where they come from; 0 for not yet.</summary>
    readonly int[] _ofMetadata = new int[metadataLocations.Count];
    readonly int[] _ofResults = new int[detections.Locations.Count];
    readonly int[] _ofFolder = new int[detections.Files.Folders.Count];

    /// <summary>The locations in order of first appearance.</summary>
    public TextTable Names { get; } = new();

    /// <summary>Number of the location of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="stated">Number of its location in the metadata; -1 when that is silent.</param>
    public int Of(int image, int stated)
    {
        if (stated >= 0)
        {
            ref var known = ref _ofMetadata[stated];
            return (known == 0 ? known = 1 + Names.Intern(metadataLocations[stated]) : known) - 1;
        }
        if (detections.Location[image] is > 0 and var number && !detections.Locations[number - 1].IsEmpty)
        {
            ref var known = ref _ofResults[number - 1];
            return (known == 0 ? known = 1 + Names.Intern(detections.Locations[number - 1]) : known) - 1;
        }
        ref var folder = ref _ofFolder[detections.Files.Folder(image)];
        return (folder == 0 ? folder = 1 + Names.Intern(OfFolder(image)) : folder) - 1;
    }

    byte[] OfFolder(int image) => WideText.ToBytes(CameraFolder.Of(detections.Files.Folders.Text(detections.Files.Folder(image))));
}
