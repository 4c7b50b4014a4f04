using System.CommandLine;
using System.Globalization;
using HeroImages.Exploration;
using HeroImages.Galleries;
using HeroImages.Labeling;
using HeroImages.Selection;
using HeroImages.Training.Workflow;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero demo</c>: the whole way from detections to an album, on the made sample.</summary>
static class DemoCommand
{
    const string Sheet = "contact-sheet.html";
    const int Count = 20;
    const int SpeciesShown = 6;
    const int Heroes = 12;

    public static Command Create()
    {
        var command = new Command("demo", "Show the whole way on the made sample: what is in it, what is chosen, and why.");
        var folder = new Option<string>("--out", "-o") { Description = "Folder to write into.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("out", "demo") };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier selection in a folder named with --out." };
        var kind = new Option<RaterKind>("--rater") { Description = "Who rates the chosen pictures; where there is no key, the emulator of a clone or the technical rater stands in for gemini.", DefaultValueFactory = _ => RaterKind.Technical };
        command.Options.Add(folder);
        command.Options.Add(overwrite);
        command.Options.Add(kind);
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before money is spent." };
        command.Options.Add(yes);
        var rater = new RaterArguments(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var isOurs = parsed.GetResult(folder) is null or { Implicit: true };
            using var http = RaterHttp.Create();
            var raters = new DemoRating(terminal, new(terminal, parsed.GetValue(kind), new(parsed, rater, terminal, http), parsed.GetValue(yes) || rater.IsOnThisMachine(parsed)), rater.HasService(parsed));
            return Run(terminal, Shipped.FindSample(), parsed.GetRequiredValue(folder), isOurs || parsed.GetValue(overwrite), raters, cancel);
        });
    }

    static int Run(Terminal terminal, Project project, string folder, bool overwrite, DemoRating rating, CancellationToken cancel)
    {
        var writing = new SelectionWriterOptions { Images = project.ImageFolder, Transfer = PictureTransfer.Copy, Overwrite = overwrite };
        SelectionWriter.CheckFolder(folder, writing);
        Step(terminal, "1 of 9", "reading detections and metadata");
        var collection = terminal.Work(progress => Collection.Open(CollectionSources.Of(project) with { CacheFolder = null }, progress, cancel));
        ShowCollection(terminal, collection);
        Step(terminal, "2 of 9", $"choosing {Count} candidates by the recipe \"{project.Recipe}\"");
        var recipe = Recipes.Get(project.Recipe) is var named ? named with { InfoBar = project.InfoBar ?? named.InfoBar } : named;
        var selection = CandidateSelector.Select(collection.Detections, collection.Sequences, recipe, new() { Count = Count }, cancel);
        SelectionReport.ShowChoice(terminal, selection);
        Step(terminal, "3 of 9", "copying the pictures");
        var transfer = terminal.Work(progress => SelectionWriter.Write(selection, folder, writing, progress, cancel));
        SelectionReport.ShowPlace(terminal, transfer, folder);
        SelectionReport.NoteFailures(terminal, transfer);
        Step(terminal, "4 of 9", $"rating them: {rating.Kind.ToString().ToLowerInvariant()}");
        rating.Run(folder, collection, cancel);
        Step(terminal, "5 of 9", "drawing a contact sheet");
        var sheet = Path.Combine(folder, Sheet);
        terminal.Work(progress => ContactSheet.Write(selection, project.ImageFolder!, sheet, progress, cancel));
        var made = GoOn(terminal, project, collection, folder, cancel);
        ShowSummary(terminal, selection, [.. made, ("contact sheet", sheet)]);
        return ExitCode.Done;
    }

    /// <summary>From the ratings of the sample's made people to the album.</summary>
    static IEnumerable<(string What, string Path)> GoOn(Terminal terminal, Project project, Collection collection, string folder, CancellationToken cancel)
    {
        var (steps, journal) = (new WorkSteps(project, collection, TimeProvider.System), project.FileIn(JournalReader.FileName));
        Step(terminal, "6 of 9", "training a model on the ratings of two made people");
        var trained = terminal.Work(progress => steps.Train(RatingBook.Read(journal), Path.Combine(folder, "taste"), null, progress, cancel));
        terminal.Line(Text($"{trained.Examples.Examples.Count:N0} rated pictures; the scoreboard is in {Path.Combine(folder, "taste", "report.html")}."));
        Step(terminal, "7 of 9", "scoring all pictures by it");
        var scored = terminal.Work(progress => steps.Score(trained.Model, Path.Combine(folder, "scores"), progress, cancel));
        terminal.Line(Text($"{scored.Rows:N0} pictures, {scored.Errors:N0} of them failed."));
        Step(terminal, "8 of 9", "making a gallery");
        var gallery = terminal.Work(progress => steps.Gallery([folder, journal], Path.Combine(folder, "gallery"), progress, cancel));
        terminal.Line(Text($"{gallery.Pictures:N0} pictures."));
        Step(terminal, "9 of 9", "making an album of the best");
        var album = terminal.Work(progress => steps.Album([journal], scored.Path, Heroes, Path.Combine(folder, "album"), progress, cancel));
        terminal.Line(Text($"{album.Pictures:N0} heroes."));
        return [("scoreboard", Path.Combine(folder, "taste", "report.html")), ("scores", scored.Path), ("gallery", gallery.Page), ("album", album.Page)];
    }

    static void Step(Terminal terminal, string number, string what) => terminal.Heading($"{number}  {what}");

    static void ShowCollection(Terminal terminal, Collection collection)
    {
        var species = SpeciesReport.Of(collection.Detections, collection.Sequences);
        var names = species.Species.Take(SpeciesShown).Select(s => Text($"{s.Name} {s.Images:N0}"));
        terminal.Line(Text($"{collection.Detections.Count:N0} images, {collection.Sequences.SequenceCount:N0} sequences, {collection.Sequences.Locations.Count:N0} locations; images with {string.Join(", ", names)}."));
    }

    static void ShowSummary(Terminal terminal, CandidateSelection selection, IEnumerable<(string What, string Path)> made)
    {
        var best = selection.Candidates.MaxBy(c => c.Score)!;
        terminal.Heading("Done");
        terminal.Line(Text($"{selection.CountFound} pictures of {selection.Candidates.Select(c => c.Location).Distinct().Count()} places and {selection.Candidates.SelectMany(c => c.Species).Distinct().Count()} species. The best by score is {best.File} ({best.Score:F3}):"));
        foreach (var reason in best.Reasons)
        {
            terminal.Line($"  {reason}");
        }
        terminal.Line("Open in a browser:");
        foreach (var (what, path) in made)
        {
            terminal.Line($"  {what}: {Path.GetFullPath(path)}");
        }
        terminal.Line("Next: hero init and hero run on files of your own; hero --help lists all.");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
