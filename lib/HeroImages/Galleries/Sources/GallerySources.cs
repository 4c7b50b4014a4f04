using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Sources;

/// <summary>Reads all that a gallery is made of, and joins what is said of the same pictures.</summary>
static class GallerySources
{
    /// <summary>Reads inputs; see <see cref="Gallery.Read"/>.</summary>
    public static Gallery Read(IReadOnlyList<string> inputs, string? images, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var found = inputs.SelectMany(GalleryInput.Find).ToLookup(input => input.Kind, input => input.Path);
        var parts = new List<Gallery>(found[GalleryInputKind.Selection].Select(file => SelectionSource.Read(file, images)));
        if (found[GalleryInputKind.Journal].ToList() is { Count: > 0 } journals)
        {
            parts.Add(JournalSource.Of(RatingBook.Read(journals), parts.Count > 0 ? images : Needed(images, journals[0]), $"Ratings in {Path.GetFileName(journals[0])}"));
        }
        if (found[GalleryInputKind.Labels].ToList() is { Count: > 0 } labels)
        {
            parts.Add(LabelSource.Read(labels, Needed(images, labels[0]), progress, cancel));
        }
        return parts.Count == 1 ? parts[0] : Joined(parts);
    }

    /// <summary>Whether inputs are folders of label files.</summary>
    public static bool AreLabelFolders(IReadOnlyList<string> inputs) => inputs.SelectMany(GalleryInput.Find).All(input => input.IsOfFolder);

    /// <summary>Whether inputs are selections alone.</summary>
    public static bool AreSelections(IReadOnlyList<string> inputs) => inputs.SelectMany(GalleryInput.Find).All(input => input.Kind == GalleryInputKind.Selection);

    static string Needed(string? images, string file) => images
        ?? throw new InputException(file, null, "it names pictures by path, and no folder of pictures was named", "--images DIR", "Name the folder that the paths are below.");

    /// <summary>A picture is known by its name; what the first part says of its place and facts holds.</summary>
    static Gallery Joined(List<Gallery> parts)
    {
        var renamed = Renamed(parts);
        return new()
        {
            Title = parts[0].ScoreName is not null && renamed.Any(part => part.Raters.Count > 0) ? $"{parts[0].Title}, with ratings" : string.Join(" and ", parts.Select(part => part.Title).Distinct(StringComparer.Ordinal)),
            IsScoreOnTen = parts.FirstOrDefault(part => part.ScoreName is not null)?.IsScoreOnTen ?? false,
            ScoreName = parts.Select(part => part.ScoreName).FirstOrDefault(name => name is not null),
            Raters = [.. renamed.SelectMany(part => part.Raters)],
            About = [.. parts.SelectMany(part => part.About)],
            Pictures = [.. renamed.SelectMany(part => part.Pictures).GroupBy(picture => picture.File, StringComparer.Ordinal).Select(Joined)],
        };
    }

    static GalleryPicture Joined(IEnumerable<GalleryPicture> same) => same.Aggregate((all, more) => all with
    {
        Path = all.Path ?? more.Path,
        NotFound = all.Path is null && more.Path is null ? all.NotFound : null,
        Sha256 = all.Sha256 ?? more.Sha256,
        Score = all.Score ?? more.Score,
        Stratum = all.Stratum.Length > 0 ? all.Stratum : more.Stratum,
        Parts = all.Parts.Count > 0 ? all.Parts : more.Parts,
        Reasons = all.Reasons.Count > 0 ? all.Reasons : more.Reasons,
        Ratings = [.. all.Ratings, .. more.Ratings],
        Facts = all.Facts ?? more.Facts,
    });

    /// <summary>The parts with titles of raters that differ between them too.</summary>
    static List<Gallery> Renamed(List<Gallery> parts)
    {
        var titles = RaterNames.Different([.. parts.SelectMany(part => part.Raters)], rater => rater.Rubric, rater => rater.Source).Select(rater => rater.Title).ToList();
        var at = 0;
        return parts.ConvertAll(part =>
        {
            var names = part.Raters.Select(rater => (Old: rater.Title, New: titles[at++])).ToDictionary(name => name.Old, name => name.New, StringComparer.Ordinal);
            return part with
            {
                Raters = [.. part.Raters.Select(rater => rater with { Title = names[rater.Title] })],
                Pictures = [.. part.Pictures.Select(picture => picture with { Ratings = [.. picture.Ratings.Select(rating => rating with { Rater = names[rating.Rater] })] })],
            };
        });
    }
}
