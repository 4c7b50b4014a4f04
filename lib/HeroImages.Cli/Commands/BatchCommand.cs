using System.CommandLine;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero batch</c>: has Gemini rate pictures in batch jobs, at half the price and within a day or so.</summary>
static class BatchCommand
{
    public static Command Create() => new("batch", "Have Gemini rate pictures in batch jobs: half the price, an answer within a day. Everything can be stopped and resumed at any time.")
    {
        BatchSubmitCommand.Create(),
        BatchStatusCommand.Create(),
        BatchCollectCommand.Create(),
        BatchResumeCommand.Create(),
        BatchCancelCommand.Create(),
        BatchListCommand.Create(),
    };
}
