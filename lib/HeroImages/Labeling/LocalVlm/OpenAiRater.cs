using System.ClientModel;
using System.ClientModel.Primitives;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;
using OpenAI;

namespace HeroImages.Labeling.LocalVlm;

/// <summary>Makes raters that ask a server of the OpenAI-compatible kind, such as vLLM.</summary>
public static class OpenAiRater
{
    /// <summary>Name of this sort of rater in journals.</summary>
    public const string Name = "openai";

    /// <summary>Where vLLM listens unless told otherwise.</summary>
    public static readonly Uri DefaultUrl = new("http://localhost:8000/v1");

    /// <summary>Servers of one's own want no key; the client wants one all the same.</summary>
    const string NoKey = "none";

    /// <summary>A rater with all layers around it; what it costs is not known here.</summary>
    /// <param name="http">See <see cref="RaterHttp.Create"/>.</param>
    /// <param name="server">Where the server is, with or without <c>/v1</c>.</param>
    /// <param name="model">The model under the server's name for it.</param>
    /// <param name="key">The server's key; null where it wants none.</param>
    /// <param name="setup">What all chat raters share.</param>
    public static IRater Create(HttpClient http, Uri server, string model, string? key, ChatRaterSetup setup)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = WithVersion(server),
            Transport = new HttpClientPipelineTransport(http),
            // Retries are a layer of ours, which knows what a retry costs.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        var openAi = new OpenAI.Chat.ChatClient(model, new ApiKeyCredential(key ?? NoKey), options).AsIChatClient();
        var client = ChatLayers.Around(openAi, new(setup.Concurrency, setup.Clock), setup.Budget, RequestPrice.Free, setup.Clock, logger: setup.Logger);
        return new ChatRater(Name, model, client, new() { Rubric = setup.Rubric, Picture = setup.Picture, Configure = o => o.Temperature = 0 });
    }

    /// <summary>The address in the form that the interface has below it.</summary>
    public static Uri WithVersion(Uri server) =>
        server.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal) ? server : new($"{server.ToString().TrimEnd('/')}/v1");
}
