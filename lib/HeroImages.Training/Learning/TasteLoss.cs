using HeroImages.Training.Examples;
using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>
/// How far a network is from what raters say: earth mover's distance between distributions of scores, squared (NIMA, arXiv 1709.05424), plus
/// half of Huber's loss on the mean scores, plus half of a loss on the order of any two pictures. All tensors are of one batch.
/// </summary>
static class TasteLoss
{
    static readonly float[] Scores = [.. Enumerable.Range(0, ScoreHistogram.Bins).Select(score => (float)score)];

    /// <summary>What Huber's loss and the order count beside the distance.</summary>
    static TorchSharp.Scalar Share => HeldScalars.Half;

    /// <summary>From this difference on two scores are told apart, and Huber's loss is linear.</summary>
    static TorchSharp.Scalar Point => HeldScalars.One;

    /// <summary>Mean scores of distributions.</summary>
    /// <param name="logits">[batch, 11].</param>
    /// <returns>[batch], 0 to 10.</returns>
    public static Tensor Values(Tensor logits) => (logits.softmax(1) * tensor(Scores)).sum(1);

    /// <summary>The loss of pictures that have scores.</summary>
    /// <param name="logits">What the network says, [batch, 11].</param>
    /// <param name="histograms">What raters say, [batch, 11].</param>
    /// <param name="values">The same as scores, [batch].</param>
    /// <param name="weights">What each picture counts, [batch].</param>
    /// <returns>One number.</returns>
    public static Tensor Of(Tensor logits, Tensor histograms, Tensor values, Tensor weights)
    {
        var said = Values(logits);
        var moved = Less(logits.softmax(1).cumsum(1), histograms.cumsum(1));
        var missed = Less(said, values).abs();
        var huber = where(missed.lt(Point), (missed * missed).mul(HeldScalars.Half), Less(missed, full_like(missed, Point).mul(HeldScalars.Half)));
        return Mean((moved * moved).mean([1]).add(huber, Share), weights).add(Order(said, values, weights), Share);
    }

    /// <summary>The loss of comparisons.</summary>
    /// <param name="better">Scores of the better pictures, [pairs].</param>
    /// <param name="worse">Scores of the worse ones, [pairs].</param>
    /// <param name="weights">What each comparison counts, [pairs].</param>
    public static Tensor Pairs(Tensor better, Tensor worse, Tensor weights) => Mean(Soft(Less(worse, better)), weights).mul(Share);

    /// <summary>Over all pairs of the batch whose scores are a point or more apart.</summary>
    static Tensor Order(Tensor said, Tensor values, Tensor weights)
    {
        var apart = Less(values.unsqueeze(1), values.unsqueeze(0));
        var counted = apart.ge(Point).to(ScalarType.Float32) * (weights.unsqueeze(1) * weights.unsqueeze(0)).sqrt();
        return (Soft(Less(said.unsqueeze(0), said.unsqueeze(1))) * counted).sum() / counted.sum().clamp_min(HeldScalars.Millionth);
    }

    /// <summary>ln(1 + e^x).</summary>
    static Tensor Soft(Tensor x) => logaddexp(x, zeros_like(x));

    static Tensor Less(Tensor one, Tensor other) => one.add(other.neg(), HeldScalars.One);

    static Tensor Mean(Tensor losses, Tensor weights) => (losses * weights).sum() / weights.sum();
}
