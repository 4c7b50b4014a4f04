using System.CommandLine;
using System.Reflection;
using HeroImages.Files;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero notebook new</c>: the notebooks in a folder of the user's own, with the sample that they run on.</summary>
static class NotebookNewCommand
{
    const string First = "00-welcome.ipynb";

    /// <summary>The version of the packages of this build.</summary>
    static readonly string Version = typeof(Project).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Create()
    {
        var command = new Command("new", "Write the notebooks, the sample that they run on, and the documentation into a folder of your own.");
        var folder = new Argument<string>("folder") { Description = "The folder, new or empty." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace notebooks that are there, with what you changed in them." };
        command.Arguments.Add(folder);
        command.Options.Add(overwrite);
        return command.Does((parsed, terminal, _) =>
        {
            var target = parsed.GetRequiredValue(folder);
            var count = Write(target, parsed.GetValue(overwrite));
            terminal.Line($"{Format.Count(count)} notebooks in {Path.Combine(target, Shipped.Notebooks)}. Begin with {Path.Combine(target, Shipped.Notebooks, First)}.");
            terminal.Note("hero kernel install makes the kernel known to VS Code and Jupyter; hero notebook run runs them without either.");
            return ExitCode.Done;
        });
    }

    static int Write(string target, bool overwrite)
    {
        var (notebooks, sample, docs) = (Shipped.Folder(Shipped.Notebooks, First), Shipped.Folder(Shipped.Sample, Project.FileName), Shipped.Folder(Shipped.Docs, "notebooks.md"));
        using var output = OutputFolder.Open(target, Path.Combine(Shipped.Notebooks, First), overwrite);
        return OutputFolder.Guard(target, () =>
        {
            Copy(SampleFiles(sample), sample, output[Shipped.Sample]);
            Copy(FilesBelow(docs), docs, output[Shipped.Docs]);
            var count = CopyNotebooks(notebooks, output[Shipped.Notebooks]);
            output.Commit(Path.Combine(Shipped.Notebooks, First));
            return count;
        });
    }

    static void Copy(IEnumerable<string> files, string from, string to)
    {
        foreach (var file in files)
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The notebooks, which ask for packages now in place of what a clone has built.</summary>
    static int CopyNotebooks(string from, string to)
    {
        Directory.CreateDirectory(to);
        var files = NotebookFile.Find([from]).ToList();
        foreach (var file in files)
        {
            var notebook = NotebookFile.Read(file);
            PackagedReferences.Replace(notebook, Version);
            NotebookStripper.Strip(notebook);
            NotebookFile.Write(Path.Combine(to, Path.GetFileName(file)), notebook);
        }
        return files.Count;
    }

    /// <summary>What the sample came with, not what was made from it since.</summary>
    static IEnumerable<string> SampleFiles(string folder)
    {
        var project = Project.Open(folder);
        return Directory.EnumerateFiles(folder).Concat(FilesBelow(project.ImageFolder!));
    }

    static IEnumerable<string> FilesBelow(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
}
