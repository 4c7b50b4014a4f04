using HeroImages.Training.Examples;

namespace HeroImages.Training.Runs;

/// <summary>A model that was trained just now. For one thread.</summary>
public interface ITrainedModel : IDisposable
{
    /// <summary>Scores of pictures as the model gives them, before they are brought to people's scale.</summary>
    /// <param name="examples">The pictures.</param>
    /// <param name="cancel">Stops between pictures.</param>
    /// <returns>About 0 to 10 for each, in the same order; NaN for one that cannot be read.</returns>
    IReadOnlyList<double> Predict(IReadOnlyList<Example> examples, CancellationToken cancel = default);

    /// <summary>Writes the model as a safetensors file whose scorer gives the same scores, brought to people's scale.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="card">What the file says of itself beside what the model adds.</param>
    void Save(string path, ModelCard card);
}
