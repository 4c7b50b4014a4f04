using HeroImages.Files;
using HeroImages.Scoring;
using HeroImages.Training.Backbones;
using HeroImages.Training.Classical;
using HeroImages.Training.Runtime;
using HeroImages.Training.SmallNetworks;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Runs;

/// <summary>Opens models that <c>hero train</c> wrote, whatever their kind.</summary>
public static class TrainedScorer
{
    /// <summary>Whether a file says that it is a model; one that is not there, or is anything else, is none.</summary>
    public static bool IsModel(string path)
    {
        try
        {
            using var file = SafeTensorsFile.Open(path);
            return file.Metadata.ContainsKey("format") && file.Metadata.ContainsKey("kind");
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>Opens a model.</summary>
    /// <param name="path">The model's file.</param>
    /// <param name="backbone">The file of weights, TorchScript or embeddings below its heads; null for the one beside the model. Of no use to other kinds.</param>
    /// <param name="cacheFolder">Where features of pictures are kept; null to compute them anew.</param>
    /// <exception cref="InputException">It is missing, or does not fit this program.</exception>
    /// <exception cref="TorchUnavailableException">It needs libtorch, which cannot be loaded.</exception>
    public static IScorer Open(string path, string? backbone = null, string? cacheFolder = null)
    {
        var kind = KindOf(path);
        return kind switch
        {
            SmallNetworkFile.Kind => SmallNetworkScorer.Open(path),
            BackboneModelFile.Kind => BackboneScorer.Open(path, backbone, cacheFolder),
            _ when ClassicalModelFile.Kinds.Contains(kind) => ClassicalScorer.Open(path),
            _ => throw new InputException(
                path, "kind", $"\"{kind}\"", string.Join(", ", ClassicalModelFile.Kinds.Append(SmallNetworkFile.Kind).Append(BackboneModelFile.Kind)), "It was made by another version; train the model again."),
        };
    }

    static string KindOf(string path)
    {
        using var file = SafeTensorsFile.Open(path);
        return ModelCard.Read(file.Metadata, path).Kind;
    }
}
