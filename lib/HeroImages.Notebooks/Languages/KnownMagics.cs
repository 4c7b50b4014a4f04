namespace HeroImages.Notebooks.Languages;

/// <summary>Names after <c>#!</c> that mean something, here or in .NET Interactive.</summary>
static class KnownMagics
{
    /// <summary>Names of the magics of this engine.</summary>
    public static IReadOnlyList<string> Own { get; } = ["about", "import", "lsmagic", "set", "share", "time", "who", "whos"];

    /// <summary>What .NET Interactive has and this engine does not.</summary>
    public static IReadOnlyList<string> Foreign { get; } =
        ["fsharp", "f#", "F#", "pwsh", "powershell", "kql", "http", "connect", "python", "r", "log", "nuget"];

    public static bool Contains(string name) => Own.Contains(name) || Foreign.Contains(name);
}
