using System.Text.Json;
using System.Text.RegularExpressions;
using HeroImages.Charting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace HeroImages.Interactive.Tests;

/// <summary>
/// The notebooks of the repository in .NET Interactive's own kernel, cell by cell: they keep to what that one can do too. Cells that say they
/// are our own engine's are left out.
/// </summary>
[Collection(nameof(ChartPage))]
public sealed partial class RepositoryNotebookTests : IDisposable
{
    readonly CompositeKernel _kernel = [new CSharpKernel().UseKernelHelpers()];
    readonly TempFolder _folder = new();

    public static TheoryData<string> All =>
        [.. Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cells_run_from_top_to_bottom_and_show_what_was_written(string name)
    {
        SampleCopy.Into(_folder);
        var shown = new List<string>();
        foreach (var code in Cells(name).Where(code => !code.StartsWith("#!", StringComparison.Ordinal)))
        {
            shown.AddRange(await RunAsync(Here(code)));
        }

        Assert.True(shown.Count >= 3, string.Join('\n', shown));
        Assert.True(name.StartsWith("00", StringComparison.Ordinal) || shown.Exists(text => text.StartsWith("Written below", StringComparison.Ordinal)), "nothing was written");
    }

    public void Dispose()
    {
        _kernel.Dispose();
        _folder.Dispose();
    }

    /// <summary>Runs a cell, which must not fail.</summary>
    /// <returns>The plain texts of what it shows.</returns>
    async Task<IReadOnlyList<string>> RunAsync(string code)
    {
        var result = await _kernel.SendAsync(new SubmitCode(code), TestContext.Current.CancellationToken);
        var failures = result.Events.OfType<CommandFailed>().Select(failure => failure.Message).ToList();
        Assert.True(failures.Count == 0, $"{code}\n{string.Join('\n', failures)}");
        return [.. result.Events.OfType<DisplayEvent>().SelectMany(e => e.FormattedValues).Where(value => value.MimeType == "text/plain").Select(value => value.Value)];
    }

    static IEnumerable<string> Cells(string name)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(Repository.Path($"notebooks/{name}")));
        return [.. notebook.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())))];
    }

    /// <summary>The assemblies that these tests have, and a copy of the sample.</summary>
    string Here(string code) => Folder().Replace(
        Reference().Replace(code, match => $"#r \"{Path.Combine(AppContext.BaseDirectory, $"{match.Groups["name"].Value}.dll").Replace('\\', '/')}\""),
        $"var folder = \"{_folder.Path.Replace('\\', '/')}\";");

    [GeneratedRegex(@"^#r ""\.\./artifacts/bin/(?<name>[\w.]+)/release/\k<name>\.dll""", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^var folder = ""\.\./data-sample"";", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
