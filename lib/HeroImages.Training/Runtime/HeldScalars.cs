using TorchSharp;

namespace HeroImages.Training.Runtime;

/// <summary>
/// Numbers that live as long as the process. TorchSharp 0.107 makes an object of each number that is handed to libtorch, and the garbage
/// collector may free it while libtorch is still about to read it, when other threads are at work. So no number is handed over that
/// nobody holds; adding two tensors has one too, which it multiplies the second with.
/// </summary>
static class HeldScalars
{
    /// <summary>1.</summary>
    public static Scalar One { get; } = 1f;

    /// <summary>One half.</summary>
    public static Scalar Half { get; } = 0.5f;

    /// <summary>A millionth.</summary>
    public static Scalar Millionth { get; } = 1e-6f;
}
