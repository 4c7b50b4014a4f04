using System.Globalization;
using HeroImages.Detections;
using HeroImages.Forms;
using HeroImages.Selection;

namespace HeroImages.Galleries;

/// <summary>What stands below a picture where nothing else is asked for, and what is said in its place.</summary>
static class GridCaption
{
    public static string Of(Candidate candidate) => string.Create(
        CultureInfo.InvariantCulture, $"{candidate.Stratum.Replace('_', ' ')} {candidate.Score:F2} · {Join(Animals(candidate), candidate.Location, CellText.Of(candidate.Time))}");

    public static string Of(ImageRecord image) => Join(image.File, image.Failure, CellText.Of(image.Time));

    /// <summary>What the picture shows.</summary>
    public static string Alt(Candidate candidate) => Join(Animals(candidate), candidate.Location, CellText.Of(candidate.Time));

    /// <summary>What the picture shows, by the detections from a confidence on.</summary>
    public static string Alt(ImageRecord image, double confidence)
    {
        var seen = image.Detections.Where(d => d.Confidence >= confidence).GroupBy(d => d.Category)
            .Select(group => Count(group.Count(), group.Key.ToString().ToLowerInvariant())).DefaultIfEmpty("nothing detected");
        return Join(string.Join(", ", seen), image.Location, CellText.Of(image.Time));
    }

    static string Animals(Candidate candidate) =>
        candidate.Species.Count > 0 ? string.Join(", ", candidate.Species) : Count(candidate.Animals, "animal");

    static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
