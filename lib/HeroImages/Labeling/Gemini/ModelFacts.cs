using System.Text.Json.Serialization;

namespace HeroImages.Labeling.Gemini;

/// <summary>What is known of a family of models, from a dated file.</summary>
public sealed record ModelFacts
{
    /// <summary>The id, or the beginning of the ids of a family.</summary>
    public required string Id { get; init; }

    /// <summary>How thinking is asked for.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<ThinkingForm>))]
    public ThinkingForm Thinking { get; init; }

    /// <summary>The least thinking that can be asked for: a level or a number of tokens.</summary>
    public string? LowestThinking { get; init; }

    /// <summary>Whether temperature and the like have an effect.</summary>
    public bool Sampling { get; init; }

    /// <summary>Most tokens of a picture for each <see cref="MediaResolution"/>, by its lower-case name.</summary>
    public IReadOnlyDictionary<string, int> ImageTokens { get; init; } = new Dictionary<string, int>();

    /// <summary>Prices over time; empty where they are not known.</summary>
    public IReadOnlyList<TokenPrice> Prices { get; init; } = [];

    /// <summary>The first day on which it no longer answers, or the successor does in its place; null where none is announced.</summary>
    public DateOnly? Shutdown { get; init; }

    /// <summary>Since when another model answers in its place; null where it answers itself.</summary>
    public DateOnly? RoutedFrom { get; init; }

    /// <summary>The model to use instead.</summary>
    public string? Successor { get; init; }

    /// <summary>The price of a day; null where it is not known.</summary>
    public TokenPrice? PriceOn(DateOnly day) => Prices.FirstOrDefault(price => price.HoldsOn(day));

    /// <summary>Most tokens that a picture can take.</summary>
    public int TokensOfImage(MediaResolution resolution) => ImageTokens.GetValueOrDefault(resolution.ToString().ToLowerInvariant(), ModelCatalog.MostImageTokens);

    /// <summary>What a user should know before paying for this model; null where there is nothing.</summary>
    public string? NoticeOn(DateOnly day) =>
        RoutedFrom <= day ? $"{Id} is retired: since {RoutedFrom:yyyy-MM-dd} {Successor} answers in its place. Name {Successor} instead."
        : Shutdown <= day ? $"{Id} was shut down on {Shutdown:yyyy-MM-dd}. Name {Successor} instead."
        : Shutdown is not null ? $"{Id} will be shut down on {Shutdown:yyyy-MM-dd}; its successor is {Successor}. Ratings of the two do not stand on one scale."
        : null;
}
