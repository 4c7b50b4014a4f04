using HeroImages.Labeling;
using HeroImages.Labeling.Human;

namespace HeroImages.Training.Examples;

/// <summary>Makes examples of ratings. Pure but for asking whether a picture is there.</summary>
public static class ExampleBuilder
{
    /// <summary>What a picture counts that a person was not sure of.</summary>
    const double UnsureWeight = 0.5;

    /// <summary>Makes examples.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="pairs">Comparisons; withdrawn ones do not count.</param>
    /// <param name="collection">What boxes, locations and species are taken from; null where nothing is known.</param>
    /// <param name="images">The folder that the pictures' names are below.</param>
    /// <param name="heldBack">SHA-256 of pictures of a test, on which no rater is brought to people's scale; null for none.</param>
    public static ExampleSet Build(RatingBook book, IReadOnlyList<PairVerdict> pairs, Collection? collection, string images, IReadOnlySet<string>? heldBack = null)
    {
        var source = new PictureSource(collection, images);
        var seen = heldBack is null ? book : new RatingBook(book.Standing.Where(rating => !heldBack.Contains(rating.ImageSha256)));
        var noise = PeopleNoise.Of(seen);
        IReadOnlyList<RaterUse> raters = [.. book.Raters.Select(rater => RaterScales.Of(rater, seen, noise) with { Ratings = book.Standing.Count(rating => rating.Rater == rater && rating.Answer.Value is not null) })];
        var tally = new ExampleTally();
        var examples = book.Pictures.Select(sha => Example(sha, book, raters, source, tally)).OfType<Example>().OrderBy(e => e.Sha256, StringComparer.Ordinal).ToList();
        var kept = PairJournal.Standing(pairs).Select(verdict => Pair(verdict, source, tally)).OfType<ExamplePair>()
            .OrderBy(p => p.First.Sha256, StringComparer.Ordinal).ThenBy(p => p.Second.Sha256, StringComparer.Ordinal).ToList();
        return new(examples, kept, raters, [.. tally.Notes, .. Assumptions(noise, examples)]);
    }

    static Example? Example(string sha, RatingBook book, IReadOnlyList<RaterUse> raters, PictureSource source, ExampleTally tally)
    {
        var ratings = book.Of(sha).ToList();
        tally.Failures += ratings.Count(rating => rating.Answer.Failure is not null);
        var words = ratings.Select(rating => Word(rating, raters, tally)).OfType<RaterWord>().ToList();
        if (words.Count == 0)
        {
            return null;
        }
        var (facts, path) = source.Find(ratings.Select(rating => rating.File).Distinct(StringComparer.Ordinal));
        if (path is null)
        {
            tally.Missing++;
            return null;
        }
        if (facts.Private is not null && ratings.Any(IsBareReject))
        {
            tally.PrivateRejects++;
            return null;
        }
        return Of(sha, path, facts, words, ratings);
    }

    static Example Of(string sha, string path, PictureFacts facts, List<RaterWord> words, List<Rating> ratings) => new()
    {
        Sha256 = sha,
        Path = path,
        Facts = facts,
        Target = words.Sum(w => w.Weight * w.Value) / words.Sum(w => w.Weight),
        Weight = Math.Min(1, words.Sum(w => w.Weight)),
        Histogram = ScoreHistogram.Of([.. words.Select(w => (w.Value, w.Spread, w.Weight))]),
        PeopleValue = words.Where(w => w.IsPerson).Select(w => (double?)w.Value).Average(),
        Values = ratings.Where(r => r.Answer.Value is not null).ToDictionary(r => r.Rater, r => r.Answer.Value!.Value),
    };

    /// <summary>What a rating says on people's scale; null where it says nothing to learn from.</summary>
    static RaterWord? Word(Rating rating, IReadOnlyList<RaterUse> raters, ExampleTally tally)
    {
        var use = raters.First(rater => rater.Rater == rating.Rater);
        if (rating.Answer.Failure is not null || use.Weight == 0)
        {
            return null;
        }
        if (rating.Answer.Value is { } value)
        {
            var weight = rating.Marks.Contains(PictureMark.Unsure) ? use.Weight * UnsureWeight : use.Weight;
            return new(Math.Clamp(use.Scale(value), 0, 10), weight, use.Spread, rating.Rater.IsPerson);
        }
        if (IsBareReject(rating))
        {
            tally.Rejects++;
            return new(0, use.Weight, use.Spread, rating.Rater.IsPerson);
        }
        tally.Wordless++;
        return null;
    }

    /// <summary>Whether a person only said that the picture is never to be shown.</summary>
    static bool IsBareReject(Rating rating) => rating.Answer.Value is null && rating.Answer.Failure is null && rating.Marks.Contains(PictureMark.Reject);

    static ExamplePair? Pair(PairVerdict verdict, PictureSource source, ExampleTally tally)
    {
        var (first, second) = (Picture(verdict.First, source), Picture(verdict.Second, source));
        if (first is not null && second is not null)
        {
            var isBurst = verdict.Burst is not null || (first.Facts.Sequence.Length > 0 && first.Facts.Sequence == second.Facts.Sequence && first.Facts.Location == second.Facts.Location);
            return new(first, second, verdict.Choice!.Value, isBurst);
        }
        tally.MissingPairs++;
        return null;
    }

    static PairPicture? Picture(PicturePointer pointer, PictureSource source) =>
        source.Find([pointer.File]) is (var facts, { } path) ? new(pointer.Sha256, path, facts) : null;

    static IEnumerable<string> Assumptions(PeopleNoise noise, List<Example> examples)
    {
        if (!noise.IsMeasured && examples.Any(e => e.IsByPeople))
        {
            yield return FormattableString.Invariant($"How far one person's rating is off cannot be told from {noise.Pictures} pictures that several people have rated; a point is assumed.");
        }
        if (examples.Count > 0 && examples.All(e => e.Facts.Location.Length == 0))
        {
            yield return "No location of any picture is known: groups are sequences or folders, and the scores on new cameras may be worse than shown.";
        }
    }

    sealed record RaterWord(double Value, double Weight, double Spread, bool IsPerson);
}
