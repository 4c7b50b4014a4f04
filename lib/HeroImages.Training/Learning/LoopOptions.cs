using System.Globalization;

namespace HeroImages.Training.Learning;

/// <summary>How a network learns.</summary>
public sealed record LoopOptions
{
    /// <summary>Rounds through all pictures, at most. Defaults to 100.</summary>
    public int Epochs { get; init; } = 100;

    /// <summary>Rounds after which it ends when none of them is better on the validation part: rank correlation less loss. Defaults to 10.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Rounds where nothing is held back to tell when to end. Defaults to 30.</summary>
    public int EpochsBlind { get; init; } = 30;

    /// <summary>Pictures of a step. Defaults to 64.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>The rate of learning at its height. Defaults to 0.001.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>The rate at the end. Defaults to 0.00001.</summary>
    public double LeastRate { get; init; } = 1e-5;

    /// <summary>Share of the steps in which the rate rises from nothing. Defaults to 0.05.</summary>
    public double WarmUp { get; init; } = 0.05;

    /// <summary>How much weights are drawn to nothing, apart from the gradient (AdamW). Defaults to 0.01.</summary>
    public double WeightDecay { get; init; } = 1e-2;

    /// <summary>Threads of libtorch; the last digits depend on it. Defaults to 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>All of them by name, for records.</summary>
    public IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["epochs"] = Text(Epochs),
        ["patience"] = Text(Patience),
        ["epochs_blind"] = Text(EpochsBlind),
        ["batch"] = Text(Batch),
        ["learning_rate"] = Text(LearningRate),
        ["least_rate"] = Text(LeastRate),
        ["warm_up"] = Text(WarmUp),
        ["weight_decay"] = Text(WeightDecay),
        ["threads"] = Text(Threads),
    };

    /// <summary>The rate of a step: up in a line, then down in half a cosine.</summary>
    /// <param name="step">From 0.</param>
    /// <param name="steps">Of all rounds.</param>
    public double Rate(int step, int steps)
    {
        var warm = Math.Max(1, WarmUp * steps);
        var left = Math.Clamp((step - warm) / Math.Max(1, steps - warm), 0, 1);
        return step < warm ? LearningRate * (step + 1) / (warm + 1) : LeastRate + ((LearningRate - LeastRate) * (1 + Math.Cos(Math.PI * left)) / 2);
    }

    static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
