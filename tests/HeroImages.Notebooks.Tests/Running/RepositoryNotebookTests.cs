using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;
using HeroImages.Notebooks.Running;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>
/// The notebooks of the repository, run as a user runs them, on a copy of the sample, without a key. Their pages are kept in the folder that
/// <c>HERO_KEEP_NOTEBOOKS</c> names.
/// </summary>
public class RepositoryNotebookTests
{
    const string KeepVariable = "HERO_KEEP_NOTEBOOKS";

    public static TheoryData<string> All =>
        [.. Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cells_run_from_top_to_bottom_and_show_what_was_written(string name)
    {
        using var folder = new TempFolder();
        SampleCopy.Into(folder);

        var run = await RunAsync(folder, name, "ran");

        Keep(run);
        var outputs = NotebookFile.Read(run.Output).Cells.SelectMany(c => c.ReadOutputs()).ToList();
        var texts = outputs.OfType<DisplayOutput>().Select(o => o.Bundle).Concat(outputs.OfType<ResultOutput>().Select(o => o.Bundle)).Select(b => b[MimeTypes.Plain] ?? "").ToList();
        Assert.True(texts.Count >= 3, string.Join('\n', texts));
        Assert.True(name.StartsWith("00", StringComparison.Ordinal) || texts.Any(t => t.StartsWith("Written below", StringComparison.Ordinal) && !t.Contains("not there", StringComparison.Ordinal)), "nothing was written");
    }

    [Theory]
    [InlineData("20-select-candidates.ipynb")]
    [InlineData("31-label-in-batch.ipynb")]
    [InlineData("60-score-a-collection.ipynb")]
    public async Task They_can_be_run_again_on_what_they_have_written(string name)
    {
        using var folder = new TempFolder();
        SampleCopy.Into(folder);

        await RunAsync(folder, name, "first");
        var again = await RunAsync(folder, name, "again");

        Assert.All(again.Cells, cell => Assert.False(cell.IsFailure));
    }

    [Fact]
    public void There_are_numbered_notebooks_for_every_stage()
    {
        var names = All.Select(row => row.Data[..2]);

        Assert.Equal(["00", "10", "11", "12", "20", "21", "22", "30", "31", "32", "33", "40", "41", "50", "51", "60", "61"], names);
    }

    static async Task<NotebookRun> RunAsync(TempFolder folder, string name, string ran)
    {
        var options = new NotebookRunOptions
        {
            OutputFolder = folder[ran],
            KernelCommand = HeroCommand.Kernel,
            Html = true,
            Parameters = [ParameterReader.ReadArgument("-r", $"folder={folder.Path}", isText: true)],
        };
        var run = Assert.Single(await NotebookRunner.RunAsync([Repository.Path($"notebooks/{name}")], options));
        Assert.True(run.Succeeded, string.Join('\n', run.Cells.FirstOrDefault(c => c.IsFailure)?.Error?.Trace ?? []));
        Assert.Empty(run.Warnings);
        return run;
    }

    static void Keep(NotebookRun run)
    {
        if (Environment.GetEnvironmentVariable(KeepVariable) is { Length: > 0 } keep)
        {
            Directory.CreateDirectory(keep);
            var page = Path.ChangeExtension(run.Output, ".html");
            File.Copy(page, Path.Combine(keep, Path.GetFileName(page)), overwrite: true);
        }
    }
}
