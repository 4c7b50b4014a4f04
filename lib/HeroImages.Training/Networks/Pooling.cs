using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace HeroImages.Training.Networks;

/// <summary>Means over what a picture fills of a map of features.</summary>
static class Pooling
{
    /// <summary>The mean of each channel, where a cell counts by the share of it that the picture fills.</summary>
    /// <param name="map">[batch, channels, rows, columns].</param>
    /// <param name="mask">[batch, 1, height, width]: 1 where the picture is.</param>
    /// <returns>[batch, channels].</returns>
    public static Tensor Mean(Tensor map, Tensor mask)
    {
        var weights = adaptive_avg_pool2d(mask, (map.shape[2], map.shape[3]));
        return (map * weights).sum([2, 3]) / weights.sum([2, 3]);
    }
}
