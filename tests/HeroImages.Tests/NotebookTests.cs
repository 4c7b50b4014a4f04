using System.Collections;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace HeroImages.Tests;

/// <summary>Runs the cells of the notebooks one after the other, on a copy of the sample, as a C# engine does.</summary>
public class NotebookTests
{
    const string LoadsLibrary = "#r \"../artifacts/bin/HeroImages/release/HeroImages.dll\"";
    const string Sample = "\"../data-sample\"";

    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Cells_run_from_top_to_bottom(string notebook)
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "detections.json", "metadata.json", "hero.json" })
        {
            folder.Write(name, File.ReadAllBytes(Repository.Path($"data-sample/{name}")));
        }
        Directory.CreateDirectory(folder["images"]);
        var shown = new Shown();

        var state = await CSharpScript.RunAsync("", Options(), shown, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var cell in CodeCells(notebook))
        {
            state = await state.ContinueWithAsync(
                cell.Replace(LoadsLibrary, "", StringComparison.Ordinal).Replace(Sample, JsonSerializer.Serialize(folder.Path), StringComparison.Ordinal),
                cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(shown.Values);
        Assert.All(shown.Values.OfType<ICollection>(), c => Assert.NotEmpty(c));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebooks_are_kept_without_outputs_and_load_the_library_once(string notebook)
    {
        var cells = Cells(notebook).Where(c => c.GetProperty("cell_type").GetString() == "code").ToList();

        Assert.All(cells, c => Assert.Equal((0, JsonValueKind.Null), (c.GetProperty("outputs").GetArrayLength(), c.GetProperty("execution_count").ValueKind)));
        Assert.Single(CodeCells(notebook), cell => cell.Contains(LoadsLibrary, StringComparison.Ordinal));
        Assert.InRange(cells.Count, 1, 25);
    }

    static ScriptOptions Options() => ScriptOptions.Default
        .WithReferences(typeof(Project).Assembly, typeof(Microsoft.Data.Analysis.DataFrame).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks");

    static IEnumerable<string> CodeCells(string notebook) => Cells(notebook)
        .Where(c => c.GetProperty("cell_type").GetString() == "code")
        .Select(c => string.Concat(c.GetProperty("source").EnumerateArray().Select(line => line.GetString())));

    static List<JsonElement> Cells(string notebook) =>
        [.. JsonDocument.Parse(File.ReadAllText(Repository.Path($"notebooks/{notebook}"))).RootElement.GetProperty("cells").EnumerateArray()];

    /// <summary>Stands in for the engine's <c>display</c>.</summary>
    public sealed class Shown
    {
        public List<object> Values { get; } = [];

#pragma warning disable IDE1006, CA1822 // The name that notebooks know.
        public void display(object value) => Values.Add(value);
#pragma warning restore IDE1006, CA1822
    }
}
