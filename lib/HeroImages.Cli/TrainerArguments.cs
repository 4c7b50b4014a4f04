using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Classical;
using HeroImages.Training.Runs;

namespace HeroImages.Cli;

/// <summary>The options that say what is trained.</summary>
sealed class TrainerArguments
{
    const double WidestInfoBar = 0.5;

    readonly Option<TrainerKind> _kind = new("--model")
    {
        Description = "What is trained: classical is the mixture of ridge regression and boosted trees that does best on locations held back.",
        DefaultValueFactory = _ => TrainerKind.Classical,
    };

    readonly Option<double?> _infoBar = new("--info-bar") { Description = "Share of the height that the camera's info bar takes at the bottom (the project's).", HelpName = "SHARE" };

    public TrainerArguments(Command command)
    {
        foreach (Option option in new Option[] { _kind, _infoBar })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How pictures are measured.</summary>
    public MeasureOptions MeasuringOf(ParseResult parsed, Project? project)
    {
        var share = parsed.GetValue(_infoBar) ?? project?.InfoBar ?? 0;
        return share is >= 0 and <= WidestInfoBar
            ? new() { InfoBar = share }
            : throw new InputException(_infoBar.Name, null, share.ToString(CultureInfo.InvariantCulture), "a share from 0 to 0.5");
    }

    /// <summary>What trains.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="measuring">How pictures are measured.</param>
    /// <param name="cache">Folder of what was measured before; null to do without.</param>
    public IModelTrainer Create(ParseResult parsed, MeasureOptions measuring, string? cache) =>
        new ClassicalTrainer(new() { Kind = KindOf(parsed.GetValue(_kind)), Measuring = measuring }, cache);

    static ClassicalKind KindOf(TrainerKind kind) => kind switch
    {
        TrainerKind.Ridge => ClassicalKind.Ridge,
        TrainerKind.Trees => ClassicalKind.Trees,
        _ => ClassicalKind.Classical,
    };
}
