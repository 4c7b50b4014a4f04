using System.CommandLine;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero manifest</c>: the lists that runs over a whole collection work from.</summary>
static class ManifestCommand
{
    public static Command Create() => new("manifest", "Make the list of pictures that a run over a whole collection works from.") { ManifestBuildCommand.Create() };
}
