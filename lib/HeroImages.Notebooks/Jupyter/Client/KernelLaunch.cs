namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>How a kernel is started.</summary>
/// <param name="Command">The program, absolute or on the search path, and its arguments; <c>{connection_file}</c> stands for the connection file.</param>
/// <param name="WorkingDirectory">The folder that it works in.</param>
public sealed record KernelLaunch(IReadOnlyList<string> Command, string WorkingDirectory)
{
    /// <summary>What stands for the connection file in a command.</summary>
    public const string Placeholder = "{connection_file}";

    /// <summary>More for its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Time that it gets to answer; after that it counts as dead.</summary>
    public TimeSpan AnswersWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a port that another program has taken meanwhile is answered by another try, with others.</summary>
    public int Tries { get; init; } = 3;
}
