namespace HeroImages.Emulators.Gemini.Models;

/// <summary>One model of the list.</summary>
/// <param name="Id">Its name without <c>models/</c>.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Generation">2, 3 or 4: the rules for images, candidates and sampling follow it.</param>
/// <param name="Thinking">How it may be told to think.</param>
sealed record GeminiModel(string Id, string DisplayName, int Generation, ThinkingRule Thinking)
{
    /// <summary>The model that answers in its place from <see cref="RoutedFrom"/> on.</summary>
    public string? RoutedTo { get; init; }

    public DateTimeOffset RoutedFrom { get; init; }

    /// <summary>From then on it answers 404.</summary>
    public DateTimeOffset? GoneFrom { get; init; }

    /// <summary>The end that is announced, if one is.</summary>
    public DateTimeOffset? Retirement { get; init; }

    public bool IsGone(DateTimeOffset now) => GoneFrom <= now;

    public bool IsRouted(DateTimeOffset now) => RoutedTo is not null && RoutedFrom <= now;
}
