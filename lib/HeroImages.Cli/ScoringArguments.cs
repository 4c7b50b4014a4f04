using System.CommandLine;
using HeroImages.Files;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Cli;

/// <summary>The options that say where manifest, parts and scores of a run are; where one is not given, they are in the project's output folder.</summary>
sealed class ScoringArguments
{
    readonly Option<string> _manifest = new("--manifest") { Description = "The manifest (the project's out/manifest.jsonl).", HelpName = "FILE" };
    readonly Lazy<Project?> _project = new(() => Project.Find(Directory.GetCurrentDirectory()));

    public ScoringArguments(Command command) => command.Options.Add(_manifest);

    /// <summary>The project of the working folder; null when there is none.</summary>
    public Project? Project => _project.Value;

    /// <summary>Opens the manifest and checks it.</summary>
    public Manifest Manifest(ParseResult parsed) => HeroImages.Scoring.Manifests.Manifest.Open(parsed.GetValue(_manifest) ?? InOut("manifest.jsonl", _manifest.Name));

    /// <summary>A place as given, or the one of that name in the project's output folder.</summary>
    public string InOut(string name, string option) =>
        Project is { } project ? Path.Combine(project.Out, name) : throw new InputException(option, null, "it was not given", "a path", $"Name one: {option} PATH.");

    /// <summary>The folder of the pictures: as given, or the project's.</summary>
    public string Images(string? given)
    {
        var images = given ?? Project?.ImageFolder ?? throw new InputException("--images", null, "it was not given", "the folder of the pictures", "Name it: --images DIR.");
        return Directory.Exists(images) ? images : throw new InputException(images, null, File.Exists(images) ? "this is a file" : "there is no such folder", "the folder of the pictures", "Check --images.");
    }
}
