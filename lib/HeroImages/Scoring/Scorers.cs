using HeroImages.Files;

namespace HeroImages.Scoring;

/// <summary>Opens models by name or path.</summary>
/// <param name="kinds">Kinds of model beside the built-in one: each gives null for a path that is not of its kind, and says what is wrong with one that is.</param>
public sealed class Scorers(params IReadOnlyList<Func<string, ScorerOptions, IScorer?>> kinds)
{
    /// <summary>Opens a model.</summary>
    /// <param name="model"><c>technical</c>, or the path of a trained model.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InputException">There is no such model, or it cannot be used.</exception>
    public IScorer Open(string model, ScorerOptions? options = null)
    {
        options ??= new();
        return model == TechnicalScorer.Title
            ? new TechnicalScorer(new() { InfoBar = options.InfoBar })
            : kinds.Select(kind => kind(model, options)).OfType<IScorer>().FirstOrDefault()
              ?? throw new InputException(
                  model, null, File.Exists(model) || Directory.Exists(model) ? "this is no model that can be opened" : "there is no such model or file",
                  $"{TechnicalScorer.Title}, or a trained model", "Check --model.");
    }
}
