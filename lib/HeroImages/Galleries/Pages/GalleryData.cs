using System.Globalization;
using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Pages;

/// <summary>What a gallery's page is made of, as data for its script.</summary>
static class GalleryData
{
    const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The hours of a camera's clock that are taken for night where the picture itself cannot tell.</summary>
    const int NightFrom = 19;

    const int NightTo = 6;

    /// <summary>Writes all but the pictures.</summary>
    public static void Write(Utf8JsonWriter writer, Gallery gallery)
    {
        writer.WriteText("title", gallery.Title);
        writer.WriteNumber("count_all", Math.Max(gallery.CountAll, gallery.Pictures.Count));
        writer.WriteString("sort", gallery.Sort.ToString().ToLowerInvariant());
        Text(writer, "score_name", gallery.ScoreName);
        if (gallery.IsScoreOnTen)
        {
            writer.WriteBoolean("score_on_ten", true);
        }
        writer.WriteStartArray("about");
        foreach (var (name, text) in gallery.About)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(name);
            writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("left");
        foreach (var cut in gallery.Left)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", cut.Count);
            writer.WriteText("why", cut.Why);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("raters");
        var figures = gallery.All.ToDictionary(f => f.Rater, StringComparer.Ordinal);
        foreach (var rater in gallery.Raters)
        {
            Write(writer, rater, figures.GetValueOrDefault(rater.Title));
        }
        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, GalleryRater rater, GalleryFigures? all)
    {
        writer.WriteStartObject();
        writer.WriteText("title", rater.Title);
        if (all is not null)
        {
            writer.WriteNumber("rated", all.Rated);
            writer.WriteNumber("failed", all.Failed);
            writer.WriteNumber("without", all.Without);
            writer.Rounded("mean", all.Mean);
            writer.Rounded("lowest", all.Lowest);
            writer.Rounded("highest", all.Highest);
            writer.Rounded("seconds", all.Seconds, 2);
            writer.Rounded("cost_usd", (double?)all.CostUsd, 6);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes a picture; what is not known is left out.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="image">Its files.</param>
    /// <param name="raters">The places of raters in the list.</param>
    /// <param name="original">A link to the original; null for none.</param>
    public static void Write(Utf8JsonWriter writer, GalleryPicture picture, GalleryImage image, IReadOnlyDictionary<string, int> raters, string? original)
    {
        writer.WriteStartObject();
        writer.WriteText("file", picture.File);
        Write(writer, image);
        Text(writer, "original", original);
        Text(writer, "title", picture.Title);
        Text(writer, "caption", picture.Caption);
        Text(writer, "credit", picture.Credit);
        writer.Rounded("score", picture.Score, 6);
        Text(writer, "stratum", picture.Stratum);
        writer.Pairs("parts", picture.Parts);
        writer.Texts("reasons", picture.Reasons);
        Write(writer, picture.Facts, image);
        if (picture.Ratings.Count > 0)
        {
            writer.WriteStartArray("ratings");
            foreach (var rating in picture.Ratings)
            {
                Write(writer, rating, raters[rating.Rater]);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, GalleryImage image)
    {
        if (image.Failure is { } failure)
        {
            writer.WriteText("unseen", failure);
            return;
        }
        writer.WriteString("small", image.Small);
        writer.WriteString("large", image.Large);
        writer.WriteNumber("width", image.Size.Width);
        writer.WriteNumber("height", image.Size.Height);
        if (image.HasChanged)
        {
            writer.WriteBoolean("changed", true);
        }
    }

    static void Write(Utf8JsonWriter writer, PictureFacts? facts, GalleryImage image)
    {
        Text(writer, "light", Light(facts, image));
        if (facts is null)
        {
            return;
        }
        Text(writer, "location", facts.Location);
        Text(writer, "sequence", facts.Sequence);
        if (facts.Frame is { } frame)
        {
            writer.WriteNumber("frame", frame);
        }
        Text(writer, "time", facts.Time?.ToString(TimeFormat, CultureInfo.InvariantCulture));
        writer.Texts("species", facts.Species);
        if (facts.Detections.Count > 0)
        {
            writer.WriteStartArray("boxes");
            foreach (var detection in facts.Detections.Where(d => d.Category is DetectionCategory.Animal or DetectionCategory.Person or DetectionCategory.Vehicle))
            {
                Write(writer, detection);
            }
            writer.WriteEndArray();
        }
    }

    /// <summary>The pixels tell; the clock is only asked where there are none.</summary>
    static string? Light(PictureFacts? facts, GalleryImage image) => image.Failure is null
        ? image.IsInfraRed ? "infra_red" : "colour"
        : facts?.Time is { } time ? time.Hour is >= NightFrom or < NightTo ? "night_by_clock" : "day_by_clock" : null;

    static void Write(Utf8JsonWriter writer, Detection detection)
    {
        var box = detection.Box.Clip();
        writer.WriteStartArray();
        writer.WriteStringValue(detection.Category.ToString().ToLowerInvariant());
        foreach (var number in new[] { detection.Confidence, box.X, box.Y, box.Width, box.Height })
        {
            writer.WriteNumberValue(Math.Round(number, 4));
        }
        writer.WriteEndArray();
    }

    static void Write(Utf8JsonWriter writer, GalleryRating rating, int rater)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rater", rater);
        writer.Rounded("value", rating.Answer.Value);
        Text(writer, "failure", rating.Answer.Failure?.ToString());
        writer.Pairs("parts", rating.Answer.Parts);
        Text(writer, "reasons", rating.Answer.Reasons);
        Text(writer, "warning", rating.Answer.Warning);
        writer.Texts("marks", [.. rating.Marks.Select(mark => mark.ToString().ToLowerInvariant())]);
        writer.Rounded("seconds", rating.Seconds, 2);
        writer.WriteEndObject();
    }

    static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteText(name, text);
        }
    }
}
