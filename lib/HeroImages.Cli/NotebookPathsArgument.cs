using System.CommandLine;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Cli;

/// <summary>The argument that names notebooks, or folders of them.</summary>
sealed class NotebookPathsArgument
{
    readonly Argument<string[]> _paths = new("path")
    {
        Description = "Notebooks, .ipynb or .dib; a folder stands for the notebooks right in it, by name.",
        Arity = ArgumentArity.OneOrMore,
    };

    public NotebookPathsArgument(Command command) => command.Arguments.Add(_paths);

    /// <summary>The files, each once, in the order in which they were named.</summary>
    public IReadOnlyList<string> Of(ParseResult parsed) => [.. NotebookFile.Find(parsed.GetRequiredValue(_paths)).Distinct(StringComparer.Ordinal)];
}
