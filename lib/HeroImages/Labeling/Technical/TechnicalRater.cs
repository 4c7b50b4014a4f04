using HeroImages.Images;

namespace HeroImages.Labeling.Technical;

/// <summary>
/// Rates pictures by what is measured of them: <see cref="TechnicalScore"/>. It works without key, network or model, costs
/// nothing, and gives the same answer for the same picture and boxes always. May be asked from any number of threads.
/// </summary>
/// <param name="options">How pictures are measured; null for the defaults.</param>
public sealed class TechnicalRater(MeasureOptions? options = null) : IRater
{
    const string Name = "technical";

    /// <summary>The rubric is the weights' file, by its hash.</summary>
    public RaterId Id { get; } = new(Name, null, $"{Name}@{TechnicalScore.WeightsHash}", Settings(options));

    /// <summary>Rates a picture; without boxes the whole frame is judged, and framing and size are left out.</summary>
    public Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default) =>
        // Measuring takes tens of milliseconds of processor time, which the asker's thread should not wait for.
        Task.Run(() => Rate(subject), cancel);

    RatingAnswer Rate(RatingSubject subject)
    {
        var areas = subject.Animals.Select(b => new FrameArea(b.X, b.Y, b.Width, b.Height));
        var (measures, failure) = PictureMeasurer.Measure(subject.Content, areas, options);
        return measures is null
            ? new() { CostUsd = 0, Failure = new(RatingFailureKind.Unreadable, failure!) }
            : Answer(TechnicalScore.Of(measures));
    }

    static RatingAnswer Answer(TechnicalScore score) => new()
    {
        Value = score.Value,
        Parts = score.Parts,
        Reasons = string.Join("; ", score.Reasons),
        CostUsd = 0,
    };

    static string? Settings(MeasureOptions? options) =>
        options is { InfoBar: > 0 } ? FormattableString.Invariant($"info bar {options.InfoBar}") : null;
}
