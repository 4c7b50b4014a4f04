using System.Globalization;
using HeroImages.Files;
using HeroImages.Training.Examples;
using HeroImages.Training.Splits;

namespace HeroImages.Training.Runs;

/// <summary>Examples that can be used, divided.</summary>
/// <param name="Examples">The examples, and what became of ratings that gave none.</param>
/// <param name="Split">The division.</param>
/// <param name="Failed">Rated pictures that cannot be read.</param>
/// <param name="Notes">What is to be said of all that, in sentences.</param>
sealed record TrainingData(ExampleSet Examples, Split Split, int Failed, IReadOnlyList<string> Notes)
{
    /// <summary>Pictures from which on anything is trained.</summary>
    public const int Least = 10;

    /// <summary>Pictures below which the technical score decides more than what was learned.</summary>
    const int Few = 50;

    public static TrainingData Of(TrainingInput input, IModelTrainer trainer, TrainingRunOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var all = Build(input, null);
        var failures = trainer.Prepare(all.Examples, progress, cancel);
        var split = SplitPlanner.Plan(Without(all, failures).Examples, options.Seed, options.Earlier);
        if (split.IsFixed)
        {
            // Once more, so that no rater is brought to people's scale by what people say of the test.
            all = Build(input, split.Folds[0].Test.Select(example => example.Sha256).ToHashSet(StringComparer.Ordinal));
            split = SplitPlanner.Plan(Without(all, failures).Examples, options.Seed, options.Earlier);
        }
        var usable = Without(all, failures);
        Check(usable, input);
        return new(usable, split, failures.Count, [.. usable.Notes, .. split.Notes, .. Said(usable, failures, trainer.UsesPairs), .. ScalesSaid(usable, split)]);
    }

    /// <summary>A hash over all that shapes a run.</summary>
    public string Fingerprint(IModelTrainer trainer, TrainingRunOptions options) => FileHash.Of(WideText.ToBytes(string.Join('\n',
    [
        TrainingRun.CodeVersion, trainer.Kind, .. trainer.Options.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} {o.Value}"),
        FormattableString.Invariant($"{options.Name} {options.Seed} {options.LearningCurve} {options.Draws}"), DataFingerprint,
    ])));

    /// <summary>A hash over the examples and their division.</summary>
    public string DataFingerprint => FileHash.Of(WideText.ToBytes(string.Join('\n',
    [
        .. Examples.Examples.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Sha256} {e.Target:R} {e.Weight:R} {e.PeopleValue:R} {string.Join(' ', e.Histogram.Select(share => share.ToString("R", CultureInfo.InvariantCulture)))}")),
        .. Examples.Pairs.Select(p => $"{p.First.Sha256} {p.Second.Sha256} {p.Choice}"),
        .. Split.Folds.Append(Split.Final).SelectMany(fold => new[] { fold.Training, fold.Validation, fold.Test }).Select(part => string.Join(' ', part.Select(e => e.Sha256))),
    ])));

    /// <summary>Comparisons to learn from: those of pictures of whose location and burst nothing is in the validation part or the test.</summary>
    public IReadOnlyList<ExamplePair> PairsFor(Fold fold)
    {
        var held = fold.Validation.Concat(fold.Test).ToList();
        var (keys, sequences) = (held.Select(e => Grouping.KeyOf(e)).ToHashSet(StringComparer.Ordinal), held.Select(e => e.Facts.Sequence).ToHashSet(StringComparer.Ordinal));
        bool IsFree(PairPicture picture) => !keys.Contains(Grouping.KeyOf(picture.Facts)) && !(picture.Facts.Sequence.Length > 0 && sequences.Contains(picture.Facts.Sequence));
        return [.. Examples.Pairs.Where(pair => IsFree(pair.First) && IsFree(pair.Second))];
    }

    static ExampleSet Build(TrainingInput input, IReadOnlySet<string>? heldBack) => ExampleBuilder.Build(input.Ratings, input.Pairs, input.Collection, input.Images, heldBack);

    static ExampleSet Without(ExampleSet set, IReadOnlyDictionary<string, string> failures) => set with { Examples = [.. set.Examples.Where(example => !failures.ContainsKey(example.Sha256))] };

    static void Check(ExampleSet usable, TrainingInput input)
    {
        if (usable.Examples.Count < Least)
        {
            throw new InputException(
                input.Images, null, FormattableString.Invariant($"there are {usable.Examples.Count:N0} rated pictures to learn from{string.Concat(usable.Notes.Select(note => "; " + note.TrimEnd('.')))}"),
                $"at least {Least}, better 200", "Rate more pictures with hero rate or hero review, or check --images.");
        }
    }

    /// <summary>Where groups take turns there is no test that raters could be kept away from.</summary>
    static IEnumerable<string> ScalesSaid(ExampleSet usable, Split split) =>
        !split.IsFixed && usable.Raters.Any(use => use is { Weight: > 0, Rater.IsPerson: false }) && usable.ByPeople > 0
            ? ["Other raters are brought to people's scale on all pictures that people have rated, those included that are tested in turn."]
            : [];

    static IEnumerable<string> Said(ExampleSet usable, IReadOnlyDictionary<string, string> failures, bool usesPairs)
    {
        if (failures.Count > 0)
        {
            yield return FormattableString.Invariant($"{failures.Count:N0} rated pictures cannot be used and were left out, the first because {failures.OrderBy(f => f.Key, StringComparer.Ordinal).First().Value}.");
        }
        if (usable.Pairs.Count > 0 && !usesPairs)
        {
            yield return FormattableString.Invariant($"{usable.Pairs.Count:N0} comparisons are not used: only networks learn from them.");
        }
        if (usable.ByPeople == 0)
        {
            yield return "No picture was rated by people: the model repeats what other raters say, and cannot be judged.";
        }
        if (usable.Examples.Count < Few)
        {
            yield return FormattableString.Invariant($"With {usable.Examples.Count:N0} rated pictures little can be learned: the technical score decides more.");
        }
    }
}
