using System.Collections.Concurrent;
using System.Globalization;

namespace HeroImages.Emulators.Scores;

/// <summary>Gives the scores in the mode chosen, and looks at each picture once only.</summary>
sealed class Opinion(ScoreMode mode)
{
    readonly ConcurrentDictionary<string, double> _looks = new(StringComparer.Ordinal);

    public ScoreMode Mode { get; } = mode;

    /// <summary>Keeps what the picture looks like, if the mode wants to know.</summary>
    public void Look(string hash, ReadOnlySpan<byte> picture)
    {
        if (Mode == ScoreMode.Look && !_looks.ContainsKey(hash))
        {
            _looks[hash] = PictureLook.Measure(picture.ToArray());
        }
    }

    public double Score(IReadOnlyList<string> hashes, string prompt, string model)
    {
        var together = string.Join(',', hashes);
        return Mode == ScoreMode.Hash || hashes.Count == 0
            ? EmulatedScore.FromHash(together, prompt, model)
            : EmulatedScore.FromLook(hashes.Average(hash => _looks.GetValueOrDefault(hash)), together, prompt, model);
    }

    /// <summary>A sentence that goes with a score.</summary>
    public static string Reason(double score) =>
        string.Create(CultureInfo.InvariantCulture, $"The subject is {(score >= 5 ? "clear" : "unclear")} and the light {(score >= 7 ? "good" : "plain")}; emulated opinion {score:0.0}.");
}
