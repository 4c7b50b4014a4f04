using HeroImages.Agreement;
using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Runtime;
using static TorchSharp.torch;

namespace HeroImages.Training.Learning;

/// <summary>
/// Trains a network. Everything drawn is drawn anew for each round from seed and round, so that the same seed and threads give the same
/// numbers, also where the training was interrupted and went on.
/// </summary>
static class TrainingLoop
{
    /// <summary>Comparisons of a step, which come on top of its pictures.</summary>
    const int PairsAStep = 32;

    /// <summary>Trains; at the end the network is that of the best round.</summary>
    /// <param name="learner">The network; pictures of the training part come first, then those of the validation part.</param>
    /// <param name="training">What it is to say of the pictures of the training part.</param>
    /// <param name="validation">The same of those behind them; may have none.</param>
    /// <param name="options">How.</param>
    /// <param name="seed">The seed of everything drawn.</param>
    /// <param name="resume">Where it is kept how far it has come; null for nowhere.</param>
    /// <param name="report">Told after each round: rounds done and at most, loss of training and validation, rank correlation.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was stopped before the first round was done.</exception>
    public static void Run(ILearner learner, LearningSet training, LearningSet validation, LoopOptions options, int seed, ResumeFile? resume, Action<RoundReport>? report, CancellationToken cancel)
    {
        TorchRuntime.UseThreads(options.Threads);
        using var optimizer = new AdamW(learner.Groups, options.WeightDecay);
        var at = resume?.Load(learner.Network, optimizer) ?? new();
        var (epochs, batches) = (validation.Count > 0 ? options.Epochs : options.EpochsBlind, (training.Count + options.Batch - 1) / options.Batch);
        while (at.Epoch < epochs && (validation.Count == 0 || at.Epoch - at.BestEpoch < options.Patience))
        {
            if (Epoch(learner, training, options, optimizer, at.Epoch, epochs * batches, seed, cancel) is not { } trainingLoss)
            {
                break;
            }
            at.Epoch++;
            var (validationLoss, spearman) = Validate(learner, validation, training.Count, options.Batch);
            Keep(at, learner, validationLoss is null ? at.Epoch : (spearman ?? 0) - validationLoss.Value);
            resume?.Save(at, learner.Network, optimizer);
            report?.Invoke(new(at.Epoch, epochs, trainingLoss, validationLoss, spearman));
        }
        (at.BestState ?? throw new OperationCanceledException("The training was stopped before its first round was done.", cancel)).Fill(learner.Network);
        learner.Network.eval();
    }

    /// <summary>One round through all pictures.</summary>
    /// <returns>The mean loss; null where it was stopped.</returns>
    static double? Epoch(ILearner learner, LearningSet training, LoopOptions options, AdamW optimizer, int epoch, int steps, int seed, CancellationToken cancel)
    {
        lock (TorchRuntime.Drawing)
        {
            var draw = new Random(Seed(seed, epoch));
            random.manual_seed(draw.Next());
            learner.Network.train();
            var (batches, sum) = (Shuffled(training.Count, draw).Chunk(options.Batch).ToList(), 0.0);
            for (var i = 0; i < batches.Count; i++)
            {
                if (cancel.IsCancellationRequested)
                {
                    return null;
                }
                using var scope = NewDisposeScope();
                var loss = Loss(learner, training, batches[i], draw);
                optimizer.ZeroGradients();
                loss.backward();
                optimizer.Step(options.Rate((epoch * batches.Count) + i, steps));
                sum += loss.item<float>() * batches[i].Length;
            }
            return sum / training.Count;
        }
    }

    /// <summary>Scores of pictures and how sure they are.</summary>
    /// <returns>Of each picture its shares of the scores 0 to 10.</returns>
    public static List<double[]> Distributions(ILearner learner, IReadOnlyList<int> places, int batch)
    {
        learner.Network.eval();
        var all = new List<double[]>(places.Count);
        foreach (var part in places.Chunk(batch))
        {
            using var scope = NewDisposeScope();
            using var _ = inference_mode();
            var shares = learner.Logits(part, null).softmax(1).data<float>().ToArray();
            all.AddRange(shares.Chunk(ScoreHistogram.Bins).Select(row => row.Select(share => (double)share).ToArray()));
        }
        return all;
    }

    static Tensor Loss(ILearner learner, LearningSet set, int[] batch, Random draw)
    {
        var pairs = Enumerable.Range(0, Math.Min(PairsAStep, set.Pairs.Count)).Select(_ => set.Pairs[draw.Next(set.Pairs.Count)]).ToArray();
        var logits = learner.Logits([.. batch, .. pairs.Select(p => p.Better), .. pairs.Select(p => p.Worse)], draw);
        var loss = Loss(logits[..batch.Length], set, batch);
        if (pairs.Length == 0)
        {
            return loss;
        }
        var values = TasteLoss.Values(logits[batch.Length..]);
        return loss.add(TasteLoss.Pairs(values[..pairs.Length], values[pairs.Length..], tensor(pairs.Select(p => p.Weight).ToArray())), HeldScalars.One);
    }

    static Tensor Loss(Tensor logits, LearningSet set, int[] batch) => TasteLoss.Of(
        logits,
        tensor(batch.SelectMany(i => set.Histograms.Skip(i * ScoreHistogram.Bins).Take(ScoreHistogram.Bins)).ToArray(), [batch.Length, ScoreHistogram.Bins]),
        tensor(batch.Select(i => set.Values[i]).ToArray()),
        tensor(batch.Select(i => set.Weights[i]).ToArray()));

    static (double? Loss, double? Spearman) Validate(ILearner learner, LearningSet validation, int first, int batch)
    {
        if (validation.Count == 0)
        {
            return (null, null);
        }
        var shares = Distributions(learner, [.. Enumerable.Range(first, validation.Count)], batch);
        using var scope = NewDisposeScope();
        var logits = tensor(shares.SelectMany(row => row.Select(share => (float)Math.Log(share + 1e-9))).ToArray(), [validation.Count, ScoreHistogram.Bins]);
        var loss = Loss(logits, validation, [.. Enumerable.Range(0, validation.Count)]).item<float>();
        return (loss, Correlation.Spearman([.. validation.Values.Select(v => (double)v)], [.. shares.Select(ScoreHistogram.Mean)]).Value);
    }

    /// <summary>A round is the better the better it ranks and the less it misses: on few pictures the ranking alone is often best by chance before much is learned.</summary>
    static void Keep(Progression at, ILearner learner, double goodness)
    {
        if (goodness > at.Best)
        {
            (at.Best, at.BestEpoch, at.BestState) = (goodness, at.Epoch, NetworkState.Of(learner.Network));
        }
    }

    static int[] Shuffled(int count, Random draw)
    {
        var places = Enumerable.Range(0, count).ToArray();
        draw.Shuffle(places);
        return places;
    }

    static int Seed(int seed, int epoch) => (int)(StableRandom.Of(seed, WideText.ToBytes(FormattableString.Invariant($"epoch {epoch}"))) * int.MaxValue);
}
