using System.CommandLine;
using System.Globalization;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>The arguments that say which pictures are to be rated, and whether those with people may be sent away.</summary>
sealed class PictureArguments
{
    readonly Argument<string> _source = new("source") { Description = "candidates.json, a folder of pictures, or a list of paths (text, or a JSON list)." };
    readonly Option<bool> _recursive = new("--recursive", "-r") { Description = "Take the folders in a folder as well." };
    readonly Option<int?> _limit = new("--limit", "-n") { Description = "Take the first N pictures only.", HelpName = "N" };
    readonly Option<bool> _people;
    readonly CollectionArguments _collection;

    /// <param name="command">The command.</param>
    /// <param name="people">What <c>--include-people</c> does in it; null where pictures go nowhere, so that it is no option.</param>
    public PictureArguments(Command command, string? people = "Send pictures with people or vehicles, or marked not public, to a hosted rater as well.")
    {
        _people = new("--include-people") { Description = people };
        command.Arguments.Add(_source);
        foreach (var option in new Option[] { _recursive, _limit, _people }.Where(o => people is not null || o != _people))
        {
            command.Options.Add(option);
        }
        _collection = new(command);
    }

    /// <summary>The project of the working folder; null when there is none or the results are named by a flag.</summary>
    public Project? ProjectOf(ParseResult parsed) => _collection.ProjectOf(parsed);

    /// <summary>Whether pictures that are private may be sent.</summary>
    public bool IncludesPeople(ParseResult parsed) => parsed.GetValue(_people);

    /// <summary>The source, as it was given.</summary>
    public string SourceOf(ParseResult parsed) => parsed.GetRequiredValue(_source);

    /// <summary>The folder of pictures, where one is known.</summary>
    public string? ImagesOf(ParseResult parsed) => _collection.ImagesOf(parsed);

    /// <summary>The pictures, with what the collection knows of them.</summary>
    public IReadOnlyList<RatingPicture> Read(ParseResult parsed, Terminal terminal, CancellationToken cancel) => ReadBoth(parsed, terminal, cancel).Pictures;

    /// <summary>The pictures, with what the collection knows of them, and the collection; null where none is known.</summary>
    public (IReadOnlyList<RatingPicture> Pictures, Collection? Collection) ReadBoth(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var source = parsed.GetRequiredValue(_source);
        var limit = Checked.AtLeastOne(_limit.Name, parsed.GetValue(_limit));
        // The copies beside a selection are what it was made for; --images leads to the originals.
        var found = PictureList.Read(source, _collection.ImagesOf(parsed, givenOnly: PictureList.IsSelection(source)), parsed.GetValue(_recursive));
        var pictures = limit is { } most ? [.. found.Take(most)] : found;
        if (!_collection.IsKnown(parsed))
        {
            return (pictures, null);
        }
        var images = _collection.Open(parsed, terminal, cancel);
        return (PictureKnowledge.Add(pictures, images.Detections, images.Sequences), images);
    }

    /// <summary>Says which pictures a hosted rater does not get, or that nothing is known of them.</summary>
    public void NotePrivacy(ParseResult parsed, Terminal terminal, IReadOnlyList<RatingPicture> pictures)
    {
        if (IncludesPeople(parsed))
        {
            return;
        }
        var held = pictures.Count(p => p.Private is not null);
        if (held > 0)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{held:N0} pictures are not sent, since they show people or vehicles or are marked not public; --include-people sends them."));
        }
        else if (pictures.All(p => p.Animals.Count == 0))
        {
            terminal.Note("Nothing is known of people in these pictures; with --detections FILE those that show some are held back.");
        }
    }
}
