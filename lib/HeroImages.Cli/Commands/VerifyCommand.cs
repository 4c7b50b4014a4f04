using System.CommandLine;

namespace HeroImages.Cli.Commands;

static class VerifyCommand
{
    public static Command Create() => new("verify", "");
}
