using System.Text.RegularExpressions;

namespace HeroImages.Packaging.Tests;

/// <summary>The page on installing says what these tests do.</summary>
public partial class InstallingPageTests
{
    /// <summary>What the other tests run, with folders of their own.</summary>
    static readonly string[] OfTheTool = ["tools/hero demo", "tools/hero notebook new heroes", "tools/hero kernel install", "tools/hero libtorch install"];

    [Fact]
    public void Its_commands_are_the_ones_that_are_tested()
    {
        var text = File.ReadAllText(Repository.Path("docs/installing.md")).ReplaceLineEndings("\n").Replace("-r linux-x64", $"-r {Packages.System}", StringComparison.Ordinal);
        var lines = CommandBlocks().Matches(text).SelectMany(m => m.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal([.. new[] { Packages.PackAll, Packages.PackProgram, Packages.Install }.Select(c => $"dotnet {string.Join(' ', c)}"), .. OfTheTool], lines);
    }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommandBlocks();
}
