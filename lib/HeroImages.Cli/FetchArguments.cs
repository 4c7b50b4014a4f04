using System.CommandLine;
using HeroImages.Files;
using HeroImages.Images.Fetching;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>The options that say which pictures are fetched, from where, and how.</summary>
sealed class FetchArguments
{
    readonly Argument<string?> _list = new("list")
    {
        Description = "Which pictures: a candidates.json or its folder, a JSON list, or a text with one path a line (the project's selection).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<string> _baseUrl = new("--base-url") { Description = "URL below which the pictures are (the project's images, if that is a URL).", HelpName = "URL" };
    readonly Option<string[]> _prefix = new("--prefix") { Description = "Leading folders of paths, and the URL that stands in their place. May be given several times.", HelpName = "FROM=TO" };
    readonly Option<string> _out = new("--out", "-o") { Description = "Folder to fetch into; made if it is not there (the project's out/images).", HelpName = "DIR" };
    readonly Option<int> _parallel = new("--parallel") { Description = "Pictures fetched at once.", HelpName = "N", DefaultValueFactory = _ => new FetchOptions().Parallel };
    readonly Option<double?> _rate = new("--rate") { Description = "Most requests per second (no limit).", HelpName = "N" };
    readonly Option<int> _attempts = new("--attempts") { Description = "How often a picture is tried.", HelpName = "N", DefaultValueFactory = _ => new FetchOptions().Attempts };
    readonly Option<long> _maxBytes = new("--max-bytes") { Description = "Most bytes of a picture.", HelpName = "N", DefaultValueFactory = _ => new FetchOptions().MaxBytes };
    readonly Option<string> _hashes = new("--hashes") { Description = "SHA-256 that the pictures must have: what sha256sum writes, or another's fetched.jsonl.", HelpName = "FILE" };
    readonly Option<bool> _noDecode = new("--no-decode") { Description = "Do not decode what arrives; a picture cut short by the server is then not noticed." };
    readonly Option<bool> _offline = new("--offline") { Description = "Ask no server: check and use what the folder and its manifest hold." };
    readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files in the folder that were not fetched." };
    readonly Lazy<Project?> _project = new(() => Project.Find(Directory.GetCurrentDirectory()));

    public FetchArguments(Command command)
    {
        command.Arguments.Add(_list);
        foreach (Option option in new Option[] { _baseUrl, _prefix, _out, _parallel, _rate, _attempts, _maxBytes, _hashes, _noDecode, _offline, _overwrite })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The pictures that were asked for.</summary>
    public IReadOnlyList<string> Files(ParseResult parsed)
    {
        var list = parsed.GetValue(_list) ?? (_project.Value is { } project ? Path.Combine(project.Out, "selection") : null)
            ?? throw new InputException("list", null, "it was not given", "which pictures to fetch", $"Name a {SelectionWriter.FileName}, or a text with one path a line.");
        return FetchList.Read(Directory.Exists(list) ? Path.Combine(list, SelectionWriter.FileName) : list);
    }

    /// <summary>The folder to fetch into.</summary>
    public string Folder(ParseResult parsed) =>
        parsed.GetValue(_out) ?? (_project.Value is { } project ? Path.Combine(project.Out, "images") : null)
        ?? throw new InputException("--out", null, "it was not given", "a folder to fetch into", "Name one: --out DIR.");

    /// <summary>From where and how to fetch.</summary>
    public FetchOptions Options(ParseResult parsed)
    {
        var prefixes = Prefixes(parsed.GetValue(_prefix) ?? []);
        return new()
        {
            BaseUrl = parsed.GetValue(_baseUrl) ?? _project.Value?.ImageUrl,
            Prefixes = prefixes,
            Parallel = parsed.GetValue(_parallel),
            Rate = parsed.GetValue(_rate),
            Attempts = parsed.GetValue(_attempts),
            MaxBytes = parsed.GetValue(_maxBytes),
            Decode = !parsed.GetValue(_noDecode),
            Offline = parsed.GetValue(_offline),
            Overwrite = parsed.GetValue(_overwrite),
            Hashes = parsed.GetValue(_hashes) is { } hashes ? ExpectedHashes.Read(hashes) : new Dictionary<string, string>(),
        };
    }

    static Dictionary<string, string> Prefixes(IEnumerable<string> given)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var prefix in given)
        {
            var at = prefix.IndexOf("=http", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !prefixes.TryAdd(prefix[..at], prefix[(at + 1)..]))
            {
                throw new InputException("--prefix", null, at < 0 ? prefix : $"{prefix[..at]} twice", "FROM=TO with leading folders and an http or https URL", "Write it so: --prefix S1=https://host/season1.");
            }
        }
        return prefixes;
    }
}
