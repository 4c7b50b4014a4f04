using HeroImages.Training.Examples;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace HeroImages.Training.Learning;

/// <summary>
/// How far a network is from what raters say: earth mover's distance between distributions of scores, squared (NIMA, arXiv 1709.05424), plus
/// half of Huber's loss on the mean scores, plus half of a loss on the order of any two pictures. All tensors are of one batch.
/// </summary>
static class TasteLoss
{
    const double ValueShare = 0.5, OrderShare = 0.5;

    /// <summary>From this difference on two scores are told apart, and Huber's loss is linear.</summary>
    const double Point = 1;

    /// <summary>Mean scores of distributions.</summary>
    /// <param name="logits">[batch, 11].</param>
    /// <returns>[batch], 0 to 10.</returns>
    public static Tensor Values(Tensor logits) => (logits.softmax(1) * arange(ScoreHistogram.Bins, dtype: ScalarType.Float32)).sum(1);

    /// <summary>The loss of pictures that have scores.</summary>
    /// <param name="logits">What the network says, [batch, 11].</param>
    /// <param name="histograms">What raters say, [batch, 11].</param>
    /// <param name="values">The same as scores, [batch].</param>
    /// <param name="weights">What each picture counts, [batch].</param>
    /// <returns>One number.</returns>
    public static Tensor Of(Tensor logits, Tensor histograms, Tensor values, Tensor weights)
    {
        var said = Values(logits);
        var moved = (logits.softmax(1).cumsum(1) - histograms.cumsum(1)).square().mean([1]);
        var missed = (said - values).abs();
        var huber = where(missed < Point, missed.square() / 2, (missed - (Point / 2)) * Point);
        return Mean(moved + (ValueShare * huber), weights) + (OrderShare * Order(said, values, weights));
    }

    /// <summary>The loss of comparisons.</summary>
    /// <param name="better">Scores of the better pictures, [pairs].</param>
    /// <param name="worse">Scores of the worse ones, [pairs].</param>
    /// <param name="weights">What each comparison counts, [pairs].</param>
    public static Tensor Pairs(Tensor better, Tensor worse, Tensor weights) => OrderShare * Mean(softplus(worse - better), weights);

    /// <summary>Over all pairs of the batch whose scores are a point or more apart.</summary>
    static Tensor Order(Tensor said, Tensor values, Tensor weights)
    {
        var apart = values.unsqueeze(1) - values.unsqueeze(0);
        var counted = (apart >= Point).to(ScalarType.Float32) * (weights.unsqueeze(1) * weights.unsqueeze(0)).sqrt();
        return (softplus(said.unsqueeze(0) - said.unsqueeze(1)) * counted).sum() / counted.sum().clamp_min(1e-6);
    }

    static Tensor Mean(Tensor losses, Tensor weights) => (losses * weights).sum() / weights.sum();
}
