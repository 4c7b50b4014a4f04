using System.Text.Json;
using HeroImages.Images;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini;

/// <summary>Tells beforehand what rating will cost.</summary>
public static class GeminiEstimate
{
    /// <summary>What an answer with reasons and sub-scores usually takes, little thinking included.</summary>
    public const int UsualOutputTokens = 200;

    /// <summary>Pictures that are tried until one can be read.</summary>
    const int MostLookedAt = 20;

    /// <summary>An estimate by the first picture that can be read.</summary>
    /// <param name="http">The client to ask with.</param>
    /// <param name="endpoint">Where, and with which key.</param>
    /// <param name="model">The model.</param>
    /// <param name="setup">Rubric, picture size and clock.</param>
    /// <param name="options">Resolution and thinking.</param>
    /// <param name="catalog">What is known of models.</param>
    /// <param name="pictures">Those still to be rated.</param>
    /// <param name="isBatch">Whether they go as a batch, which is cheaper.</param>
    /// <param name="cancel">Stops the asking.</param>
    public static async Task<RatingEstimate> OfAsync(
        HttpClient http, GeminiEndpoint endpoint, string model, ChatRaterSetup setup, GeminiOptions options, ModelCatalog catalog,
        IReadOnlyList<RatingPicture> pictures, bool isBatch, CancellationToken cancel)
    {
        var (messages, chat) = Sample(setup, pictures);
        var facts = catalog.Find(model);
        var counted = await new GeminiModels(http, endpoint, setup.Clock).CountTokensAsync(model, writer => WriteCount(writer, model, messages, chat, options, facts), cancel).ConfigureAwait(false);
        var input = counted ?? (facts is null ? ModelCatalog.MostImageTokens : GeminiPrice.MostInput(messages, facts, options.Resolution));
        var price = facts?.PriceOn(DateOnly.FromDateTime(setup.Clock.GetUtcNow().UtcDateTime));
        var share = pictures.Count * (isBatch ? catalog.BatchPriceFactor : 1);
        return new(pictures.Count, input, UsualOutputTokens, share * price?.Of(input, UsualOutputTokens), share * price?.Of(input, ChatRater.MostOutputTokens), counted is not null);
    }

    static (List<ChatMessage> Messages, ChatOptions Options) Sample(ChatRaterSetup setup, IReadOnlyList<RatingPicture> pictures)
    {
        var picture = pictures.Take(MostLookedAt).Select(p => Prepared(p.Path, setup.Picture)).FirstOrDefault(p => p is not null);
        return (ChatPrompt.Messages(setup.Rubric, picture?.Jpeg ?? []), ChatPrompt.Options(setup.Rubric, null));
    }

    static PreparedPicture? Prepared(string path, PictureOptions options) =>
        PictureFile.Read(path).Content is { } content ? PicturePreparer.Prepare(content, options).Picture : null;

    static void WriteCount(Utf8JsonWriter writer, string model, List<ChatMessage> messages, ChatOptions chat, GeminiOptions options, ModelFacts? facts)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("generateContentRequest");
        GeminiRequest.Write(writer, messages, chat, options, facts, $"models/{ModelCatalog.Name(model)}");
        writer.WriteEndObject();
    }
}
