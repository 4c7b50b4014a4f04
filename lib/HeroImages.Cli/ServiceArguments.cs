using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling.Gemini;

namespace HeroImages.Cli;

/// <summary>The options that say where a service is and what is known of its models.</summary>
sealed class ServiceArguments
{
    const string BaseUrlVariable = "GEMINI_BASE_URL";

    readonly Option<string> _baseUrl = new("--base-url") { Description = "Address of the service, where it is not the usual one.", HelpName = "URL" };
    readonly Option<string> _models = new("--models") { Description = "Model facts and prices of your own, in place of those that come with hero.", HelpName = "FILE" };

    public ServiceArguments(Command command)
    {
        command.Options.Add(_baseUrl);
        command.Options.Add(_models);
    }

    /// <summary>What is known of models.</summary>
    public ModelCatalog Catalog(ParseResult parsed) => parsed.GetValue(_models) is { } file ? ModelCatalog.FromFile(file) : ModelCatalog.Shipped;

    /// <summary>
    /// Where Gemini is, and the key. The address comes from the flag or the environment, never from a project's file: who
    /// hands on a project must not get the key of whoever opens it.
    /// </summary>
    public GeminiEndpoint Endpoint(ParseResult parsed, Terminal terminal)
    {
        var url = parsed.GetValue(_baseUrl) ?? Environment.GetEnvironmentVariable(BaseUrlVariable);
        var address = url is null ? GeminiEndpoint.Google : Address(url);
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new InputException(_baseUrl.Name, null, $"{address} without encryption", "https, or a server on this machine", "The key would travel in the open.");
        }
        var folder = Project.Find(Directory.GetCurrentDirectory())?.Root ?? Directory.GetCurrentDirectory();
        return new(address, GeminiKey.Find(folder, terminal.Note));
    }

    /// <summary>Whether Gemini can be asked at all: there is a key, or an address.</summary>
    public bool HasService(ParseResult parsed) =>
        (parsed.GetValue(_baseUrl) ?? Environment.GetEnvironmentVariable(BaseUrlVariable)) is not null
        || Environment.GetEnvironmentVariable(GeminiKey.Variable) is { Length: > 0 }
        || File.Exists(Path.Combine(Project.Find(Directory.GetCurrentDirectory())?.Root ?? Directory.GetCurrentDirectory(), GeminiKey.FileName));

    /// <summary>Whether Gemini's address is one of this machine.</summary>
    public bool IsOnThisMachine(ParseResult parsed) =>
        (parsed.GetValue(_baseUrl) ?? Environment.GetEnvironmentVariable(BaseUrlVariable)) is { } url && Address(url).IsLoopback;

    /// <summary>Where an own server is.</summary>
    public Uri Server(ParseResult parsed, Uri usual) => parsed.GetValue(_baseUrl) is { } url ? Address(url) : usual;

    Uri Address(string url) => Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new InputException(_baseUrl.Name, null, $"\"{url}\"", "an address such as http://localhost:11434");
}
