using System.Text.RegularExpressions;
using HeroImages.Emulators;
using HeroImages.Emulators.Scores;

namespace HeroImages.Cli.Tests;

/// <summary>Runs what the README and the pages of docs tell people to type, in the order of reading, in a folder that looks like a clone.</summary>
public sealed partial class DocsTests
{
    const string LongForm = "dotnet run --project lib/HeroImages.Cli -c Release --";

    /// <summary>The address that stands for a reader's own collection; the tests serve the sample's pictures in its place.</summary>
    const string Collection = "https://example.org/collection";

    /// <summary>The folder that stands for a reader's own files; the tests put the sample's there.</summary>
    const string OwnFolder = "field-season";

    const string TestCommand = "dotnet test HeroImages.sln -c Release";

    /// <summary>The pages with commands, in the order of reading: each goes on from what those before it wrote.</summary>
    static readonly string[] Pages =
    [
        "README.md", "docs/selecting.md", "docs/recipes.md", "docs/rating.md", "docs/agreement.md", "docs/galleries.md", "docs/scoring.md", "docs/training.md",
        "docs/notebooks.md",
    ];

    /// <summary>Its commands are run by HeroImages.Packaging.Tests, with packages made for it.</summary>
    const string InstallingPage = "docs/installing.md";

    [Fact]
    public async Task Every_command_of_the_pages_ends_well()
    {
        await using var gemini = await GeminiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, BatchDuration = TimeSpan.Zero });
        await using var ollama = await OllamaEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["gemma3:4b"] });
        await using var vllm = await OpenAiEmulator.StartAsync(new() { Scores = ScoreMode.Hash, Models = ["made/vision"] });
        using var clone = new TempFolder();
        using var server = SampleServer.Start();
        FillClone(clone);
        var folder = clone.Path;
        foreach (var line in Pages.SelectMany(Lines).Where(l => l != TestCommand))
        {
            if (line.StartsWith("cd ", StringComparison.Ordinal))
            {
                folder = Path.GetFullPath(Path.Combine(folder, line[3..]));
                continue;
            }
            var here = line.Replace(Collection, server.Url, StringComparison.Ordinal)
                .Replace("http://localhost:11434", $"{ollama.BaseUrl}", StringComparison.Ordinal)
                .Replace("http://localhost:8000/v1", $"{vllm.BaseUrl}v1", StringComparison.Ordinal);
            Hero.StartWith(
                [("GEMINI_API_KEY", EmulatorOptions.DefaultKey), ("GEMINI_BASE_URL", $"{gemini.BaseUrl}"), ("JUPYTER_DATA_DIR", clone["jupyter"])],
                folder,
                Arguments(here)).Wait().Done();
        }
    }

    [Fact]
    public void No_page_has_commands_that_no_test_runs()
    {
        var withCommands = AllPages().Where(page => Blocks(page).Any());

        Assert.Empty(withCommands.Except(Pages.Append(InstallingPage)));
    }

    [Fact]
    public void The_readme_has_the_two_commands_for_newcomers() =>
        Assert.Superset(new HashSet<string> { $"{LongForm} demo", TestCommand }, Lines("README.md").ToHashSet());

    [Fact]
    public void The_command_for_the_tests_is_the_one_that_ci_runs() =>
        Assert.Contains(TestCommand, File.ReadAllText(Sample.InRepository(".ci/run")), StringComparison.Ordinal);

    [Fact]
    public void Files_that_pages_link_to_are_there()
    {
        var links = from page in AllPages()
                    from Match match in Links().Matches(Text(page))
                    let path = match.Groups["path"].Value
                    where !path.Contains("://", StringComparison.Ordinal)
                    select (page, path);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(Sample.InRepository(link.page))!, link.path)), $"{link}"));
    }

    /// <summary>The sample, the notebooks, and what the build has made, at the places where a clone has them; and a reader's own files.</summary>
    static void FillClone(TempFolder clone)
    {
        Sample.CopyTo(clone);
        foreach (var notebook in Directory.EnumerateFiles(Sample.InRepository("notebooks"), "*.ipynb"))
        {
            clone.Write($"notebooks/{Path.GetFileName(notebook)}", File.ReadAllBytes(notebook));
        }
        Directory.CreateSymbolicLink(clone["artifacts"], Sample.InRepository("artifacts"));
        foreach (var file in Directory.EnumerateFiles(clone["data-sample"], "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Project.FileName))
        {
            clone.Write($"{OwnFolder}/{Path.GetRelativePath(clone["data-sample"], file)}", File.ReadAllBytes(file));
        }
    }

    static string[] Arguments(string line) => line switch
    {
        _ when line.StartsWith(LongForm, StringComparison.Ordinal) => line[LongForm.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ when line.StartsWith("hero ", StringComparison.Ordinal) => [.. Words().Matches(line).Select(m => m.Value.Trim('"')).Skip(1)],
        _ => throw new InvalidOperationException($"There is a command that no test can run: {line}"),
    };

    static IEnumerable<string> AllPages() =>
        Directory.EnumerateFiles(Sample.InRepository("docs"), "*.md", SearchOption.AllDirectories).Append(Sample.InRepository("README.md"))
            .Select(f => Path.GetRelativePath(Sample.InRepository(""), f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    static string Text(string page) => File.ReadAllText(Sample.InRepository(page)).ReplaceLineEndings("\n");

    static IEnumerable<string> Blocks(string page) => CommandBlocks().Matches(Text(page)).Select(m => m.Groups["commands"].Value);

    static IEnumerable<string> Lines(string page) => Blocks(page).SelectMany(block => block.Split('\n')).Where(line => line.Length > 0);

    /// <summary>Words, or several of them in double quotes.</summary>
    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^```(sh|bash|console|powershell)\n(?<commands>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommandBlocks();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Links();
}
