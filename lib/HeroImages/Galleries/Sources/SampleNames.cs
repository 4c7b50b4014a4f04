using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Galleries.Sources;

/// <summary>Pictures that a gallery is to show whatever its source says of them: those of a folder, a list, a selection or a label file.</summary>
static class SampleNames
{
    /// <summary>Reads the names, and finds the gallery's own entry of each; a picture without one stands for itself.</summary>
    /// <param name="path">A folder (with those in it), a label file, a JSON list, <c>candidates.json</c>, or a text file with one path a line.</param>
    /// <param name="gallery">The gallery.</param>
    /// <param name="images">Folder of the pictures; null where there is none.</param>
    /// <exception cref="InputException">It is not there, or none of these.</exception>
    public static IReadOnlyList<GalleryPicture> Read(string path, Gallery gallery, string? images)
    {
        var named = Named(path, images);
        var own = new LabelMatcher(images ?? path, gallery.Pictures.Select(picture => picture.File), named.Select(picture => picture.File));
        var lying = images is null ? null : new LabelMatcher(images, LabelImport.FilesBelow(images), named.Select(picture => picture.File));
        return [.. named.Select(picture => own.Match(picture.File).File is { } file ? picture with { File = file } : Lying(picture, lying, images)).DistinctBy(picture => picture.File, StringComparer.Ordinal)];
    }

    /// <summary>Without an entry it is shown from where it lies, under its name in the image folder if it has one.</summary>
    static GalleryPicture Lying(GalleryPicture picture, LabelMatcher? lying, string? images) => lying?.Match(picture.File) switch
    {
        { File: { } file } => picture with { File = file, Path = Path.Join(images, file), NotFound = null },
        { Detail: var detail } when picture.Path is null => picture with { NotFound = detail },
        _ => picture,
    };

    static IReadOnlyList<GalleryPicture> Named(string path, string? images)
    {
        if (File.Exists(path) && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && HasResults(path))
        {
            return [.. PredecessorLabels.Read(path).ToLabels().Select(label => new GalleryPicture
            {
                File = RelativePath.Normalize(label.ImagePath),
                NotFound = "the folder of the pictures is not known",
            }).Where(picture => picture.File.Length > 0).DistinctBy(picture => picture.File, StringComparer.Ordinal)];
        }
        return [.. PictureList.Read(path, images, recursive: !PictureList.IsSelection(path)).Select(picture => new GalleryPicture
        {
            File = RelativePath.Normalize(picture.File),
            Path = File.Exists(picture.Path) ? picture.Path : null,
            NotFound = File.Exists(picture.Path) ? null : "there is no such file",
        })];
    }

    static bool HasResults(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("results", out _);
        }
        catch (JsonException)
        {
            // Python's NaN is no JSON, and the reader of labels takes it; what is broken is for that reader to say, too.
            return true;
        }
    }
}
