using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Weights;

/// <summary>One of the two layouts of <c>torch.save</c>. May be used from any number of threads.</summary>
interface ITorchStorages : IDisposable
{
    /// <summary>What was saved.</summary>
    object? Content { get; }

    /// <summary>The bytes of a storage.</summary>
    byte[] Read(TorchStorage storage);
}
