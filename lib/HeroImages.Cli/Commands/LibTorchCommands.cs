using System.CommandLine;
using HeroImages.Training.Runtime;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero libtorch</c>: what computes with neural networks, which the packages of the workbench do not bring.</summary>
static class LibTorchCommands
{
    public static Command Create() => new("libtorch", "Fetch what trains and runs neural networks, where it is not there yet.")
    {
        Install(),
    };

    static Command Install() => new Command("install", "Fetch libtorch for this system as packages of NuGet: 130 MB, 600 MB unpacked. The technical and the classical models need none.")
        .Does(
            (_, terminal, cancel) =>
            {
                var folder = terminal.Work(progress => LibTorchPackages.InstallAsync(Directory.GetCurrentDirectory(), progress, cancel).GetAwaiter().GetResult());
                terminal.Line($"libtorch is loaded from {folder}");
                return ExitCode.Done;
            },
            stopped: "stopped. The same command fetches what is missing.");
}
