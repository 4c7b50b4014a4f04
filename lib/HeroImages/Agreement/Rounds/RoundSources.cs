using HeroImages.Labeling;
using HeroImages.Labeling.Human;
using HeroImages.Scoring;

namespace HeroImages.Agreement.Rounds;

/// <summary>Brings together what is known of pictures that might be rated next. Pictures of journals and scores are told by their names.</summary>
public sealed record RoundSources
{
    /// <summary>The pictures.</summary>
    public required IReadOnlyList<RatingPicture> Pictures { get; init; }

    /// <summary>What was rated so far.</summary>
    public RatingBook Book { get; init; } = new([]);

    /// <summary>Scores from files.</summary>
    public IReadOnlyList<ScoreFile> Scores { get; init; } = [];

    /// <summary>What is known of a picture by its name.</summary>
    public Func<string, PictureFacts?> Facts { get; init; } = _ => null;

    /// <summary>The rater who is to rate next, by name: what others say are then predictions, people's too. Null for people at large: what one of them has rated is rated.</summary>
    public string? For { get; init; }

    /// <summary>The candidates. Pictures that somebody rejected, and those that could not be read, are left out.</summary>
    public IReadOnlyList<RoundCandidate> Candidates()
    {
        var standing = Book.Standing.ToLookup(rating => rating.File, StringComparer.Ordinal);
        var predictions = Predictions();
        var features = PictureFeatures.Of(Pictures, Facts, file => standing[file]);
        return
        [
            .. Pictures.Where(picture => !standing[picture.File].Any(IsOut)).Select(picture =>
            {
                var facts = Facts(picture.File);
                return new RoundCandidate
                {
                    File = picture.File,
                    Path = picture.Path,
                    Location = facts?.Location ?? "",
                    Sequence = facts?.Sequence ?? "",
                    Species = facts?.Species ?? [],
                    Predictions = predictions.Where(p => p.Places.ContainsKey(picture.File)).ToDictionary(p => p.Name, p => p.Places[picture.File], StringComparer.Ordinal),
                    Spread = Scores.Select(file => file.Scores.TryGetValue(picture.File, out var score) ? score.Spread : null).Max(),
                    Features = features.GetValueOrDefault(picture.File),
                    IsRated = standing[picture.File].Any(rating => IsOwn(rating.Rater) && rating.Answer.Value is not null),
                };
            }),
        ];
    }

    static bool IsOut(Rating rating) => rating.Marks.Contains(PictureMark.Reject) || rating.Answer.Failure?.Kind == RatingFailureKind.Unreadable;

    bool IsOwn(RaterId rater) => For is null ? rater.IsPerson : rater.Rater == For;

    List<(string Name, Dictionary<string, double> Places)> Predictions()
    {
        var titles = RaterId.Titles(Book.Raters);
        var raters = Book.Raters.Select((rater, i) => (rater, Title: titles[i])).Where(pair => !IsOwn(pair.rater))
            .Select(pair => (pair.Title, Values: Book.Standing.Where(r => r.Rater == pair.rater && r.Answer.Value is not null).GroupBy(r => r.File, StringComparer.Ordinal).Select(g => (g.Key, g.Last().Answer.Value!.Value))));
        var files = Scores.Select(file => (file.Name, Values: file.Scores.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Score))));
        return [.. raters.Concat(files).Select(column => (column.Item1, Places([.. column.Values]))).Where(column => column.Item2.Count > 0)];
    }

    /// <summary>Of each picture the share of the others that it stands above, ties by half.</summary>
    static Dictionary<string, double> Places(List<(string File, double Value)> values)
    {
        var ranks = Ranks.Average([.. values.Select(value => value.Value)]);
        return values.Select((value, i) => (value.File, Place: values.Count == 1 ? 0.5 : (ranks[i] - 1) / (values.Count - 1))).ToDictionary(p => p.File, p => p.Place, StringComparer.Ordinal);
    }
}
