namespace HeroImages.Cli.Tests;

/// <summary>Text as one sees it: without the blanks that fill lines up.</summary>
static class Shown
{
    public static string Of(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
