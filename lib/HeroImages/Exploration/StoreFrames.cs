using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;
using Microsoft.Data.Analysis;
using static HeroImages.Exploration.FrameColumns;

namespace HeroImages.Exploration;

/// <summary>
/// A whole collection as data frames, for the tools of notebooks. They take two to four times the memory of the store
/// and seconds to make: questions that the store answers are better asked there, or of a part.
/// </summary>
public static class StoreFrames
{
    /// <summary>One row an image, in file order, failed ones and videos included.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="sequences">Its sequences, from which location, time and sequence come; null when they are not known.</param>
    /// <param name="take">Most rows, the first ones. Defaults to all; a million rows take some 250 MB.</param>
    /// <returns>
    /// Columns file, location, sequence, time, failure, is_video, detections (any confidence); the highest confidence
    /// of an animal, person and vehicle and the largest box area of an animal at any confidence (null without one);
    /// the most confident class of an animal, top_species, with its top_species_confidence.
    /// </returns>
    public static DataFrame ToDataFrame(this DetectionStore detections, SequenceStore? sequences = null, int take = int.MaxValue)
    {
        var view = new CollectionView(detections, sequences);
        var rows = Enumerable.Range(0, Math.Min(take, detections.Count)).Select(i => new ImageSummary(detections, i)).ToArray();
        return new DataFrame(
            Text("file", rows, r => detections.Columns.Files[r.Image]),
            Text("location", rows, r => view.LocationName(view.Location(r.Image))),
            Text("sequence", rows, r => sequences?.Columns.Ids.Text(view.Sequence(r.Image))),
            Time("time", rows, r => CameraClock.ToDateTime(view.Time(r.Image))),
            Text("failure", rows, r => detections.FailureOf(r.Image)),
            Flag("is_video", rows, r => detections.Columns.IsVideo[r.Image]),
            Whole("detections", rows, r => r.Detections),
            Number("max_animal_confidence", rows, r => r.Animal),
            Number("max_person_confidence", rows, r => r.Person),
            Number("max_vehicle_confidence", rows, r => r.Vehicle),
            Number("max_animal_area", rows, r => r.Area),
            Text("top_species", rows, r => r.Label is >= 0 and var label ? detections.Labels[label].Name : null),
            Number("top_species_confidence", rows, r => r.LabelConfidence));
    }

    /// <summary>One row a detection of any confidence, in file order.</summary>
    /// <param name="detections">The collection.</param>
    /// <param name="take">Most rows, the first ones. Defaults to all; a million rows take some 360 MB.</param>
    /// <returns>
    /// Columns file, detection (its place in the image, from 0), category, category_name, confidence, x, y, width,
    /// height and area (shares of the frame as the file gives them), top_species and top_species_confidence.
    /// </returns>
    public static DataFrame DetectionsToDataFrame(this DetectionStore detections, int take = int.MaxValue)
    {
        var columns = detections.Columns;
        var rows = DetectionRows(columns).Take(take).ToArray();
        var file = (Image: -1, Name: "");
        return new DataFrame(
            // The detections of an image share one string.
            Text("file", rows, r => (file = file.Image == r.Image ? file : (r.Image, columns.Files[r.Image])).Name),
            Whole("detection", rows, r => r.Place),
            Text("category", rows, r => detections.Categories[columns.Category[r.Detection]].Category.ToString()),
            Text("category_name", rows, r => detections.Categories[columns.Category[r.Detection]].Name),
            Number("confidence", rows, r => columns.Confidence(r.Detection)),
            Number("x", rows, r => columns.Box(r.Detection).X),
            Number("y", rows, r => columns.Box(r.Detection).Y),
            Number("width", rows, r => columns.Box(r.Detection).Width),
            Number("height", rows, r => columns.Box(r.Detection).Height),
            Number("area", rows, r => columns.Box(r.Detection).Area),
            Text("top_species", rows, r => ImageSummary.Best(columns, r.Detection) is { Label: >= 0 and var label } ? detections.Labels[label].Name : null),
            Number("top_species_confidence", rows, r => ImageSummary.Best(columns, r.Detection) is { Label: >= 0, Confidence: var c } ? c : null));
    }

    static IEnumerable<(int Image, int Place, int Detection)> DetectionRows(DetectionColumns columns)
    {
        for (var image = 0; image < columns.Images; image++)
        {
            var (start, end) = columns.DetectionsOf(image);
            for (var d = start; d < end; d++)
            {
                yield return (image, d - start, d);
            }
        }
    }
}
