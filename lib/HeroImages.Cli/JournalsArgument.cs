using System.CommandLine;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Cli;

/// <summary>The argument that names journals; without any, the project's journal is meant.</summary>
sealed class JournalsArgument
{
    readonly Argument<string[]> _journals = new("journals")
    {
        Description = "Journals, folders that hold a ratings.jsonl, or label files of the predecessor (the project's out/ratings).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public JournalsArgument(Command command) => command.Arguments.Add(_journals);

    /// <summary>The journals.</summary>
    public IReadOnlyList<string> Of(ParseResult parsed, Project? project) => parsed.GetValue(_journals) is { Length: > 0 } given ? given
        : project is not null ? [Path.Combine(project.Out, "ratings")]
        : throw new InputException("journals", null, "none were given", "a journal, or the folder of one", $"Name one, such as {JournalReader.FileName}.");
}
