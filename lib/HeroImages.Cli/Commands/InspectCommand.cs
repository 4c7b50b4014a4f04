using System.CommandLine;

namespace HeroImages.Cli.Commands;

static class InspectCommand
{
    public static Command Create() => new("inspect", "");
}
