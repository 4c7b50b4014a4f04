using HeroImages.Scoring;

namespace HeroImages.Training.Features;

/// <summary>Says of a picture what a large network sees in it. May be used from any number of threads.</summary>
public interface IDeepFeatures : IDisposable
{
    /// <summary>What gives them, such as <c>resnet18</c> or <c>embeddings</c>.</summary>
    string Name { get; }

    /// <summary>The name of the file that gives them, without its folder.</summary>
    string File { get; }

    /// <summary>A hash over that file and all else that shapes the numbers.</summary>
    string Hash { get; }

    /// <summary>How many numbers.</summary>
    int Count { get; }

    /// <summary>The numbers of a picture, or why there are none.</summary>
    (float[]? Features, string? Failure) See(ScoringSubject subject);
}
