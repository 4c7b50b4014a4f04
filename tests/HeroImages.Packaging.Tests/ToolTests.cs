using System.Text.Json;

namespace HeroImages.Packaging.Tests;

/// <summary>The tool, installed into an empty folder, and nothing else.</summary>
[Collection(nameof(Packages))]
public class ToolTests(Packages packages)
{
    const string Python = "/usr/bin/python3";

    const string Nbconvert = """
        import sys
        from nbconvert.nbconvertapp import main
        main(["--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=hero-csharp", "--ExecutePreprocessor.timeout=300", "--output", sys.argv[2], sys.argv[1]])
        """;

    [Fact]
    public async Task Goes_the_whole_way_on_the_sample_that_it_brings()
    {
        (await packages.RunAsync("demo", "--out", "made")).Done();

        foreach (var made in new[] { "candidates.json", "contact-sheet.html", "taste/report.html", "scores/scores.parquet", "gallery/index.html", "album/album.zip" })
        {
            Assert.True(new FileInfo(Path.Combine(packages.Place, "made", made)).Length > 1000, made);
        }
    }

    [Fact]
    public async Task Writes_notebooks_that_refer_to_packages_and_runs_them()
    {
        await NotebooksAsync("mine");

        var first = await File.ReadAllTextAsync(Path.Combine(packages.Place, "mine", "notebooks", "20-select-candidates.ipynb"), TestContext.Current.CancellationToken);
        Assert.Contains($"#r \\\"nuget:HeroImages,{packages.Version}\\\"", first, StringComparison.Ordinal);
        foreach (var name in new[] { "00-welcome", "20-select-candidates", "33-rate-by-hand", "50-train-a-model" })
        {
            (await packages.RunAsync("notebook", "run", $"mine/notebooks/{name}.ipynb", "--out", "ran")).Done();
        }
    }

    [Fact]
    public async Task Its_kernel_runs_a_notebook_in_nbconvert_and_is_named_by_the_path_that_updates_keep()
    {
        Assert.SkipUnless(File.Exists(Python) || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "needs Jupyter's tools for /usr/bin/python3 (Debian: jupyter-nbconvert)");
        await NotebooksAsync("theirs");
        (await packages.RunAsync("kernel", "install", "--name", "hero-csharp", "--prefix", "jupyter")).Done();
        var share = Path.Combine(packages.Place, "jupyter", "share", "jupyter");

        using var spec = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(share, "kernels", "hero-csharp", "kernel.json"), TestContext.Current.CancellationToken));
        Assert.Equal(packages.Hero, spec.RootElement.GetProperty("argv")[0].GetString());
        (await Programs.RunAsync(
            packages.Place, [.. packages.Home, ("JUPYTER_PATH", share)], Python, "-c", Nbconvert, "theirs/notebooks/10-explore-detections.ipynb", "ran-by-nbconvert.ipynb")).Done();
        Assert.Contains("Written below", await File.ReadAllTextAsync(Path.Combine(packages.Place, "theirs", "notebooks", "ran-by-nbconvert.ipynb"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_libtorch_training_names_the_command_that_fetches_it_and_afterwards_it_is_there()
    {
        using var folder = new TempFolder();
        WriteSource(folder, $"libtorch-cpu-{Packages.System}", Packages.Metadata("LibTorchVersion"));
        WriteSource(folder, "torchsharp", null);
        folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{folder["feed"]}\" /></packageSources></configuration>");
        (string, string)[] environment = [.. packages.Home, ("NUGET_PACKAGES", folder["packages"])];
        await NotebooksAsync("taught");
        string[] train = ["train", Path.Combine(packages.Place, "taught", "data-sample"), "--detections", Path.Combine(packages.Place, "taught", "data-sample", "detections.json"), "--metadata", Path.Combine(packages.Place, "taught", "data-sample", "metadata.json"), "--images", Path.Combine(packages.Place, "taught", "data-sample", "images"), "--model", "cnn", "--epochs", "1"];

        var without = (await Programs.RunAsync(folder.Path, environment, packages.Hero, [.. train, "--out", "without"])).Done();
        var fetched = (await Programs.RunAsync(folder.Path, environment, packages.Hero, "libtorch", "install")).Done();
        var with = (await Programs.RunAsync(folder.Path, environment, packages.Hero, [.. train, "--out", "with"])).Done();

        Assert.Contains("\"hero libtorch install\" fetches it", without.Error, StringComparison.Ordinal);
        Assert.Contains("The classical model is trained instead.", without.Error, StringComparison.Ordinal);
        Assert.Contains(folder["packages"], fetched.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("classical model is trained instead", with.Error, StringComparison.Ordinal);
    }

    async Task NotebooksAsync(string folder) => (await packages.RunAsync("notebook", "new", folder)).Done();

    /// <summary>A source that has the package which the build has restored, so that nothing is fetched over the network in a test.</summary>
    static void WriteSource(TempFolder folder, string name, string? version)
    {
        var kept = Path.Combine(Packages.NuGetFolder, name);
        version ??= Path.GetFileName(Directory.EnumerateDirectories(kept).Order(StringComparer.Ordinal).Last());
        Directory.CreateDirectory(folder["feed"]);
        File.CreateSymbolicLink(folder[$"feed/{name}.{version}.nupkg"], Path.Combine(kept, version, $"{name}.{version}.nupkg"));
    }
}
