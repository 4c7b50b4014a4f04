namespace HeroImages.Files;

/// <summary>How a command of the SDK ended.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
sealed record SdkResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines that say what is wrong, each once; all of the text where no line says so.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var lines = (Output + "\n" + Errors).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wrong = lines.Where(line => line.Contains("error ", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();
        return wrong.Count > 0 ? wrong : lines;
    }
}
