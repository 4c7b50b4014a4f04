using System.Runtime.InteropServices;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>The packages that camera-trap notebooks want most, from the registry, each in a process of its own.</summary>
public class PackagesInCellsTests
{
    [Fact]
    public async Task A_chart_of_Plotly_uses_our_script_and_asks_for_nothing_on_the_network()
    {
        await using var cells = await CellsOfProcess.StartAsync();
        await ReferAsync(cells, "#r \"nuget: Plotly.NET.CSharp, 0.14.0\"");

        var (_, shown) = await cells.RunAsync("using Plotly.NET.CSharp;\nChart.Point<int, int, string>(new[] { 1, 3 }, new[] { 2, 4 })");

        var html = shown.Outputs.OfType<ResultOutput>().Single().Bundle[MimeTypes.Html]!;
        Assert.Contains("\"x\":[1,3],\"y\":[2,4]", html, StringComparison.Ordinal);
        Assert.Contains("heroCharts.load(", html, StringComparison.Ordinal);
        Assert.Contains("heroCharts.later(function (Plotly, ", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script[^>]+src=", html);
    }

    [Fact]
    public async Task TorchSharp_computes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "the package holds libtorch for Linux on x64");
        await using var cells = await CellsOfProcess.StartAsync();
        await ReferAsync(cells, "#r \"nuget:TorchSharp, 0.107.0\"\n#r \"nuget:libtorch-cpu-linux-x64, 2.10.0\"");

        var value = await cells.ValueAsync("using TorchSharp;\ntorch.ones(3).sum().item<float>()");

        Assert.Equal("3", value);
    }

    static async Task ReferAsync(CellsOfProcess cells, string directives)
    {
        var (result, _) = await cells.RunAsync(directives);
        Assert.SkipUnless(result.Error is null || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"nothing can be restored here: {result.Error?.Message}");
        Assert.Equal(CellResult.Done, result);
    }
}
