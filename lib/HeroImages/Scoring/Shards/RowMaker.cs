using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Scoring.Manifests;

namespace HeroImages.Scoring.Shards;

/// <summary>Makes rows of pictures: read, prepared, scored. What goes wrong with one picture is its own reason.</summary>
sealed class RowMaker(IScorer scorer, string images)
{
    /// <summary>Rows that wait for a batch to be full.</summary>
    const int MostHeld = 500;

    /// <summary>Reads and prepares a picture. May be called from any number of threads.</summary>
    public PreparedRow Prepare(ManifestEntry entry)
    {
        var row = new ScoreRow { File = entry.File, Location = entry.Location, Sequence = entry.Sequence, Time = entry.Time };
        var path = RelativePath.Below(images, entry.File)!;
        if (IdentifiedFile.Differs(entry, path) is { } difference)
        {
            return Failed(row, difference);
        }
        var (content, failure) = PictureFile.Read(path);
        if (content is null)
        {
            // The place of the folder is a matter of this machine.
            return Failed(row, failure!.Replace(Path.GetFullPath(path), entry.File, StringComparison.Ordinal));
        }
        var sha256 = FileHash.Of(content);
        return entry.Sha256 is { } expected && expected != sha256
            ? Failed(row, "its content is not that in the manifest")
            : Prepare(row with { ImageSha256 = sha256 }, new(entry.File, content, [.. entry.Detections.Select(d => d.ToDetection())]));
    }

    /// <summary>Scores prepared rows, in batches as the model takes them; what failed is held up no longer than one of them.</summary>
    public IEnumerable<ScoreRow> Score(IEnumerable<PreparedRow> rows)
    {
        var (held, ready) = (new List<PreparedRow>(), 0);
        foreach (var row in rows)
        {
            held.Add(row);
            ready += row.Subject is null ? 0 : 1;
            if (ready == 0 || ready == scorer.BatchSize || held.Count == MostHeld)
            {
                foreach (var scored in ScoreBatch(held))
                {
                    yield return scored;
                }
                held.Clear();
                ready = 0;
            }
        }
        foreach (var scored in ScoreBatch(held))
        {
            yield return scored;
        }
    }

    IEnumerable<ScoreRow> ScoreBatch(List<PreparedRow> rows)
    {
        List<PreparedSubject> subjects = [.. rows.Select(r => r.Subject).OfType<PreparedSubject>()];
        var scores = new Queue<PictureScore>(subjects.Count > 0 ? scorer.Score(subjects) : []);
        return [.. rows.Select(r => r.Subject is null ? r.Row : Scored(r.Row, scores.Dequeue()))];
    }

#pragma warning disable CA1031 // Whatever a model makes of one picture must not end the run: it would end there again each time.
    PreparedRow Prepare(ScoreRow row, ScoringSubject subject)
    {
        try
        {
            var (prepared, failure) = scorer.Prepare(subject);
            return prepared is null ? Failed(row, failure ?? "the model gave no reason") : new(row, prepared);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return Failed(row, $"the model could not prepare it: {e.GetType().Name}: {e.Message}");
        }
    }
#pragma warning restore CA1031

    static PreparedRow Failed(ScoreRow row, string failure) => new(row with { Failure = failure }, null);

    static ScoreRow Scored(ScoreRow row, PictureScore score) => !double.IsFinite(score.Value)
        ? row with { Failure = "the model gave no number" }
        : row with
        {
            Score = score.Value,
            Spread = score.Spread is { } spread && double.IsFinite(spread) ? spread : null,
            Parts = score.Parts.Count == 0 ? null : score.Parts.Where(p => double.IsFinite(p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Reasons = score.Reasons.Count == 0 ? null : string.Join("; ", score.Reasons),
        };
}
