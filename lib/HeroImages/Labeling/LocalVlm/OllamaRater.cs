using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace HeroImages.Labeling.LocalVlm;

/// <summary>Makes raters that ask a model on an Ollama server.</summary>
public static class OllamaRater
{
    /// <summary>Name of this sort of rater in journals.</summary>
    public const string Name = "ollama";

    /// <summary>Where Ollama listens unless told otherwise.</summary>
    public static readonly Uri DefaultUrl = new("http://localhost:11434");

    /// <summary>A large picture does not fit into the usual context of 4,096 tokens.</summary>
    const int ContextTokens = 8192;

    /// <summary>The first answer waits until the model has been read from the disk.</summary>
    static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(1);

    /// <summary>A rater with all layers around it; it is free.</summary>
    /// <param name="http">See <see cref="RaterHttp.Create"/>; not used for anything before, since it is bound to the server.</param>
    /// <param name="server">Where the server is.</param>
    /// <param name="model">The model, with its tag.</param>
    /// <param name="setup">What all chat raters share.</param>
    public static IRater Create(HttpClient http, Uri server, string model, ChatRaterSetup setup)
    {
        http.BaseAddress ??= server;
        var client = ChatLayers.Around(
            new OllamaApiClient(http, model), new(setup.Concurrency, setup.Clock), setup.Budget, RequestPrice.Free, setup.Clock, AttemptTimeout);
        return new ChatRater(Name, model, client, new() { Rubric = setup.Rubric, Picture = setup.Picture, Configure = Configure });
    }

    static void Configure(ChatOptions options)
    {
        options.Temperature = 0;
        options.AddOllamaOption(OllamaOption.NumCtx, ContextTokens);
        options.AddOllamaOption(OllamaOption.Think, false);
    }
}
