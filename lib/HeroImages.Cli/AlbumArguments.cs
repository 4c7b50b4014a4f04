using System.CommandLine;
using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Galleries.Albums;

namespace HeroImages.Cli;

/// <summary>The arguments that say which heroes an album has, and how it is written.</summary>
sealed class AlbumArguments
{
    readonly Argument<string[]> _inputs = new("input") { Description = "Journals of ratings, candidates.json, label files of the predecessor, or folders with these.", Arity = ArgumentArity.ZeroOrMore };
    readonly Option<string> _out = new("--out", "-o") { Description = "Folder to write into; made if it is not there.", HelpName = "DIR", Required = true };
    readonly Option<string?> _scores = new("--scores") { Description = "A model's scores, 0 to 10: what hero merge writes, or a CSV with the columns file and score.", HelpName = "FILE" };
    readonly Option<int> _count = new("--count", "-n") { Description = "How many heroes.", HelpName = "N", DefaultValueFactory = _ => new AlbumRequest().Count };
    readonly Option<double?> _least = new("--min-rating") { Description = "Least rating, 0 to 10, or score where nobody rates.", HelpName = "R" };
    readonly Option<string?> _species = new("--species") { Description = "Only pictures that show this species.", HelpName = "S" };
    readonly Option<double?> _perSpecies = new("--per-species") { Description = "Most pictures of one species, as a share of the count; at least two.", HelpName = "SHARE" };
    readonly Option<double?> _perLocation = new("--per-location") { Description = "Most pictures of one location, as a share of the count; at least two.", HelpName = "SHARE" };
    readonly Option<double?> _perWeek = new("--per-week") { Description = "Most pictures of one week, as a share of the count; at least two.", HelpName = "SHARE" };
    readonly Option<bool> _strict = new("--strict-limits") { Description = "Hold the limits even where the album then stays smaller." };
    readonly Option<bool> _people = new("--include-people") { Description = "Let pictures with people or vehicles, or marked not public, in as well." };
    readonly Option<string?> _title = new("--title") { Description = "The heading.", HelpName = "TEXT" };
    readonly Option<string?> _creator = new("--creator") { Description = "Who made the pictures; written into their EXIF, IPTC and XMP.", HelpName = "NAME" };
    readonly Option<string?> _credit = new("--credit") { Description = "The line to be printed beside them (the creator).", HelpName = "TEXT" };
    readonly Option<string?> _licence = new("--licence") { Description = "The licence, such as \"CC BY 4.0\".", HelpName = "TEXT" };
    readonly Option<string?> _licenceUrl = new("--licence-url") { Description = "Where the licence can be read.", HelpName = "URL" };
    readonly Option<string> _caption = new("--caption") { Description = "The caption, with fields in braces: species, place, date, time, reason, rating, raters, rank, credit.", HelpName = "TEXT", DefaultValueFactory = _ => AlbumOptions.UsualCaption };
    readonly Option<string[]> _sensitive = new("--sensitive") { Description = "A species whose places and times are withheld, beside the project's sensitive_species. May be given several times.", HelpName = "S" };
    readonly Option<bool> _noZip = new("--no-zip") { Description = "Make no ZIP." };
    readonly Option<string[]> _camtrap = new("--camtrap-dp") { Description = "A Camtrap DP package, of which a copy gets favorite = true and the score. May be given several times.", HelpName = "PACKAGE" };
    readonly Option<string[]> _wildlife = new("--wildlife-insights") { Description = "Wildlife Insights' images.csv, or the folder of several, of which copies get highlighted = 1.", HelpName = "FILE" };
    readonly Option<bool> _xmp = new("--xmp") { Description = "Write XMP side-cars with stars." };
    readonly Option<bool> _beside = new("--beside") { Description = "Write the XMP side-cars beside the original pictures." };
    readonly Option<bool> _timelapse = new("--timelapse") { Description = "Write a CSV that Timelapse imports." };
    readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace an earlier album in the folder, and side-cars beside the pictures." };
    readonly CollectionArguments _collection;

