using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling;
using HeroImages.Selection;

namespace HeroImages.Galleries.Sources;

/// <summary>A selection as a gallery.</summary>
static class SelectionSource
{
    const string ScoreName = "selection score";

    /// <summary>A selection in memory.</summary>
    /// <exception cref="ArgumentException">No folder is given or known.</exception>
    public static Gallery Of(CandidateSelection selection, PictureFolder? images)
    {
        var folder = images?.Path ?? selection.Candidates.Select(candidate => candidate.Origin?.Images).OfType<string>().FirstOrDefault();
        return folder is null && selection.Candidates.Count > 0
            ? throw new ArgumentException("No folder of pictures is known; give one: Gallery.Of(selection, project) or Gallery.Of(selection, \"folder\").", nameof(images))
            : Gallery(selection.Recipe.Name, [.. selection.Candidates.Select(candidate => Picture(candidate, folder!))]);
    }

    /// <summary>A selection that was written.</summary>
    /// <param name="path">The file <c>candidates.json</c>, or its folder.</param>
    /// <param name="images">Folder of the pictures; null for the copies beside the file.</param>
    /// <exception cref="InputException">It is broken.</exception>
    public static Gallery Read(string path, string? images)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, SelectionWriter.FileName) : path;
        var (recipe, candidates) = CandidateFile.Read(file);
        var beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return Gallery(recipe, [.. candidates.DistinctBy(c => c.Candidate.File, StringComparer.Ordinal).Select(c =>
            images is null && c.CopiedAs is { } copy ? Picture(c.Candidate, null) with { Path = Path.Combine(beside, Path.GetFileName(copy)), NotFound = null } : Picture(c.Candidate, images))]);
    }

    static Gallery Gallery(string recipe, IReadOnlyList<GalleryPicture> pictures) => new()
    {
        Title = $"Selection by {recipe}",
        ScoreName = ScoreName,
        Pictures = pictures,
        About = [KeyValuePair.Create("Recipe", recipe)],
    };

    static GalleryPicture Picture(Candidate candidate, string? images)
    {
        var path = images is null ? null : RelativePath.Below(images, candidate.File);
        var seen = SelectionViews.DetectionsOf(candidate);
        return new()
        {
            File = candidate.File,
            Path = path,
            NotFound = path is not null ? null : images is null ? "it was not copied, and no folder of pictures was named" : "its path leads out of the image folder",
            Score = candidate.Score,
            Stratum = candidate.Stratum,
            Parts = candidate.Parts,
            Reasons = candidate.Reasons,
            Facts = Facts(candidate, [.. seen.Where(d => d.Confidence >= (candidate.Origin?.Detections.TypicalThreshold ?? 0))]),
        };
    }

    static PictureFacts Facts(Candidate candidate, IReadOnlyList<Detection> seen) => new()
    {
        File = candidate.File,
        Location = candidate.Location,
        Sequence = candidate.Sequence,
        Frame = candidate.Frame,
        Time = candidate.Time,
        Species = candidate.Species,
        Detections = seen,
        Private = PictureKnowledge.Privacy(seen, isPublic: true),
    };
}
