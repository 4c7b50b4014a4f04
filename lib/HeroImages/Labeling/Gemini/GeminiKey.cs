using HeroImages.Files;

namespace HeroImages.Labeling.Gemini;

/// <summary>Finds the key: in the environment, else in a file of the project that git ignores.</summary>
public static class GeminiKey
{
    /// <summary>The environment's variable.</summary>
    public const string Variable = "GEMINI_API_KEY";

    /// <summary>The file, in the project's folder or the working one.</summary>
    public const string FileName = "GEMINI_API_KEY.txt";

    /// <summary>The key.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="warn">Told when others on this machine can read the file.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static string Find(string folder, Action<string> warn)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Trim() is { Length: > 0 } key)
        {
            return Checked(key, Variable);
        }
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || File.ReadAllText(file).Trim() is not { Length: > 0 } written)
        {
            throw new InputException(
                FileName, null, $"no key: {Variable} is not set, and there is no such file with a key in it", "a Gemini API key",
                $"Make one at https://aistudio.google.com/apikey and set {Variable}, or use --rater technical, which needs none.");
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
        {
            warn($"Others on this machine can read {FileName}: chmod 600 {FileName}");
        }
        return Checked(written, FileName);
    }

    /// <summary>What cannot stand in a header is no key, and is not repeated in the message.</summary>
    static string Checked(string key, string place) => key.All(c => c is > ' ' and < '\x7f')
        ? key
        : throw new InputException(place, null, "characters that no key has", "one line with the key alone", "Copy the key again.");
}
