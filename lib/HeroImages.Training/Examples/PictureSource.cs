using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Training.Examples;

/// <summary>Finds pictures by the names that ratings give them.</summary>
sealed class PictureSource(Collection? collection, string images)
{
    /// <summary>Facts and place of a picture.</summary>
    /// <param name="names">Names that it had; the first that the collection knows counts, or else the first.</param>
    /// <returns>The path is null where there is no such file below the folder.</returns>
    public (PictureFacts Facts, string? Path) Find(IEnumerable<string> names)
    {
        var found = names.Select(name => (Facts: FactsOf(name), Name: name, Path: PathOf(name))).ToList();
        var best = found.OrderBy(f => f.Path is null).ThenBy(f => f.Facts is null).First();
        return (best.Facts ?? new PictureFacts { File = best.Name }, best.Path);
    }

    PictureFacts? FactsOf(string name) => collection is null ? null : PictureFacts.Of(name, collection.Detections, collection.Sequences);

    string? PathOf(string name) => RelativePath.Below(images, name) is { } path && File.Exists(path) ? path : null;
}
