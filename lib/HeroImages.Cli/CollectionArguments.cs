using System.CommandLine;
using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>The options that say which collection is meant; where one is not given, the project's setting holds.</summary>
sealed class CollectionArguments
{
    readonly Option<string[]> _detections = new("--detections", "-d")
    {
        Description = "Results of MegaDetector or SpeciesNet: JSON, gzipped, or a ZIP with one JSON. May be given several times.",
        HelpName = "FILE",
    };

    readonly Option<string[]> _metadata = new("--metadata", "-m")
    {
        Description = "Metadata: a COCO Camera Traps file, or a Camtrap DP package's datapackage.json. May be given several times.",
        HelpName = "FILE",
    };

    readonly Option<string> _images = new("--images", "-i") { Description = "Folder of the pictures.", HelpName = "DIR" };

    readonly Option<double?> _gap = new("--gap")
    {
        Description = "Largest gap in seconds within a sequence that is derived from times (60).",
        HelpName = "SECONDS",
    };

    readonly Option<bool> _noCache = new("--no-cache") { Description = "Neither read nor write the cache." };

    readonly Option<bool> _acceptTruncated = new("--accept-truncated") { Description = "Use results that end too early as far as they go." };

    readonly Lazy<Project?> _project = new(() => Project.Find(Directory.GetCurrentDirectory()));

    public CollectionArguments(Command command)
    {
        foreach (Option option in new Option[] { _detections, _metadata, _images, _gap, _noCache, _acceptTruncated })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The project of the working folder; null when there is none or the results are named by a flag.</summary>
    public Project? ProjectOf(ParseResult parsed) => parsed.GetValue(_detections) is { Length: > 0 } ? null : _project.Value;

    /// <summary>Whether there are results to open: named by a flag, or by a project.</summary>
    public bool IsKnown(ParseResult parsed) => parsed.GetValue(_detections) is { Length: > 0 } || ProjectOf(parsed) is { Detections.Count: > 0 };

    /// <summary>The folder of pictures, from the flag or, unless only the flag is to count, the project.</summary>
    public string? ImagesOf(ParseResult parsed, bool givenOnly = false)
    {
        var images = parsed.GetValue(_images) ?? (givenOnly ? null : ProjectOf(parsed)?.ImageFolder);
        return images is null || Directory.Exists(images)
            ? images
            : throw new InputException(images, null, File.Exists(images) ? "this is a file" : "there is no such folder", "the folder of the pictures", $"Check --images, or \"images\" in {Project.FileName}.");
    }

    /// <summary>The folder for caches: the project's, or else the user's; null where none is wanted.</summary>
    public string? CacheOf(ParseResult parsed) => parsed.GetValue(_noCache) ? null : ProjectOf(parsed)?.CacheFolder ?? CollectionSources.UserCacheFolder;

    /// <summary>Opens the collection, showing progress.</summary>
    public Collection Open(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var sources = Sources(parsed);
        return terminal.Work(progress => Collection.Open(sources, progress, cancel));
    }

    CollectionSources Sources(ParseResult parsed)
    {
        var detections = parsed.GetValue(_detections) ?? [];
        var project = ProjectOf(parsed);
        if (detections.Length == 0 && project is null)
        {
            throw new InputException(
                Directory.GetCurrentDirectory(), null, $"no --detections were given, and there is no {Project.FileName} here or above",
                remedy: "Name the results file: --detections FILE.");
        }
        var sources = detections.Length > 0 ? new CollectionSources { Detections = detections, CacheFolder = CollectionSources.UserCacheFolder } : CollectionSources.Of(project!);
        var metadata = parsed.GetValue(_metadata) ?? [];
        return sources with
        {
            Metadata = metadata.Length > 0 ? metadata : sources.Metadata,
            Images = ImagesOf(parsed),
            SequenceGap = parsed.GetValue(_gap) is { } seconds ? Gap(seconds) : sources.SequenceGap,
            AcceptTruncated = parsed.GetValue(_acceptTruncated),
            CacheFolder = parsed.GetValue(_noCache) ? null : sources.CacheFolder,
        };
    }

    static TimeSpan Gap(double seconds) => seconds is >= 0 and <= 86_400
        ? TimeSpan.FromSeconds(seconds)
        : throw new InputException("--gap", null, seconds.ToString(CultureInfo.InvariantCulture), "seconds from 0 to 86400");
}
