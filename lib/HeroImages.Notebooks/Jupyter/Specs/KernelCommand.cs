using System.Reflection;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>The command that starts this program as a kernel.</summary>
public static class KernelCommand
{
    /// <summary>
    /// Absolute program and arguments: editors that are started from a desktop often do not search where tools are installed.
    /// </summary>
    /// <returns>To be used where <see cref="KernelLaunch.Placeholder"/> is replaced by a connection file.</returns>
    public static IReadOnlyList<string> OfThisProgram() =>
        Of(Environment.ProcessPath ?? "dotnet", Assembly.GetEntryAssembly()?.Location ?? "");

    /// <summary>The command for a program that runs as a process of the given file.</summary>
    /// <param name="process">The file that the process was started from: the program itself, or <c>dotnet</c>.</param>
    /// <param name="assembly">The program's assembly.</param>
    internal static IReadOnlyList<string> Of(string process, string assembly)
    {
        var isHost = string.Equals(Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        string[] program = isHost ? [process, assembly] : [process];
        return [.. program, "kernel", "run", KernelLaunch.Placeholder];
    }
}
