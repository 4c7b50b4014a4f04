using System.CommandLine;
using HeroImages.Notebooks.Execution;
using HeroImages.Notebooks.Jupyter.Server;
using HeroImages.Notebooks.Jupyter.Specs;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero kernel</c>: the C# kernel of Jupyter front ends.</summary>
static class KernelCommands
{
    const string GroupName = "kernel";
    const string RunName = "run";

    /// <summary>Whether the process is to be a kernel.</summary>
    public static bool IsRun(ParseResult parsed) =>
        parsed.CommandResult.Command is { Name: RunName } command && command.Parents.Any(p => p.Name == GroupName);

    public static Command Create() => new(GroupName, "Make notebooks in C# run in VS Code, JupyterLab and other Jupyter front ends.")
    {
        Install(),
        Uninstall(),
        List(),
        Run(),
    };

    static Command Install()
    {
        var name = Name("Install under this name only (hero-csharp, and .net-csharp where no other kernel has that name).");
        var prefix = Prefix();
        return new Command("install", "Make the kernel known to Jupyter front ends of this user.") { name, prefix }.Does((parsed, terminal, _) =>
        {
            var specs = new KernelSpecs(JupyterFolders.OfThisMachine).Install(KernelCommand.OfThisProgram(), parsed.GetValue(name), parsed.GetValue(prefix));
            foreach (var spec in specs)
            {
                terminal.Line($"installed {spec.Name}, shown as \"{spec.DisplayName}\": {spec.Folder}");
            }
            if (specs.Any(s => s.Name == KernelSpecs.InteractiveName))
            {
                terminal.Note($"Notebooks written with .NET Interactive ask for {KernelSpecs.InteractiveName} and open with this kernel now.");
            }
            else if (parsed.GetValue(name) is null)
            {
                terminal.Note($"{KernelSpecs.InteractiveName} is another program's kernel and stays so; in notebooks that ask for it, choose \"{specs[0].DisplayName}\" in the editor to use this one.");
            }
            return ExitCode.Done;
        });
    }

    static Command Uninstall()
    {
        var name = Name("Remove the kernel of this name only (all that hero installed).");
        var prefix = Prefix();
        return new Command("uninstall", "Remove what install has written, and nothing else.") { name, prefix }.Does((parsed, terminal, _) =>
        {
            var removed = new KernelSpecs(JupyterFolders.OfThisMachine).Uninstall(parsed.GetValue(name), parsed.GetValue(prefix));
            foreach (var spec in removed)
            {
                terminal.Line($"removed {spec.Name}: {spec.Folder}");
            }
            if (removed.Count == 0)
            {
                terminal.Note("There was nothing to remove.");
            }
            return ExitCode.Done;
        });
    }

    static Command List()
    {
        var prefix = Prefix();
        var command = new Command("list", "List the kernels that Jupyter front ends find, of all languages.") { prefix };
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, _) =>
        {
            json.Answer(parsed, terminal, new KernelSpecs(JupyterFolders.OfThisMachine).Find(parsed.GetValue(prefix)), Show);
            return ExitCode.Done;
        });
    }

    static Command Run()
    {
        var file = new Argument<string>("connection-file") { Description = "The file that the front end has written." };
        return new Command(RunName, "Be the kernel of a front end, which starts this by itself.") { file }.Does((parsed, _, _) =>
        {
            KernelHost.Run(parsed.GetRequiredValue(file), () => new NotebookEngine(new EngineOptions(Environment.CurrentDirectory, TimeProvider.System) { CatchesNativeStreams = true, OutlivesStrayExceptions = true }));
            // Threads that cells have left would keep the process.
            Environment.Exit(ExitCode.Done);
            return ExitCode.Done;
        });
    }

    static Option<string?> Name(string description) => new("--name") { Description = description, HelpName = "NAME" };

    static Option<string?> Prefix() => new("--prefix") { Description = "Use PREFIX/share/jupyter, as that of a Python environment, in place of the user's folder.", HelpName = "PREFIX" };

    static void Show(Terminal terminal, IReadOnlyList<KernelSpec> specs) => terminal.Table(
        ["kernel", "shown as", "language", "ours", "folder"],
        specs.Select(s => (IReadOnlyList<string>)[s.Name, s.DisplayName, s.Language, s.IsOurs ? "yes" : "no", s.Folder]));
}
