using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Classical;

/// <summary>
/// Fits an ensemble: every member learns from all folds but one, which tells when its trees are to stop, how dear coefficients are, and how
/// regression and trees are mixed. Pure, but for telling rounds.
/// </summary>
sealed class ClassicalFit(ClassicalOptions options, int seed, IProgress<TrainingRound>? progress, CancellationToken cancel)
{
    const int Folds = 5;

    static readonly double[] Shares = [0.5, 0.25, 0.75, 0, 1];

    /// <summary>Fits a model.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="features">Of each its features.</param>
    /// <param name="validation">Examples that only tell how it goes, with their features.</param>
    /// <exception cref="OperationCanceledException">Stopped before it began; later, what was best so far is given.</exception>
    public ClassicalModel Fit(IReadOnlyList<Example> examples, IReadOnlyList<PictureFeatureRow> features, IReadOnlyList<(Example Example, PictureFeatureRow Row)> validation)
    {
        cancel.ThrowIfCancellationRequested();
        var rows = new LearningRows([.. features.Select(Doubles)], [.. examples.Select(e => e.Target)], ExampleWeights.Of(examples));
        var standardizer = Standardizer.Fit(rows);
        var (folds, standard) = (FoldsOf(examples), rows.With(standardizer.Of));
        var price = options.Kind == ClassicalKind.Trees ? 1 : RidgeFit.ChoosePrice(standard, folds);
        var judge = new RoundJudge(validation, standardizer);
        var members = new List<ClassicalMember>();
        var held = new List<(IReadOnlyList<int> Rows, ClassicalMember Member)>();
        foreach (var fold in folds.Count < 2 ? [[]] : folds)
        {
            if (members.Count > 0 && cancel.IsCancellationRequested)
            {
                break;
            }
            var member = Member(members.Count, Math.Max(1, folds.Count), fold, rows, standard, [.. examples.Select(e => e.Sha256)], price, judge);
            members.Add(member);
            held.Add((fold, member));
        }
        return Of(rows, standard, standardizer, held, examples.Sum(e => e.Weight));
    }

    /// <summary>Rows of groups dealt out to folds in the order of their hashes; none with fewer than two groups.</summary>
    List<IReadOnlyList<int>> FoldsOf(IReadOnlyList<Example> examples)
    {
        var place = examples.Select((example, row) => (example.Sha256, row)).ToDictionary(StringComparer.Ordinal);
        var groups = Grouping.Of(examples);
        groups = groups.Count > 1 ? groups : Grouping.Of(examples, byLocation: false);
        return groups.Count < 2 ? [] :
        [
            .. groups.OrderBy(group => StableRandom.Of(~seed, WideText.ToBytes(group.Name))).ThenBy(group => group.Name, StringComparer.Ordinal)
                .Select((group, number) => (group, number)).GroupBy(pair => pair.number % Math.Min(Folds, groups.Count))
                .Select(fold => (IReadOnlyList<int>)[.. fold.SelectMany(pair => pair.group.Examples).Select(example => place[example.Sha256]).Order()]),
        ];
    }

    ClassicalMember Member(int number, int members, IReadOnlyList<int> fold, LearningRows rows, LearningRows standard, IReadOnlyList<string> keys, double price, RoundJudge judge)
    {
        var learned = RidgeFit.Others(rows.Count, fold);
        var ridge = options.Kind == ClassicalKind.Trees ? Empty(standard) : RidgeFit.Fit(standard.Take(learned), price);
        if (options.Kind == ClassicalKind.Ridge)
        {
            var loss = standard.Take(learned).MeanSquare([.. learned.Select(row => ridge.Of(standard.X[row]))]);
            double? heldLoss = fold.Count > 0 ? standard.Take(fold).MeanSquare([.. fold.Select(row => ridge.Of(standard.X[row]))]) : null;
            progress?.Report(new(1, 1, number, members, loss, heldLoss, judge.Spearman((_, z) => ridge.Of(z))));
            return new(ridge, new(0, []));
        }
        var trees = Booster.Fit(
            rows.Take(learned), [.. learned.Select(row => keys[row])], fold.Count > 0 ? rows.Take(fold) : null, [.. PictureFeatures.Names.Select(FeatureThemes.DirectionOf)],
            options.Boosting, unchecked((seed * 31) + number),
            (round, loss, heldLoss, fitted) => progress?.Report(new(round, options.Boosting.Rounds, number, members, loss, heldLoss, judge.Spearman((x, _) => fitted.Of(x)))), cancel);
        return new(ridge, trees);
    }

    ClassicalModel Of(LearningRows rows, LearningRows standard, Standardizer standardizer, List<(IReadOnlyList<int> Rows, ClassicalMember Member)> held, double examples)
    {
        var technical = PictureFeatures.Names.ToList().IndexOf(PictureFeatures.Technical);
        var share = options.Kind switch
        {
            ClassicalKind.Ridge => 1,
            ClassicalKind.Trees => 0,
            _ => Shares.MinBy(share => held.Sum(fold => SquaresMissed(fold, rows, standard, share))),
        };
        var judged = held.Sum(fold => fold.Rows.Sum(row => rows.Weight[row]));
        return new()
        {
            Features = PictureFeatures.Names,
            Standardizer = standardizer,
            Members = [.. held.Select(fold => fold.Member)],
            RidgeShare = (float)share,
            LearnedShare = (float)(examples / (examples + options.PriorExamples)),
            PriorShift = (float)(rows.Mean - (rows.X.Zip(rows.Weight, (x, w) => w * x[technical]).Sum() / rows.Weight.Sum())),
            Miss = judged > 0 ? (float)Math.Sqrt(held.Sum(fold => SquaresMissed(fold, rows, standard, share)) / judged) : float.NaN,
            Technical = technical,
        };
    }

    static double SquaresMissed((IReadOnlyList<int> Rows, ClassicalMember Member) fold, LearningRows rows, LearningRows standard, double share) =>
        fold.Rows.Sum(row => rows.Weight[row] * Math.Pow(rows.Y[row] - fold.Member.Of(rows.X[row], standard.X[row], share), 2));

    static RidgeModel Empty(LearningRows rows) => new((float)rows.Mean, new float[rows.X[0].Length], new float[rows.X[0].Length]);

    static double[] Doubles(PictureFeatureRow row) => [.. row.Values.Select(value => (double)value)];
}
