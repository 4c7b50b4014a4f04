using System.Reflection;
using HeroImages.Notebooks.Jupyter.Client;

namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>The command that starts this program as a kernel.</summary>
public static class KernelCommand
{
    /// <summary>The folder into which the SDK unpacks tools, beside the files that start them.</summary>
    const string ToolStore = "/.store/";

    /// <summary>
    /// Absolute program and arguments: editors that are started from a desktop often do not search where tools are installed.
    /// </summary>
    /// <returns>To be used where <see cref="KernelLaunch.Placeholder"/> is replaced by a connection file.</returns>
    public static IReadOnlyList<string> OfThisProgram() =>
        Of(Lasting(Environment.ProcessPath ?? "dotnet", File.Exists), Assembly.GetEntryAssembly()?.Location ?? "");

    /// <summary>
    /// The path by which a program can be started after the next update too: an installed tool lies in a folder with its version in the
    /// name, and a file of the tool's name above all versions leads to the one that is installed.
    /// </summary>
    /// <param name="process">The file that the process was started from.</param>
    /// <param name="exists">Whether there is a file.</param>
    internal static string Lasting(string process, Func<string, bool> exists)
    {
        var store = process.Replace('\\', '/').IndexOf(ToolStore, StringComparison.Ordinal);
        var link = store < 0 ? process : Path.Join(process[..store], Path.GetFileName(process));
        return exists(link) ? link : process;
    }

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
