using HeroImages.Images;
using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Chat;

/// <summary>How a chat model is asked to rate.</summary>
public sealed record ChatRaterOptions
{
    /// <summary>What it is told about judging. Defaults to <see cref="RubricFiles.Default"/>.</summary>
    public Rubric Rubric { get; init; } = RubricFiles.Get(RubricFiles.Default);

    /// <summary>How pictures are prepared. Defaults to 768 pixels on the longest side.</summary>
    public PictureOptions Picture { get; init; } = new();

    /// <summary>What requests cost. Defaults to nothing.</summary>
    public RequestPrice Price { get; init; } = RequestPrice.Free;

    /// <summary>Changes the options of each request to what a service needs; null for no change.</summary>
    public Action<ChatOptions>? Configure { get; init; }

    /// <summary>What else shapes the answer and is part of the rater's identity, such as the resolution; null for nothing.</summary>
    public string? Settings { get; init; }
}
