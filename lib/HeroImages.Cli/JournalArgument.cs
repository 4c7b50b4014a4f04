using System.CommandLine;
using HeroImages.Files;

namespace HeroImages.Cli;

/// <summary>The option that names the folder of a journal.</summary>
sealed class JournalArgument
{
    readonly Option<string> _folder = new("--out", "-o") { Description = "Folder of the journal ratings.jsonl; made if it is not there (the project's out/ratings).", HelpName = "DIR" };

    public JournalArgument(Command command) => command.Options.Add(_folder);

    /// <summary>The folder: as given, or the project's.</summary>
    public string Of(ParseResult parsed, Project? project) => parsed.GetValue(_folder)
        ?? (project is not null ? Path.Combine(project.Out, "ratings") : throw new InputException(_folder.Name, null, "it was not given", "the folder of the journal", "Name one: --out DIR."));

    /// <summary>The folder: as given, or that of the working folder's project.</summary>
    public string Of(ParseResult parsed) => Of(parsed, parsed.GetValue(_folder) is null ? Project.Find(Directory.GetCurrentDirectory()) : null);
}
