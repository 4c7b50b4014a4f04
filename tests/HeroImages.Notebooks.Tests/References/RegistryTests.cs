using HeroImages.Files;
using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

/// <summary>With packages from the registry.</summary>
public sealed class RegistryTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly ReferenceCells _cells;

    public RegistryTests() => _cells = new(new CellReferences(_folder.Path, new() { CopiesFolder = _folder["copies"] }));

    [Fact]
    public async Task Plotly_draws_from_a_cell()
    {
        await RestoreAsync("#r \"nuget:Plotly.NET,6.0.0\"\n#r \"nuget:Plotly.NET.CSharp,0.14.0\"");

        var html = (string)_cells.Value(
            "GenericChart.toChartHTML(Plotly.NET.CSharp.Chart.Point<int, int, string>(new[] { 1, 3 }, new[] { 2, 4 }))", "using Plotly.NET;")!;

        Assert.Contains("\"x\":[1,3],\"y\":[2,4]", html);
        Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "FSharp.Core");
    }

    [Fact]
    public async Task The_need_of_TorchSharp_for_a_newer_compiler_is_given_up_since_nothing_uses_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the need is one of the library for Linux");
        await RestoreAsync("#r \"nuget:TorchSharp,0.107.0\"");
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var library = await File.ReadAllBytesAsync(
            Path.Combine(packages, "torchsharp", "0.107.0", "runtimes", "linux-x64", "native", "libLibTorchSharp.so"), TestContext.Current.CancellationToken);

        var (isDone, isDoneAgain) = (VersionNeeds.TryWeaken(library, "GLIBCXX_3.4.32"), VersionNeeds.TryWeaken(library, "GLIBCXX_3.4.32"));

        Assert.Equal((true, false), (isDone, isDoneAgain));
    }

    async Task RestoreAsync(string directives)
    {
        try
        {
            await _cells.AddAsync(directives);
        }
        catch (ReferenceException e) when (Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") != "1")
        {
            Assert.Skip($"nothing can be restored here: {e.Message}");
        }
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }
}
