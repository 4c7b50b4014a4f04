using System.CommandLine;
using HeroImages.Exploration;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero species</c>: which species, how often, where and when.</summary>
static class SpeciesCommand
{
    const int SpeciesPerLocation = 5;
    const int HourColumns = 6;

    public static Command Create()
    {
        var command = new Command("species", "Show which species there are, how often, where, and at which hours.");
        var top = new Option<int?>("--top") { Description = "Most rows of species (all).", HelpName = "N" };
        var threshold = new Option<double?>("--threshold") { Description = "Least detector confidence (the detector's typical one).", HelpName = "CONF" };
        var classThreshold = new Option<double>("--classification-threshold") { Description = "Least classifier confidence.", HelpName = "CONF", DefaultValueFactory = _ => new SpeciesOptions().ClassificationThreshold };
        var collection = new CollectionArguments(command);
        foreach (Option option in new Option[] { top, threshold, classThreshold })
        {
            command.Options.Add(option);
        }
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var options = new SpeciesOptions
            {
                Top = Checked.AtLeastOne(top.Name, parsed.GetValue(top)),
                DetectionThreshold = Checked.Share(threshold.Name, parsed.GetValue(threshold)),
                ClassificationThreshold = Checked.Share(classThreshold.Name, parsed.GetValue(classThreshold)),
            };
            var images = collection.Open(parsed, terminal, cancel);
            json.Answer(parsed, terminal, SpeciesReport.Of(images.Detections, images.Sequences, options), Show);
            return ExitCode.Done;
        });
    }

    static void Show(Terminal terminal, SpeciesDistribution species)
    {
        ShowSpecies(terminal, species);
        ShowFigures(terminal, species.Animals);
        ShowLocations(terminal, species);
        ShowHours(terminal, species.Hours);
    }

    static void ShowSpecies(Terminal terminal, SpeciesDistribution species)
    {
        terminal.Line($"{Format.Count(species.WithAnimals)} images with an animal of at least {Format.Fraction(species.DetectionThreshold)}; {Format.Count(species.WithoutSpecies)} of them without a species of at least {Format.Fraction(species.ClassificationThreshold)}.");
        terminal.Table(
            ["species", "is a", "#images", "#share", "#sequences", "#places", "#best", "#mean", "first", "last"],
            species.Species.Select(s => (IReadOnlyList<string>)
            [
                s.Name, s.Kind.ToString(), Format.Count(s.Images), Format.Share(s.Share), s.Sequences is { } n ? Format.Count(n) : "",
                Format.Count(s.Locations), Format.Fraction(s.BestConfidence), Format.Fraction(s.MeanConfidence), Format.Time(s.First), Format.Time(s.Last),
            ]));
    }

    static void ShowFigures(Terminal terminal, AnimalFigures figures)
    {
        terminal.Table(["images with animal detections of any confidence", "#number", "#share"],
        [
            ["with an animal", Format.Count(figures.WithAnimals), Format.Share(figures.WithAnimalsShare)],
            ["with one of high confidence", Format.Count(figures.HighConfidence), Format.Share(figures.HighConfidenceShare)],
            ["with several animals", Format.Count(figures.MultiAnimal), Format.Share(figures.MultiAnimalShare)],
            ["with classifications", Format.Count(figures.Classified), Format.Share(figures.ClassifiedShare)],
            ["with several species", Format.Count(figures.MultiSpecies), Format.Share(figures.MultiSpeciesShare)],
        ]);
        terminal.Table(Format.DistributionColumns,
        [
            Format.Row("detector confidence", figures.DetectionConfidence),
            Format.Row("classifier confidence", figures.ClassificationConfidence),
            Format.Row("box area, share of the frame", figures.BoxArea),
        ]);
        terminal.Line($"{Format.Count(figures.LargeBoxes)} boxes cover more than {Format.Share(AnimalFigures.LargeBoxArea)} of the frame; {Format.Count(figures.VeryConfidentDetections)} detections are above {Format.Fraction(AnimalFigures.VeryHighConfidence)}.");
    }

    static void ShowLocations(Terminal terminal, SpeciesDistribution species) => terminal.Table(
        ["location", "#images", "#with animals", "most frequent species"],
        species.Locations.Select(l => (IReadOnlyList<string>)
        [
            l.Location.Length > 0 ? l.Location : "not known", Format.Count(l.Images), Format.Count(l.WithAnimals),
            string.Join(", ", l.Species.Take(SpeciesPerLocation).Select(s => $"{s.Name} {Format.Count(s.Count)}")),
        ]));

    /// <summary>Hours in blocks, so that the table fits a terminal; the JSON has all 24.</summary>
    static void ShowHours(Terminal terminal, HourTable hours)
    {
        var step = 24 / HourColumns;
        terminal.Table(
            ["images by hour", .. Enumerable.Range(0, HourColumns).Select(b => $"#{b * step:D2}-{((b + 1) * step) - 1:D2}"), "#no time"],
            new[] { hours.All, hours.WithAnimals }.Concat(hours.Species).Select(row => (IReadOnlyList<string>)
            [
                row.Name, .. row.Images.Chunk(step).Select(block => Format.Count(block.Sum())), Format.Count(row.WithoutTime),
            ]));
    }
}
