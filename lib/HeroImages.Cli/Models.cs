using HeroImages.Files;
using HeroImages.Scoring;
using HeroImages.Training.Runs;
using HeroImages.Training.Runtime;

namespace HeroImages.Cli;

/// <summary>The models that commands can open.</summary>
static class Models
{
    /// <summary>The built-in one, and the kinds of trained ones.</summary>
    public static Scorers Known { get; } = new(Trained);

    static IScorer? Trained(string path, ScorerOptions options)
    {
        try
        {
            return TrainedScorer.IsModel(path) ? TrainedScorer.Open(path, options.Weights) : null;
        }
        catch (TorchUnavailableException e)
        {
            throw new InputException(path, null, $"it is a network, and {e.Message.TrimEnd('.')}", "a model that needs none, such as a classical one", null, e);
        }
    }
}
