using System.CommandLine;

namespace HeroImages.Cli.Commands;

static class DemoCommand
{
    public static Command Create() => new("demo", "");
}
