using System.Text;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini;

/// <summary>What Gemini costs, by the model facts and the day.</summary>
static class GeminiPrice
{
    /// <summary>Text takes fewer tokens than this: words in Latin letters about a quarter of a token a byte.</summary>
    const double TokensPerByte = 0.5;

    /// <summary>Prices of a model; null where they are not known.</summary>
    public static RequestPrice? Of(string model, GeminiOptions options, ModelCatalog catalog, DateOnly day, bool isBatch = false)
    {
        var factor = isBatch ? catalog.BatchPriceFactor : 1;
        return catalog.Find(model)?.PriceOn(day) is not { } asked
            ? null
            : new(
                (messages, output) => factor * asked.Of(MostInput(messages, catalog.Find(model)!, options.Resolution), output),
                (usage, answered) => factor * (catalog.Find(answered ?? model)?.PriceOn(day) ?? asked).Of(usage.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0));
    }

    /// <summary>The most tokens that messages can take.</summary>
    public static long MostInput(IEnumerable<ChatMessage> messages, ModelFacts facts, MediaResolution resolution) => messages.SelectMany(m => m.Contents).Sum(content => content switch
    {
        TextContent text => (long)Math.Ceiling(Encoding.UTF8.GetByteCount(text.Text) * TokensPerByte),
        DataContent => facts.TokensOfImage(resolution),
        _ => 0L,
    });
}
