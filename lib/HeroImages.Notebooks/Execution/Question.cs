using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Execution;

/// <summary>A cell that only asks what something is: a name with a question mark behind it, as <c>Math.Max?</c>.</summary>
static partial class Question
{
    /// <summary>What the cell asks about, or null for a cell that is code.</summary>
    public static string? Of(string code) => Form().Match(code) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^\s*(?<name>[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*)\?\s*$")]
    private static partial Regex Form();
}
