using HeroImages.Scoring;

namespace HeroImages.Tests.Scoring;

/// <summary>A model whose scores depend on the bytes alone, that keeps count of what it is asked, and can be told to stop or to break.</summary>
sealed class MadeScorer : IScorer
{
    int _prepared;

    public string Name => "made";

    public string ModelHash { get; init; } = "made-1";

    public string Preparation => "none";

    public int BatchSize => 4;

    /// <summary>Called with the number of the picture, from 1 on, before each is prepared.</summary>
    public Action<int> Before { get; init; } = _ => { };

    public int Prepared => _prepared;

    public static string Unreadable => "unreadable";

    public static string Breaking => "breaking";

    public (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject)
    {
        Before(Interlocked.Increment(ref _prepared));
        var text = System.Text.Encoding.UTF8.GetString(subject.Content);
        return text == Breaking ? throw new InvalidOperationException("it broke")
            : text == Unreadable ? (null, "this is no picture")
            : (new Made(subject.File, subject.Content.Sum(b => b) % 101 / 10.0, subject.Animals.Count), null);
    }

    public IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch)
    {
        Assert.InRange(batch.Count, 1, BatchSize);
        return [.. batch.Cast<Made>().Select(made => new PictureScore(
            made.Value, made.Value / 7, made.Animals == 0 ? new Dictionary<string, double>() : new() { ["animals"] = made.Animals, ["value"] = made.Value }, ["made"]))];
    }

    public void Dispose()
    {
    }

    sealed record Made(string File, double Value, int Animals) : PreparedSubject(File);
}