    public AlbumArguments(Command command)
    {
        command.Arguments.Add(_inputs);
        foreach (Option option in new Option[]
        {
            _out, _scores, _count, _least, _species, _perSpecies, _perLocation, _perWeek, _strict, _people, _title, _creator, _credit, _licence, _licenceUrl, _caption,
            _sensitive, _noZip, _camtrap, _wildlife, _xmp, _beside, _timelapse, _overwrite,
        })
        {
            command.Options.Add(option);
        }
        _collection = new(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_beside) && !result.GetValue(_xmp))
            {
                result.AddError("--beside says where side-cars go; --xmp asks for them");
            }
        });
    }

    /// <summary>The folder to write into.</summary>
    public string FolderOf(ParseResult parsed) => parsed.GetRequiredValue(_out);

    /// <summary>What is asked for.</summary>
    public AlbumRequest RequestOf(ParseResult parsed)
    {
        var usual = new AlbumRequest();
        return usual with
        {
            Count = Checked.AtLeastOne(_count.Name, parsed.GetValue(_count)),
            MinRating = parsed.GetValue(_least),
            Species = parsed.GetValue(_species),
            IncludePeople = parsed.GetValue(_people),
            StrictLimits = parsed.GetValue(_strict),
            Diversity = usual.Diversity with
            {
                PerSpecies = Checked.Share(_perSpecies.Name, parsed.GetValue(_perSpecies)) ?? usual.Diversity.PerSpecies,
                PerLocation = Checked.Share(_perLocation.Name, parsed.GetValue(_perLocation)) ?? usual.Diversity.PerLocation,
                PerWeek = Checked.Share(_perWeek.Name, parsed.GetValue(_perWeek)) ?? usual.Diversity.PerWeek,
            },
        };
    }

    /// <summary>How it is written.</summary>
    public AlbumOptions OptionsOf(ParseResult parsed)
    {
        var project = _collection.ProjectOf(parsed);
        return new()
        {
            Title = parsed.GetValue(_title),
            Creator = parsed.GetValue(_creator),
            Credit = parsed.GetValue(_credit),
            Licence = parsed.GetValue(_licence),
            LicenceUrl = LicenceUrl(parsed.GetValue(_licenceUrl)),
            Caption = parsed.GetValue(_caption)!,
            SensitiveSpecies = [.. project?.SensitiveSpecies ?? [], .. parsed.GetValue(_sensitive) ?? []],
            InfoBar = project?.InfoBar ?? 0,
            Zip = !parsed.GetValue(_noZip),
            Overwrite = parsed.GetValue(_overwrite),
            Marks = new()
            {
                CamtrapPackages = parsed.GetValue(_camtrap) ?? [],
                WildlifeInsights = parsed.GetValue(_wildlife) ?? [],
                Xmp = parsed.GetValue(_xmp),
                Beside = parsed.GetValue(_beside),
                OverwriteBeside = parsed.GetValue(_overwrite),
                Timelapse = parsed.GetValue(_timelapse),
            },
        };
    }

    /// <summary>The pictures to choose from, with what the collection knows of them.</summary>
    public Gallery Read(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var (inputs, scores) = (parsed.GetValue(_inputs) ?? [], parsed.GetValue(_scores));
        if (inputs.Length == 0 && scores is null)
        {
            throw new InputException("input", null, "none was given", "journals of ratings, candidates.json, or --scores FILE", "Name one, such as out/ratings.");
        }
        // The copies beside a selection are what it was made for; --images leads to the originals.
        var images = _collection.ImagesOf(parsed, givenOnly: inputs.Length > 0 && scores is null && Gallery.IsOfSelections(inputs));
        var read = inputs.Length == 0 ? new() { Title = AlbumOptions.UsualTitle, Pictures = [] } : terminal.Work(progress => Gallery.Read(inputs, images, progress, cancel));
        var scored = scores is null ? read : ModelScores.Add(read, ModelScores.Read(scores), images);
        if (!_collection.IsKnown(parsed))
        {
            terminal.Note("Nothing is known of people, places and species in these pictures; with --detections FILE those that show people are left out.");
            return scored;
        }
        var collection = _collection.Open(parsed, terminal, cancel);
        return scored.With(collection.Detections, collection.Sequences);
    }

    static string? LicenceUrl(string? url) => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        ? url
        : throw new InputException("--licence-url", null, $"\"{url}\"", "an http or https address");
}
