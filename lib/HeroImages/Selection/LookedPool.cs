using System.Globalization;
using HeroImages.Images;

namespace HeroImages.Selection;

/// <summary>
/// The leading sequences after their pictures were looked at: of each the frame with the sharpest whole animal, its score
/// with a share for what was measured, near-duplicates left out.
/// </summary>
sealed class LookedPool
{
    /// <summary>The term's name among the parts of a score.</summary>
    const string Part = "look";

    readonly Dictionary<int, (LookedFrame Frame, int Frames, Representative Before)> _chosen = [];
    readonly LookOptions _options;

    LookedPool(LookOptions options) => _options = options;

    /// <summary>Representatives, the best first.</summary>
    public Representative[] Best { get; private set; } = [];

    /// <summary>What it came to.</summary>
    public LookReport Report { get; private set; } = new(0, 0, 0, 0, new Dictionary<string, string>());

    /// <summary>Looks at what could be chosen of a pool.</summary>
    public static LookedPool Open(
        SelectionScope scope, SequencePool pool, Representative[] best, int count, LookOptions options, CancellationToken cancel)
    {
        var sequences = LeadingFrames.Of(scope, pool, best, count, options);
        LeadingFrame[] frames = [.. sequences.SelectMany(f => f)];
        var looked = new PictureLooker(options, options.InfoBar ?? scope.Recipe.InfoBar, scope.Threads).Look(frames, cancel);
        var result = new LookedPool(options);
        for (int s = 0, at = 0; s < sequences.Count; at += sequences[s].Length, s++)
        {
            result.Judge(sequences[s], [.. looked.AsSpan(at, sequences[s].Length).ToArray().Select(l => l.Seen).OfType<LookedFrame>()]);
        }
        result.Finish(scope, frames.Zip(looked).Where(f => f.Second.Failure is not null)
            .DistinctBy(f => f.First.File).ToDictionary(f => f.First.File, f => f.Second.Failure!, StringComparer.Ordinal), sequences.Count, frames.Length);
        return result;
    }

    /// <summary>The candidate with what was seen among its reasons and the parts of its score.</summary>
    public Candidate Annotate(Candidate candidate)
    {
        if (!_chosen.TryGetValue(candidate.Image, out var chosen))
        {
            return candidate;
        }
        return candidate with
        {
            Parts = new Dictionary<string, double>(candidate.Parts) { [Part] = Worth(chosen.Frame) },
            Reasons = [.. candidate.Reasons.SkipLast(1), .. SharpestOf(chosen), .. chosen.Frame.Technical.Reasons.Take(1), candidate.Reasons[^1]],
        };
    }

    /// <summary>Takes the best frame of a sequence; a sequence of which no picture can be read is left out.</summary>
    void Judge(LeadingFrame[] frames, LookedFrame[] seen)
    {
        if (seen.Length > 0)
        {
            var best = BurstJudge.Best(seen);
            _chosen[best.Frame.Image] = (best, seen.Length, frames[0].Frame);
        }
    }

    double Worth(LookedFrame frame) => _options.Weight * frame.Technical.Value / 10;

    void Finish(SelectionScope scope, Dictionary<string, string> failures, int sequences, int pictures)
    {
        var ranked = SequencePool.BestFirst([.. _chosen.Values.Select(Ranked)], scope.Detections.Columns.Files);
        Best = WithoutNearDuplicates(ranked);
        var others = _chosen.Values.Count(c => c.Frame.Frame.Image != c.Before.Image);
        Report = new(sequences, pictures, others, ranked.Length - Best.Length, failures);
    }

    Representative Ranked((LookedFrame Frame, int Frames, Representative Before) chosen)
    {
        var frame = chosen.Frame.Frame;
        frame.Score = Math.Round(frame.Score + Worth(chosen.Frame), SequencePool.ScoreDigits);
        frame.Frames = chosen.Before.Frames;
        // What sets it apart from the others of its sequence was measured, and is said by that.
        frame.RunnerUp = -1;
        return frame;
    }

    /// <summary>Drops what shows all but the same as a better picture of the same place.</summary>
    Representative[] WithoutNearDuplicates(Representative[] ranked)
    {
        var kept = new Dictionary<int, List<PictureHash>>();
        return [.. ranked.Where(frame =>
        {
            var hash = _chosen[frame.Image].Frame.Measures.Hash;
            var there = kept.TryGetValue(frame.Location, out var hashes) ? hashes : kept[frame.Location] = [];
            var isNew = !there.Any(hash.IsNear);
            there.Add(hash);
            return isNew;
        })];
    }

    static IEnumerable<string> SharpestOf((LookedFrame Frame, int Frames, Representative Before) chosen) => chosen.Frames < 2 ? [] :
    [
        string.Create(CultureInfo.InvariantCulture, $"by its pixels the best of {chosen.Frames} frames of its sequence: sharpest whole animal (Tenengrad {chosen.Frame.Measures.Focus.Tenengrad.Animal:F0}){(chosen.Frame.Frame.Image != chosen.Before.Image ? ", another frame than the boxes alone would have given" : "")}"),
    ];
}
