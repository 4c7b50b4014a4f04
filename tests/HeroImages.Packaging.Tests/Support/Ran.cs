namespace HeroImages.Packaging.Tests;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">All of standard output.</param>
/// <param name="Error">All of standard error.</param>
public sealed record Ran(int ExitCode, string Out, string Error)
{
    /// <summary>The run, which has to have succeeded.</summary>
    public Ran Done()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Out}\n{Error}");
        return this;
    }
}
