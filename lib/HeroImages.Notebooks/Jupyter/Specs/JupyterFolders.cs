namespace HeroImages.Notebooks.Jupyter.Specs;

/// <summary>Where Jupyter front ends look for kernels, by the rules of each system.</summary>
/// <param name="variable">Gives the value of an environment variable, or null.</param>
/// <param name="home">The user's own folder.</param>
/// <param name="system">The kind of system.</param>
public sealed class JupyterFolders(Func<string, string?> variable, string home, SystemKind system)
{
    static readonly string[] Environments = ["CONDA_PREFIX", "VIRTUAL_ENV"];

    /// <summary>The folders of this machine and user.</summary>
    public static JupyterFolders OfThisMachine { get; } = new(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        OperatingSystem.IsWindows() ? SystemKind.Windows : OperatingSystem.IsMacOS() ? SystemKind.MacOS : SystemKind.Linux);

    /// <summary>The user's own data folder, which is where kernels are installed.</summary>
    public string User => Given("JUPYTER_DATA_DIR") ?? system switch
    {
        SystemKind.Windows => Path.Join(Given("APPDATA") ?? Path.Join(home, "AppData", "Roaming"), "jupyter"),
        SystemKind.MacOS => Path.Join(home, "Library", "Jupyter"),
        _ => Path.Join(Given("XDG_DATA_HOME") ?? Path.Join(home, ".local", "share"), "jupyter"),
    };

    /// <summary>All data folders, in the order in which they are searched; some may not exist.</summary>
    public IReadOnlyList<string> All => [.. Paths().Distinct(StringComparer.Ordinal)];

    /// <summary>The data folder below an installation prefix, such as that of a Python environment.</summary>
    public static string Below(string prefix) => Path.Join(prefix, "share", "jupyter");

    IEnumerable<string> Paths() =>
    [
        .. (Given("JUPYTER_PATH") ?? "").Split(system == SystemKind.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries),
        User,
        .. Environments.Select(Given).OfType<string>().Select(Below),
        .. OfAllUsers(),
    ];

    IEnumerable<string> OfAllUsers() => system == SystemKind.Windows
        ? [Path.Join(Given("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    string? Given(string name) => variable(name) is { Length: > 0 } value ? value : null;
}
