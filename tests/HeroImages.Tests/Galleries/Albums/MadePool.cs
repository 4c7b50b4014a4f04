using HeroImages.Detections;
using HeroImages.Galleries;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Tests.Galleries.Albums;

/// <summary>Galleries to choose albums from.</summary>
static class MadePool
{
    public static readonly GalleryRater Anna = new("anna") { IsPerson = true };
    public static readonly GalleryRater Bo = new("bo") { IsPerson = true };
    public static readonly GalleryRater Model = new("gemini");

    public static Gallery Of(params GalleryPicture[] pictures) => new() { Title = "made", Raters = [Anna, Bo, Model], Pictures = pictures, ScoreName = "selection score" };

    /// <summary>A picture in a folder of its own, alone in its sequence.</summary>
    public static GalleryPicture Picture(string name, params GalleryRating[] ratings) => new() { File = $"{name}/{name}.jpg", Path = $"/nowhere/{name}.jpg", Ratings = ratings, Facts = new() { File = name } };

    public static GalleryRating By(GalleryRater rater, double? value, params PictureMark[] marks) => new(rater.Title, new RatingAnswer { Value = value, Reasons = $"{rater.Title} says {value}" }) { Marks = marks };

    public static GalleryPicture At(this GalleryPicture picture, string location = "", string sequence = "", string? time = null, params string[] species) => picture with
    {
        Facts = picture.Facts! with { Location = location, Sequence = sequence, Time = time is null ? null : DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Species = species },
    };

    public static Detection Animal(string species, double confidence, double y = 0.1, double height = 0.4) =>
        new(DetectionCategory.Animal, 0.9, new(0.1, y, 0.4, height), [new(new ClassLabel("1", species, null), confidence)]);
}
