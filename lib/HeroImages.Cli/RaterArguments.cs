using System.CommandLine;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Labeling.Chat;
using HeroImages.Labeling.Gemini;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Cli;

/// <summary>The options that say who rates and how it is asked.</summary>
sealed class RaterArguments
{
    const string OpenAiKeyVariable = "OPENAI_API_KEY";
    const int MostConcurrency = 256;

    readonly Option<string> _model = new("--model") { Description = "Model to ask: a Gemini model, or the name your own server has for it.", HelpName = "M" };
    readonly Option<string> _rubric = new("--rubric") { Description = $"What the model is told about judging: {string.Join(" or ", RubricFiles.Names)}, or a file.", HelpName = "R", DefaultValueFactory = _ => RubricFiles.Default, CompletionSources = { RubricFiles.Names.ToArray() } };
    readonly Option<int> _imageSize = new("--image-size") { Description = "Longest side of the pictures that are sent, in pixels.", HelpName = "N", DefaultValueFactory = _ => new PictureOptions().LongestSide };
    readonly Option<MediaResolution> _resolution = new("--resolution") { Description = "How finely Gemini looks, which decides the price of a picture.", DefaultValueFactory = _ => new GeminiOptions().Resolution };
    readonly Option<string> _thinking = new("--thinking") { Description = "How much Gemini thinks: MINIMAL, LOW, MEDIUM, HIGH, or a number of tokens for 2.5 models; the least it can unless given.", HelpName = "T" };
    readonly Option<decimal?> _maxCost = new("--max-cost") { Description = "US dollars that the ratings in this folder may cost in all, earlier runs included.", HelpName = "USD" };
    readonly Option<int?> _concurrency = new("--concurrency") { Description = "Most pictures on their way at a time.", HelpName = "N" };
    readonly ServiceArguments _service;

    public RaterArguments(Command command)
    {
        foreach (Option option in new Option[] { _model, _rubric, _imageSize, _resolution, _thinking, _maxCost, _concurrency })
        {
            command.Options.Add(option);
        }
        _service = new(command);
    }

    /// <summary>What is known of models.</summary>
    public ModelCatalog Catalog(ParseResult parsed) => _service.Catalog(parsed);

    /// <summary>The model that Gemini is to be asked with.</summary>
    public string GeminiModel(ParseResult parsed) => parsed.GetValue(_model) ?? Catalog(parsed).Default;

    /// <summary>What only Gemini has.</summary>
    public GeminiOptions Gemini(ParseResult parsed) => new() { Resolution = parsed.GetValue(_resolution), Thinking = parsed.GetValue(_thinking) };

    /// <summary>The limit on money; null for none.</summary>
    public decimal? MaxCost(ParseResult parsed) => parsed.GetValue(_maxCost) is < 0
        ? throw new InputException(_maxCost.Name, null, "an amount below 0", "US dollars")
        : parsed.GetValue(_maxCost);

    /// <summary>Most pictures at a time, as asked for or as usual for a sort of rater.</summary>
    public int Concurrency(ParseResult parsed, int usual) => parsed.GetValue(_concurrency) switch
    {
        null => usual,
        >= 1 and <= MostConcurrency and var most => most,
        _ => throw new InputException(_concurrency.Name, null, $"{parsed.GetValue(_concurrency)}", $"1 to {MostConcurrency}"),
    };

    /// <summary>What all chat raters share.</summary>
    public ChatRaterSetup Setup(ParseResult parsed, int usualConcurrency, decimal spent) => new()
    {
        Rubric = RubricFiles.Get(parsed.GetRequiredValue(_rubric)),
        Picture = new() { LongestSide = parsed.GetValue(_imageSize) is >= 32 and <= 4096 and var side ? side : throw new InputException(_imageSize.Name, null, $"{parsed.GetValue(_imageSize)}", "32 to 4096 pixels") },
        Concurrency = Concurrency(parsed, usualConcurrency),
        Budget = new(MaxCost(parsed), spent),
    };

    /// <summary>Where Gemini is, and the key.</summary>
    public GeminiEndpoint Endpoint(ParseResult parsed, Terminal terminal) => _service.Endpoint(parsed, terminal);

    /// <summary>Whether Gemini's address is one of this machine, where an emulator listens and nothing costs.</summary>
    public bool IsOnThisMachine(ParseResult parsed) => _service.IsOnThisMachine(parsed);

    /// <summary>Whether Gemini can be asked at all: there is a key, or an address.</summary>
    public bool HasService(ParseResult parsed) => _service.HasService(parsed);

    /// <summary>Who is asked by these options, and how, in words that differ when the rating would.</summary>
    public string Described(ParseResult parsed, RaterKind kind) => string.Join(' ', new[]
    {
        kind.ToString().ToLowerInvariant(), kind == RaterKind.Gemini ? GeminiModel(parsed) : parsed.GetValue(_model), RubricFiles.Get(parsed.GetRequiredValue(_rubric)).Id, $"{parsed.GetValue(_imageSize)}", parsed.GetValue(_resolution).ToString(), parsed.GetValue(_thinking),
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Where an own server is.</summary>
    public Uri Server(ParseResult parsed, Uri usual) => _service.Server(parsed, usual);

    /// <summary>The model of an own server; null where it was not named.</summary>
    public string? Model(ParseResult parsed) => parsed.GetValue(_model);

    /// <summary>The key of an OpenAI-compatible server, if it wants one; none travels in the open.</summary>
    public static string? OpenAiKey(Uri server) => server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback ? null : Environment.GetEnvironmentVariable(OpenAiKeyVariable) is { Length: > 0 } key ? key : null;
}
