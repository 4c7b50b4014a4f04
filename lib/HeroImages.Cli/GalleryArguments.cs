using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Galleries;

namespace HeroImages.Cli;

/// <summary>The arguments that say what a gallery is made of, which pictures it shows, and where it goes.</summary>
sealed class GalleryArguments
{
    readonly Argument<string[]> _inputs;
    readonly Option<string> _out = new("--out", "-o") { Description = "Folder to write into; made if it is not there.", HelpName = "DIR", Required = true };
    readonly Option<int?> _sample = new("--sample", "-n") { Description = "Show N pictures drawn by chance; which ones depends on seed and name alone.", HelpName = "N" };
    readonly Option<int> _seed = new("--seed") { Description = "Decides the draw.", HelpName = "S", DefaultValueFactory = _ => 0 };
    readonly Option<string?> _sampleFrom = new("--sample-from") { Description = "Show exactly the pictures of a folder, a list (text or JSON), a selection or a label file, those without a rating too.", HelpName = "X" };
    readonly Option<bool> _people = new("--include-people") { Description = "Show pictures with people or vehicles, or marked not public, as well." };
    readonly Option<bool> _links = new("--link-originals") { Description = "Link each picture to its original by a relative path." };
    readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace earlier pages in the folder." };
    readonly Option<string?> _scores = new("--scores") { Description = "A model's scores, 0 to 10: what hero merge writes, or a CSV with the columns file and score.", HelpName = "FILE" };
    readonly CollectionArguments _collection;

    /// <param name="command">The command.</param>
    /// <param name="whatInputs">What it is made of.</param>
    /// <param name="takesScores">Whether a model's scores may stand beside or instead of that.</param>
    public GalleryArguments(Command command, string whatInputs, bool takesScores = false)
    {
        _inputs = new("input") { Description = whatInputs, Arity = takesScores ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore };
        if (takesScores)
        {
            command.Options.Add(_scores);
        }
        command.Arguments.Add(_inputs);
        foreach (Option option in new Option[] { _out, _sample, _seed, _sampleFrom, _people, _links, _overwrite })
        {
            command.Options.Add(option);
        }
        _collection = new(command);
    }

    /// <summary>What the gallery is made of.</summary>
    public IReadOnlyList<string> InputsOf(ParseResult parsed) => parsed.GetValue(_inputs) ?? [];

    /// <summary>The folder to write into.</summary>
    public string FolderOf(ParseResult parsed) => parsed.GetRequiredValue(_out);

    /// <summary>How to write.</summary>
    public GalleryOptions OptionsOf(ParseResult parsed) => new() { Overwrite = parsed.GetValue(_overwrite), LinkOriginals = parsed.GetValue(_links) };

    /// <summary>Reads the inputs, adds what the collection knows, and leaves the pictures that were asked for.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="terminal">Told what is not known.</param>
    /// <param name="choice">What else decides which pictures are shown.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Gallery Read(ParseResult parsed, Terminal terminal, GalleryChoice choice, CancellationToken cancel)
    {
        var sample = Checked.AtLeastOne(_sample.Name, parsed.GetValue(_sample));
        Gallery.CheckFolder(FolderOf(parsed), OptionsOf(parsed));
        var inputs = InputsOf(parsed);
        // The copies beside a selection are what it was made for; --images leads to the originals.
        var scores = parsed.GetValue(_scores);
        if (inputs.Count == 0 && scores is null)
        {
            throw new InputException("input", null, "none was given", "a selection, journals of ratings, label files, or --scores FILE", "Name one, such as out/ratings.");
        }
        var images = _collection.ImagesOf(parsed, givenOnly: inputs.Count > 0 && scores is null && Gallery.IsOfSelections(inputs));
        var found = inputs.Count == 0 ? new() { Title = "Pictures by score", Pictures = [] } : terminal.Work(progress => Gallery.Read(inputs, images, progress, cancel));
        var read = scores is null ? found : ModelScores.Add(found, ModelScores.Read(scores), images);
        var named = parsed.GetValue(_sampleFrom) is { } from ? read.Only(from, images) : read;
        return Known(parsed, terminal, named, cancel).Choose(choice with { Sample = sample, Seed = parsed.GetValue(_seed), IncludePeople = parsed.GetValue(_people) });
    }

    Gallery Known(ParseResult parsed, Terminal terminal, Gallery gallery, CancellationToken cancel)
    {
        if (!_collection.IsKnown(parsed))
        {
            terminal.Note("Nothing is known of people in these pictures; with --detections FILE those that show some are left out.");
            return gallery;
        }
        var collection = _collection.Open(parsed, terminal, cancel);
        if (gallery.CountUnknownTo(collection.Detections) is > 0 and var unknown)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"Of {unknown:N0} of these pictures the results know nothing, not even whether there are people in them; they are shown."));
        }
        return gallery.With(collection.Detections, collection.Sequences);
    }

    /// <summary>Says what was written and what is not shown.</summary>
    public static void Show(Terminal terminal, GalleryReport report)
    {
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Pictures:N0} picture{(report.Pictures == 1 ? "" : "s")}, {report.Pages:N0} page{(report.Pages == 1 ? "" : "s")}: open {report.Page}"));
        foreach (var cut in report.Left)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{cut.Count:N0} not shown: {cut.Why}"));
        }
        foreach (var failure in report.Failures)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{failure.Count:N0} cannot be seen: {failure.Failure} (such as {failure.Example})"));
        }
    }
}
