namespace HeroImages.Notebooks.Interactive;

/// <summary>What every cell can name without saying where it lies.</summary>
public static class CellImports
{
    /// <summary>
    /// Namespaces, and types whose static members are in scope, as the usings of a compilation take them. .NET Interactive imports them too, but for
    /// <c>System.IO</c>.
    /// </summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "System.IO",
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Kernel",
    ];
}
