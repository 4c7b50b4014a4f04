using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Sources;

/// <summary>Ratings of journals as a gallery.</summary>
static class JournalSource
{
    /// <summary>The last words of each rater on each picture.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="images">Folder of the pictures; null where that is not known.</param>
    /// <param name="title">What the gallery is called.</param>
    public static Gallery Of(RatingBook book, string? images, string title)
    {
        var raters = RaterNames.Different([.. book.Raters.Select(Rater)], rater => rater.Rubric);
        var titles = book.Raters.Zip(raters).ToDictionary(pair => pair.First, pair => pair.Second.Title);
        return new()
        {
            Title = title,
            Raters = raters,
            Pictures = Named([.. book.Pictures.Select(sha256 => Picture([.. book.Of(sha256)], titles, images))]),
        };
    }

    static GalleryRater Rater(RaterId rater) => new(RaterNames.Of(rater))
    {
        Model = rater.Model,
        Method = rater.Settings,
        Rubric = rater.Rubric,
        IsPerson = rater.IsPerson,
    };

    static GalleryPicture Picture(List<Rating> ratings, Dictionary<RaterId, string> titles, string? images)
    {
        var file = RelativePath.Normalize(ratings[^1].File);
        var path = images is null ? null : RelativePath.Below(images, file);
        return new()
        {
            File = file,
            Path = path,
            NotFound = path is not null ? null : images is null ? "the folder of the pictures is not known" : "its path leads out of the image folder",
            Sha256 = ratings[^1].ImageSha256,
            Ratings = [.. ratings.Select(rating => new GalleryRating(titles[rating.Rater], rating.Answer) { Marks = rating.Marks, Seconds = rating.Seconds })],
        };
    }

    /// <summary>Of several contents that had the same name, all but the first bear the beginning of their hash behind it.</summary>
    static IReadOnlyList<GalleryPicture> Named(IReadOnlyList<GalleryPicture> pictures)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. pictures.Select(picture => seen.Add(picture.File) ? picture : picture with { File = $"{picture.File} ({picture.Sha256![..12]})" })];
    }
}
