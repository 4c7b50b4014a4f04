using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Training.Backbones;
using HeroImages.Training.Classical;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;
using HeroImages.Training.Runtime;
using HeroImages.Training.SmallNetworks;

namespace HeroImages.Cli;

/// <summary>The options that say what is trained.</summary>
sealed class TrainerArguments
{
    const double WidestInfoBar = 0.5;

    readonly Option<TrainerKind> _kind = new("--model")
    {
        Description = "What is trained: classical mixes ridge regression and boosted trees, ridge and trees are one of them; cnn is a small network from nothing; backbone puts heads on a large network whose --weights you have.",
        DefaultValueFactory = _ => TrainerKind.Classical,
    };

    readonly Option<double?> _infoBar = new("--info-bar") { Description = "Share of the height that the camera's info bar takes at the bottom (the project's).", HelpName = "SHARE" };

    readonly Option<string?> _weights = new("--weights") { Description = "For backbone: a file of a residual network's weights (safetensors, .pth), a TorchScript module, or features computed elsewhere with a table beside them.", HelpName = "FILE" };
    readonly Option<int?> _epochs = new("--epochs") { Description = "For networks: rounds through all pictures, at most (100).", HelpName = "N" };
    readonly Option<int> _unfreeze = new("--unfreeze") { Description = "For backbone: rounds in which its last stage is trained on; for 3,000 ratings or more.", HelpName = "N" };

    public TrainerArguments(Command command)
    {
        foreach (Option option in new Option[] { _kind, _weights, _epochs, _unfreeze, _infoBar })
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

    /// <summary>What trains. Where libtorch cannot be loaded a network is replaced by the classical model, and that is said.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Told what is not available, and what is to be said of a file of weights.</param>
    /// <param name="measuring">How pictures are measured.</param>
    /// <param name="cache">Folder of what was measured before; null to do without.</param>
    public IModelTrainer Create(ParseResult parsed, Terminal terminal, MeasureOptions measuring, string? cache)
    {
        var kind = parsed.GetValue(_kind);
        var loop = Checked.AtLeastOne(_epochs.Name, parsed.GetValue(_epochs)) is { } epochs ? new LoopOptions { Epochs = epochs, EpochsBlind = epochs } : null;
        if (kind is TrainerKind.Cnn or TrainerKind.Backbone && TorchRuntime.WhyUnavailable is { } why)
        {
            terminal.Note($"{why} The classical model is trained instead.");
            kind = TrainerKind.Classical;
        }
        return kind switch
        {
            TrainerKind.Cnn => Small(measuring, loop),
            TrainerKind.Backbone => Heads(parsed, terminal, measuring, loop, cache),
            _ => new ClassicalTrainer(new() { Kind = KindOf(kind), Measuring = measuring }, cache),
        };
    }

    static SmallNetworkTrainer Small(MeasureOptions measuring, LoopOptions? loop)
    {
        var options = new SmallNetworkOptions();
        return new(options with { Views = options.Views with { InfoBar = measuring.InfoBar }, Loop = loop is null ? options.Loop : options.Loop with { Epochs = loop.Epochs, EpochsBlind = loop.EpochsBlind } });
    }

    BackboneTrainer Heads(ParseResult parsed, Terminal terminal, MeasureOptions measuring, LoopOptions? loop, string? cache)
    {
        var weights = parsed.GetValue(_weights) ?? throw new InputException(_weights.Name, null, "it was not given", "the file of a network's weights", $"Name it: {_weights.Name} FILE, or train --model cnn, which needs none.");
        var options = new BackboneOptions();
        options = options with { Views = options.Views with { InfoBar = measuring.InfoBar }, UnfrozenEpochs = parsed.GetValue(_unfreeze), Loop = loop ?? options.Loop };
        var (features, notes) = BackboneTrainer.Open(weights, options);
        foreach (var note in notes)
        {
            terminal.Note(note);
        }
        return new(features, options, cache);
    }

    static ClassicalKind KindOf(TrainerKind kind) => kind switch
    {
        TrainerKind.Ridge => ClassicalKind.Ridge,
        TrainerKind.Trees => ClassicalKind.Trees,
        _ => ClassicalKind.Classical,
    };
}
