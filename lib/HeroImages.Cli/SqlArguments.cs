using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Selection;
using HeroImages.Sql;

namespace HeroImages.Cli;

/// <summary>The options that say what a query is asked of; where one is not given, what lies in the project's output folder is taken.</summary>
sealed class SqlArguments
{
    readonly Option<string> _candidates = new("--candidates") { Description = "A selection, as the table candidates (the project's).", HelpName = "FILE" };
    readonly Option<string[]> _ratings = new("--ratings") { Description = "Journals of ratings, as the table ratings: the last words of each rater (the project's). May be given several times.", HelpName = "JOURNAL" };
    readonly Option<string> _scores = new("--scores") { Description = "Merged scores, as the table scores (the project's).", HelpName = "FILE" };
    readonly CollectionArguments _collection;

    public SqlArguments(Command command)
    {
        foreach (Option option in new Option[] { _candidates, _ratings, _scores })
        {
            command.Options.Add(option);
        }
        _collection = new(command);
    }

    /// <summary>Adds what a query names, and nothing else: a collection takes seconds to open.</summary>
    public void Fill(SqlSession session, string query, ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var (tables, schemas, _) = SqlSession.NamesIn(query);
        var named = tables.Concat(schemas).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var output = _collection.ProjectOf(parsed)?.Out;
        if (named.Overlaps(["images", "detections", "classifications", "collection"]))
        {
            var images = _collection.Open(parsed, terminal, cancel);
            session.Add("collection", images.Detections, images.Sequences);
        }
        if (named.Contains("candidates"))
        {
            session.AddFile("candidates", Candidates(Place(parsed.GetValue(_candidates), output, "selection", _candidates)));
        }
        if (named.Contains("scores"))
        {
            session.AddFile("scores", Place(parsed.GetValue(_scores), output, "scores.parquet", _scores));
        }
        if (named.Contains("ratings"))
        {
            session.Add("ratings", RatingBook.Read(parsed.GetValue(_ratings) is { Length: > 0 } journals ? journals : [Place(null, output, "ratings", _ratings)]).Standing);
        }
    }

    static string Candidates(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? path : Path.Combine(path, SelectionWriter.FileName);

    static string Place(string? given, string? output, string name, Option option) => given
        ?? (output is null ? throw new InputException(option.Name, null, "the query asks for them, and they were not given", "a path", $"Name it: {option.Name} PATH.") : Path.Combine(output, name));
}
