using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Selection;
using HeroImages.Training.Runs;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero train</c>: learns from ratings what their raters like, and says how well.</summary>
static class TrainCommand
{
    public static Command Create()
    {
        var command = new Command("train", "Train a model of your taste on ratings, and hold it against its baselines on locations that it has not seen. The same command goes on where it stopped.");
        var ratings = new Argument<string[]>("ratings") { Description = "Journals ratings.jsonl, or folders that hold one; comparisons in pairs.jsonl beside them are used as well.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--out", "-o") { Description = "Folder for the model, its scoreboard and all that goes with it.", HelpName = "DIR", Required = true };
        var name = new Option<string>("--name") { Description = "What the model is called.", DefaultValueFactory = _ => new TrainingRunOptions().Name };
        var seed = new Option<int>("--seed") { Description = "Another seed divides the ratings in another way.", HelpName = "N" };
        var split = new Option<string?>("--split") { Description = "An earlier training whose division of locations is kept.", HelpName = "RUN" };
        var curve = new Option<bool>("--learning-curve") { Description = "Train on less and less as well, to show what more ratings would bring." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a training that is there." };
        command.Arguments.Add(ratings);
        foreach (Option option in new Option[] { folder, name, seed, split, curve, overwrite })
        {
            command.Options.Add(option);
        }
        var trainer = new TrainerArguments(command);
        var collection = new CollectionArguments(command);
        var errorRate = new ErrorRateArgument(command, "rated pictures that cannot be read");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var allowed = errorRate.Of(parsed);
            var options = new TrainingRunOptions
            {
                Name = parsed.GetRequiredValue(name),
                Seed = parsed.GetValue(seed),
                Earlier = parsed.GetValue(split) is { } earlier ? TrainingRun.PartsOf(earlier) : null,
                LearningCurve = parsed.GetValue(curve),
                Measuring = trainer.MeasuringOf(parsed, collection.ProjectOf(parsed)),
            };
            var cache = collection.CacheOf(parsed);
            var made = trainer.Create(parsed, terminal, options.Measuring, cache);
            using var disposed = made as IDisposable;
            var run = new TrainingRun(made, options, cache);
            var input = Input(parsed.GetRequiredValue(ratings), collection, parsed, terminal, cancel);
            var result = terminal.Work(progress => run.Run(input, parsed.GetRequiredValue(folder), TimeProvider.System, parsed.GetValue(overwrite), progress, cancel: cancel));
            json.Answer(parsed, terminal, RunSummary.Of(result), (_, _) => TrainingText.Show(terminal, result));
            return TrainingText.Exit(terminal, result, allowed);
        }, stopped: "stopped before there was a model; what was measured of the pictures is kept. The same command goes on.");
    }

    static TrainingInput Input(string[] journals, CollectionArguments collection, ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var book = RatingBook.Read(journals);
        IReadOnlyList<PairVerdict> pairs = [.. journals.Select(journal => Path.Combine(Directory.Exists(journal) ? journal : Path.GetDirectoryName(journal)!, PairJournal.FileName)).Distinct().Where(File.Exists).SelectMany(PairJournal.Read)];
        if (!collection.IsKnown(parsed))
        {
            terminal.Note("Nothing is known of boxes, locations and species; with --detections FILE and --metadata FILE a model sees more and is judged on new locations.");
        }
        return new()
        {
            Ratings = book,
            Pairs = pairs,
            Collection = collection.IsKnown(parsed) ? collection.Open(parsed, terminal, cancel) : null,
            Recipe = RecipeOf(collection.ProjectOf(parsed)),
            Images = collection.ImagesOf(parsed) ?? throw new InputException("--images", null, "it was not given", "the folder of the pictures", "Name it: --images DIR."),
        };
    }

    /// <summary>The project's recipe where it scores by one formula, or else the usual one; with the project's info bar.</summary>
    static SelectionRecipe RecipeOf(Project? project)
    {
        var named = Recipes.Get(project?.Recipe ?? Recipes.Default);
        var recipe = named.Method == SelectionMethod.Diverse ? named : Recipes.Get(Recipes.Default);
        return recipe with { InfoBar = project?.InfoBar ?? recipe.InfoBar };
    }
}
