using HeroImages.Files;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Running;

/// <summary>A notebook that is to be run: read, with its parameters in place.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Output">The file it will be written to.</param>
/// <param name="Notebook">The notebook.</param>
/// <param name="Warnings">What was odd, as sentences.</param>
sealed record RunPlan(string Path, string Output, NotebookDocument Notebook, IReadOnlyList<string> Warnings)
{
    /// <summary>Languages that the kernel knows.</summary>
    static readonly HashSet<string> Languages = new(["csharp", "sql", "html", "javascript", "mermaid", "markdown"], StringComparer.Ordinal);

    /// <summary>Folder that the notebook runs in: its own.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>Where the page of the notebook goes.</summary>
    public string Page => System.IO.Path.ChangeExtension(Output, ".html");

    /// <summary>Reads all notebooks before any is run, so that bad input costs no time.</summary>
    /// <exception cref="InputException">A notebook is not sound, of a language that cannot be run, or would be written over something.</exception>
    public static IReadOnlyList<RunPlan> Of(IEnumerable<string> paths, NotebookRunOptions options)
    {
        var plans = paths.Select(path => Of(path, options)).ToList();
        var doubled = plans.GroupBy(p => p.Output, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return doubled is null ? plans : throw new InputException(
            doubled.ElementAt(1).Path, null, $"it would be written over the outputs of {doubled.First().Path}", "notebooks with different names", "Run them one after the other, each with an --out of its own.");
    }

    static RunPlan Of(string path, NotebookRunOptions options)
    {
        var notebook = NotebookFile.Read(path);
        if (!Languages.Contains(notebook.DefaultLanguage))
        {
            throw new InputException(path, null, $"a notebook whose language is {notebook.DefaultLanguage}", "C#", "Run it with a kernel of that language: jupyter nbconvert --execute.");
        }
        var output = OutputOf(path, options);
        notebook.Upgrade();
        KernelSpecs.Describe(notebook);
        var warnings = ParameterInjection.Inject(notebook, options.Parameters);
        return new(path, output, notebook, warnings);
    }

    static string OutputOf(string path, NotebookRunOptions options)
    {
        if (options.OutputFolder is not { } folder)
        {
            return NotebookFile.IsDib(path)
                ? throw new InputException(path, null, "a text notebook, which holds no outputs", "a Jupyter notebook to be run in place", "Leave --in-place out, or convert it first: hero notebook convert.")
                : path;
        }
        var output = System.IO.Path.Combine(folder, System.IO.Path.GetFileNameWithoutExtension(path) + NotebookFile.IpynbExtension);
        return System.IO.Path.GetFullPath(output).Equals(System.IO.Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase)
            ? throw new InputException(path, null, "it would be written over itself", "another folder for the outputs", "Name one with --out, or say --in-place.")
            : output;
    }
}
