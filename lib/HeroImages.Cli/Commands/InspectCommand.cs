using System.CommandLine;
using HeroImages.Exploration;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero inspect</c>: what the files are and whether anything is wrong with them.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var command = new Command("inspect", "Show what the files are, and everything that is odd about them.");
        var collection = new CollectionArguments(command);
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var images = collection.Open(parsed, terminal, cancel);
            json.Answer(parsed, terminal, Inspection.Inspect(images.Detections, images.Sequences), Show);
            return ExitCode.Done;
        });
    }

    static void Show(Terminal terminal, CollectionInspection inspection)
    {
        ShowFiles(terminal, inspection);
        ShowImages(terminal, inspection);
        ShowRanges(terminal, inspection.Ranges);
        ShowSequences(terminal, inspection.Sequences!);
        ShowOddities(terminal, inspection.Oddities);
    }

    static void ShowFiles(Terminal terminal, CollectionInspection inspection) => terminal.Table(
        ["results", "format", "detector", "#typical threshold", "#images", "#size"],
        inspection.Files.Select(f => (IReadOnlyList<string>)
        [
            f.Path, $"{f.Format} {f.Version}", f.Detector ?? "not stated",
            $"{Format.Fraction(f.TypicalThreshold)}{(f.IsThresholdStated ? "" : " (by detector)")}", Format.Count(f.Images), Format.Megabytes(f.Bytes),
        ]));

    static void ShowImages(Terminal terminal, CollectionInspection inspection)
    {
        var images = inspection.Images;
        terminal.Table(["images", "#number"],
        [
            ["in all", Format.Count(images.Images)],
            ["with a detection at or above the threshold", Format.Count(images.AboveThreshold)],
            ["with any detection", Format.Count(images.WithDetections)],
            ["empty", Format.Count(images.Empty)],
            ["failed", Format.Count(images.Failed)],
            .. inspection.Failures.Select(f => (IReadOnlyList<string>)[$"  {f.Name}", Format.Count(f.Count)]),
            ["videos", Format.Count(images.Videos)],
        ]);
        terminal.Table(
            ["category", "name", "stands for", "#detections", "#above threshold"],
            inspection.Categories.Select(c => (IReadOnlyList<string>)
                [c.Id, c.Name ?? "not in the table", c.Category.ToString().ToLowerInvariant(), Format.Count(c.Detections), Format.Count(c.AboveThreshold)]));
        var classes = inspection.Classifications;
        terminal.Line($"{Format.Count(classes.Detections)} detections are classified, with {Format.Count(classes.LabelsUsed)} of {Format.Count(classes.Labels)} classes.");
    }

    static void ShowRanges(Terminal terminal, CollectionRanges ranges)
    {
        terminal.Table(Format.DistributionColumns,
        [
            Format.Row("detector confidence", ranges.Confidence),
            Format.Row("box area, share of the frame", ranges.BoxArea),
            Format.Row("classifier confidence", ranges.ClassificationConfidence),
            Format.Row("detections in an image", ranges.DetectionsPerImage, Format.Whole),
        ]);
        terminal.Line(ranges.FirstTime is null
            ? "No image has a time."
            : $"Taken from {Format.Time(ranges.FirstTime)} to {Format.Time(ranges.LastTime)}; {Format.Count(ranges.WithoutTime)} images have no time.");
    }

    static void ShowSequences(Terminal terminal, SequenceInspection sequences)
    {
        terminal.Table(Format.DistributionColumns,
        [
            Format.Row("images in a sequence", sequences.FramesPerSequence, Format.Whole),
            Format.Row("images at a location", sequences.ImagesPerLocation, Format.Whole),
        ]);
        terminal.Table(["sequence from", "#images"], sequences.Origins.Where(o => o.Images > 0).Select(o => (IReadOnlyList<string>)[OriginText.Of(o.Origin), Format.Count(o.Images)]));
        terminal.Line(sequences.Join.MetadataEntries == 0
            ? "There is no metadata."
            : $"{Format.Count(sequences.Join.MetadataEntries)} metadata entries, {Format.Count(sequences.Join.UnusedEntries)} of them for images that the results do not have.");
    }

    static void ShowOddities(Terminal terminal, IReadOnlyList<OddityReport> oddities)
    {
        terminal.Heading(oddities.Count == 0 ? "Nothing odd was found." : "Odd");
        foreach (var oddity in oddities)
        {
            terminal.Line($"{Format.Count(oddity.Count)} x {oddity.Explanation}");
            terminal.Line($"  {oddity.Remedy}");
            terminal.Line($"  such as {string.Join(", ", oddity.Examples)}");
        }
    }
}
