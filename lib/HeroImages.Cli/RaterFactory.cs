using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Gemini.Batch;
using HeroImages.Labeling.LocalVlm;
using HeroImages.Labeling.Technical;

namespace HeroImages.Cli;

/// <summary>Makes the rater that was asked for, after looking whether it can work at all.</summary>
sealed class RaterFactory(ParseResult parsed, RaterArguments arguments, Terminal terminal, HttpClient http)
{
    const int GeminiConcurrency = 8;
    const int OllamaConcurrency = 1;
    const int OpenAiConcurrency = 16;

    public RaterPlan Create(RaterKind kind, IReadOnlyList<RatingPicture> pictures, IReadOnlyList<Rating> earlier, CancellationToken cancel) => kind switch
    {
        RaterKind.Gemini => Gemini(pictures, earlier, cancel),
        RaterKind.Ollama => Ollama(cancel),
        RaterKind.OpenAi => OpenAi(cancel),
        _ => new(new TechnicalRater(), arguments.Concurrency(parsed, Environment.ProcessorCount), IsHosted: false, null),
    };

    RaterPlan Gemini(IReadOnlyList<RatingPicture> pictures, IReadOnlyList<Rating> earlier, CancellationToken cancel)
    {
        var (endpoint, model, options, catalog) = (arguments.Endpoint(parsed, terminal), arguments.GeminiModel(parsed), arguments.Gemini(parsed), arguments.Catalog(parsed));
        var setup = arguments.Setup(parsed, GeminiConcurrency, earlier.Sum(r => r.Answer.CostUsd ?? 0));
        Notice(model, catalog, setup.Clock);
        new GeminiModels(http, endpoint, setup.Clock).RequireAsync(model, "generateContent", cancel).GetAwaiter().GetResult();
        var rater = GeminiRater.Create(http, endpoint, model, setup, options, catalog);
        var left = Left(pictures, earlier, rater.Id);
        var estimate = GeminiEstimate.OfAsync(http, endpoint, model, setup, options, catalog, left, isBatch: false, cancel).GetAwaiter().GetResult();
        RequirePrice(estimate, model);
        return new(rater, setup.Concurrency, IsHosted: true, estimate);
    }

    /// <summary>What a batch is to ask, and what it will cost. The estimate goes by the names of pictures, the batch itself by content.</summary>
    /// <param name="pictures">The pictures that may be sent.</param>
    /// <param name="earlier">The journal.</param>
    /// <param name="limits">How large jobs may become.</param>
    /// <param name="cancel">Stops the asking.</param>
    public BatchPlan Batch(IReadOnlyList<RatingPicture> pictures, IReadOnlyList<Rating> earlier, BatchLimits limits, CancellationToken cancel)
    {
        var (endpoint, model, options, catalog) = (arguments.Endpoint(parsed, terminal), arguments.GeminiModel(parsed), arguments.Gemini(parsed), arguments.Catalog(parsed));
        var chat = arguments.Setup(parsed, GeminiConcurrency, 0);
        Notice(model, catalog, chat.Clock);
        new GeminiModels(http, endpoint, chat.Clock).RequireAsync(model, "batchGenerateContent", cancel).GetAwaiter().GetResult();
        var left = Left(pictures, earlier, GeminiRater.Create(http, endpoint, model, chat, options, catalog).Id);
        var estimate = GeminiEstimate.OfAsync(http, endpoint, model, chat, options, catalog, left, isBatch: true, cancel).GetAwaiter().GetResult();
        RequirePrice(estimate, model);
        return new(endpoint, new() { Model = ModelCatalog.Name(model), Chat = chat, Gemini = options, Limits = limits, MaxCost = arguments.MaxCost(parsed) }, estimate);
    }

    RaterPlan Ollama(CancellationToken cancel)
    {
        var server = arguments.Server(parsed, OllamaRater.DefaultUrl);
        var model = arguments.Model(parsed) ?? throw new InputException("--model", null, "it was not given", "a model of your Ollama server", "Name one, such as --model gemma3:4b.");
        using var asking = RaterHttp.Create();
        new LocalServer(asking).RequireOllamaAsync(server, model, cancel).GetAwaiter().GetResult();
        var setup = arguments.Setup(parsed, OllamaConcurrency, 0);
        return new(OllamaRater.Create(http, server, model, setup), setup.Concurrency, !server.IsLoopback, null);
    }

    RaterPlan OpenAi(CancellationToken cancel)
    {
        var server = arguments.Server(parsed, OpenAiRater.DefaultUrl);
        var model = new LocalServer(http).OpenAiModelAsync(server, arguments.Model(parsed), RaterArguments.OpenAiKey(server), cancel).GetAwaiter().GetResult();
        var setup = arguments.Setup(parsed, OpenAiConcurrency, 0);
        return new(OpenAiRater.Create(http, server, model, RaterArguments.OpenAiKey(server), setup), setup.Concurrency, !server.IsLoopback, null);
    }

    void Notice(string model, ModelCatalog catalog, TimeProvider clock)
    {
        var facts = catalog.Find(model);
        var notice = facts is null ? $"Nothing is known of {model}: neither its price nor how to limit its thinking." : facts.NoticeOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (notice is not null)
        {
            terminal.Note(notice);
        }
    }

    void RequirePrice(RatingEstimate estimate, string model)
    {
        if (estimate.LikelyUsd is null && arguments.MaxCost(parsed) is not null)
        {
            throw new InputException("--max-cost", null, $"the price of {model} is not known, so that no limit could be kept", "a model whose price is known", "Write its price into a file of model facts and give that with --models, or leave --max-cost away.");
        }
    }

    /// <summary>By name, for an estimate; the run itself goes by content.</summary>
    static List<RatingPicture> Left(IReadOnlyList<RatingPicture> pictures, IReadOnlyList<Rating> earlier, RaterId rater)
    {
        var rated = earlier.Where(r => r.IsFinal && r.Rater == rater).Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        return [.. pictures.Where(p => !rated.Contains(p.File))];
    }
}
