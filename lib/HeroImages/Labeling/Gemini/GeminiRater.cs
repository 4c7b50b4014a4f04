using HeroImages.Labeling.Chat;

namespace HeroImages.Labeling.Gemini;

/// <summary>Makes raters that ask Gemini picture by picture.</summary>
public static class GeminiRater
{
    /// <summary>Name of this sort of rater in journals.</summary>
    public const string Name = "gemini";

    /// <summary>A rater with all layers around it.</summary>
    /// <param name="http">See <see cref="RaterHttp.Create"/>.</param>
    /// <param name="endpoint">Where, and with which key.</param>
    /// <param name="model">The model.</param>
    /// <param name="setup">What all chat raters share.</param>
    /// <param name="options">What only Gemini has.</param>
    /// <param name="catalog">What is known of models; null for what came with this version.</param>
    public static IRater Create(
        HttpClient http, GeminiEndpoint endpoint, string model, ChatRaterSetup setup, GeminiOptions? options = null, ModelCatalog? catalog = null)
    {
        var (gemini, facts) = (options ?? new(), catalog ?? ModelCatalog.Shipped);
        var price = PriceOf(model, gemini, facts, setup.Clock);
        var client = ChatLayers.Around(
            new GeminiChatClient(http, endpoint, model, gemini, facts, setup.Clock), new(setup.Concurrency, setup.Clock), setup.Budget, price, setup.Clock, logger: setup.Logger);
        return new ChatRater(Name, ModelCatalog.Name(model), client, Options(model, setup, gemini, facts, price));
    }

    /// <summary>How a model is asked: the same live and in a batch.</summary>
    internal static ChatRaterOptions Options(string model, ChatRaterSetup setup, GeminiOptions gemini, ModelCatalog catalog, RequestPrice price) =>
        new() { Rubric = setup.Rubric, Picture = setup.Picture, Price = price, Settings = gemini.Settings(catalog.Find(model)) };

    /// <summary>The identity of ratings by a model that is asked in this way, live or in a batch.</summary>
    internal static RaterId IdOf(string model, ChatRaterSetup setup, GeminiOptions gemini, ModelCatalog catalog) =>
        ChatRater.IdOf(Name, ModelCatalog.Name(model), Options(model, setup, gemini, catalog, RequestPrice.Free));

    /// <summary>A model whose price is not known has no price, which is not the price 0.</summary>
    static RequestPrice PriceOf(string model, GeminiOptions options, ModelCatalog catalog, TimeProvider clock) =>
        GeminiPrice.Of(model, options, catalog, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) ?? new((_, _) => 0, (_, _) => null);
}
