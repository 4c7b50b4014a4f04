using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Networks;

/// <summary>Makes networks.</summary>
static class NewNetwork
{
    /// <summary>Makes a network whose numbers depend on a seed alone.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="make">Makes it.</param>
    public static T Of<T>(long seed, Func<T> make) where T : nn.Module
    {
        TorchRuntime.Load();
        lock (TorchRuntime.Drawing)
        {
            random.manual_seed(seed);
            return make();
        }
    }
}
