using System.CommandLine;

namespace HeroImages.Cli.Commands;

static class SpeciesCommand
{
    public static Command Create() => new("species", "");
}
