using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>The notebooks of the repository, run as a user runs them, on a copy of the sample.</summary>
public class RepositoryNotebookTests
{
    const string LoadsLibrary = "#r \"../artifacts/bin/HeroImages/release/HeroImages.dll\"";

    public static TheoryData<string> All =>
        [.. Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cells_run_from_top_to_bottom(string name)
    {
        using var folder = new TempFolder();
        foreach (var file in new[] { "detections.json", "metadata.json", "hero.json" })
        {
            folder.Write(file, File.ReadAllBytes(Repository.Path($"data-sample/{file}")));
        }
        Directory.CreateDirectory(folder["images"]);
        var options = new NotebookRunOptions { OutputFolder = folder["ran"], KernelCommand = HeroCommand.Kernel, Parameters = [ParameterReader.ReadArgument("-r", $"folder={folder.Path}", isText: true)] };

        var run = Assert.Single(await NotebookRunner.RunAsync([Repository.Path($"notebooks/{name}")], options));

        Assert.True(run.Succeeded, string.Join('\n', run.Cells.FirstOrDefault(c => c.IsFailure)?.Error?.Trace ?? []));
        Assert.Empty(run.Warnings);
        Assert.NotEmpty(NotebookFile.Read(run.Output).Cells.SelectMany(c => c.ReadOutputs()).OfType<DisplayOutput>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Notebooks_are_kept_without_outputs_and_load_the_library_once(string name)
    {
        var notebook = NotebookFile.Read(Repository.Path($"notebooks/{name}"));
        var code = notebook.Cells.Where(c => c.Kind == CellKind.Code).ToList();

        Assert.False(NotebookStripper.Strip(notebook));
        Assert.Single(code, cell => cell.Source.Contains(LoadsLibrary, StringComparison.Ordinal));
        Assert.InRange(code.Count, 1, 25);
    }
}
