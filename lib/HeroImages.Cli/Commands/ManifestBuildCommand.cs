using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero manifest build</c>: writes a manifest of a collection, a selection or a list.</summary>
static class ManifestBuildCommand
{
    const string FileName = "manifest.jsonl";

    public static Command Create()
    {
        var command = new Command("build", "Write a manifest: the pictures of the collection, or of a selection or list, with what is known of them. It never changes afterwards, and has a hash.");
        var source = new Argument<string?>("source") { Description = "candidates.json, a folder of pictures, or a list of paths; without it, the whole collection.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out", "-o") { Description = $"The file to write (the project's out/{FileName}).", HelpName = "FILE" };
        var identify = new Option<FileIdentity>("--identify") { Description = "By what files are known later: time (size and time), size, content (size and SHA-256, which reads every file), or none." };
        var threshold = new Option<double?>("--threshold") { Description = "Least confidence of a detection (the detector's typical one).", HelpName = "SHARE" };
        var keepEmpty = new Option<bool>("--keep-empty") { Description = "Take pictures that the detections call empty as well." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a file of that name." };
        command.Arguments.Add(source);
        foreach (Option option in new Option[] { output, identify, threshold, keepEmpty, overwrite })
        {
            command.Options.Add(option);
        }
        var collection = new CollectionArguments(command);
        var errorRate = new ErrorRateArgument(command, "pictures whose files may be missing");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var options = new ManifestOptions
            {
                Identity = parsed.GetValue(identify),
                Threshold = Checked.Share(threshold.Name, parsed.GetValue(threshold)),
                KeepEmpty = parsed.GetValue(keepEmpty),
            };
            var path = parsed.GetValue(output) ?? InProject(collection.ProjectOf(parsed));
            var pictures = Source(parsed, terminal, collection, parsed.GetValue(source), cancel);
            var report = terminal.Work(progress => ManifestBuilder.Build(path, pictures, options, parsed.GetValue(overwrite), progress, cancel));
            json.Answer(parsed, terminal, report, Show);
            return ErrorRateArgument.ExitCodeFor(report.Counts.Missing, report.Counts.Pictures, allowed);
        });
    }

    static string InProject(Project? project) => project is not null
        ? Path.Combine(project.Out, FileName)
        : throw new InputException("--out", null, "it was not given", "a file to write", "Name one: --out FILE.");

    static ManifestSource Source(ParseResult parsed, Terminal terminal, CollectionArguments collection, string? source, CancellationToken cancel)
    {
        var images = collection.ImagesOf(parsed);
        var known = source is null || collection.IsKnown(parsed) ? collection.Open(parsed, terminal, cancel) : null;
        return new()
        {
            Files = source is null ? null : [.. PictureList.Read(source, images).Select(p => Below(images, p.File))],
            Detections = known?.Detections,
            Sequences = known?.Sequences,
            Images = images,
        };
    }

    /// <summary>A list may name pictures by their whole paths.</summary>
    static string Below(string? images, string file) =>
        images is not null && Path.IsPathRooted(file) ? Path.GetRelativePath(images, file).Replace('\\', '/') : file;

    static void Show(Terminal terminal, ManifestReport report)
    {
        var counts = report.Counts;
        terminal.Table(["manifest", "#pictures"],
        [
            ["in it", Format.Count(counts.Pictures)],
            ["  of these not there", Format.Count(counts.Missing)],
            ["left out: empty", Format.Count(counts.Empty)],
            ["left out: videos", Format.Count(counts.Videos)],
            ["left out: unusable names", Format.Count(counts.Unusable)],
        ]);
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Path}, hash {report.Hash}"));
    }
}
