namespace HeroImages.Files;

/// <summary>
/// A folder of results that appears whole or not at all: files are made in a staging folder inside it and moved to
/// their places by <see cref="Commit"/>; without that, nothing is left behind. For one thread.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    const string StagingPrefix = ".hero-staging-";

    /// <summary>The folders that were made for it, the deepest first.</summary>
    readonly IReadOnlyList<string> _made;

    bool _committed;

    OutputFolder(string path, string staging, IReadOnlyList<string> made) => (Path, Staging, _made) = (path, staging, made);

    /// <summary>The folder itself.</summary>
    public string Path { get; }

    /// <summary>Where to make the files, in folders too.</summary>
    public string Staging { get; }

    /// <summary>Opens a folder for writing, creating it if need be.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="marker">The file whose presence means that earlier results are there.</param>
    /// <param name="overwrite">Whether earlier results may be replaced.</param>
    /// <exception cref="InputException">It cannot be written, is a file, or holds results that may not be replaced.</exception>
    public static OutputFolder Open(string path, string marker, bool overwrite)
    {
        if (File.Exists(path))
        {
            throw new InputException(path, null, "this is a file", "a folder", "Name another folder for the output.");
        }
        if (File.Exists(System.IO.Path.Combine(path, marker)) && !overwrite)
        {
            throw new InputException(
                path, null, $"there is a {marker} already", "a new or empty folder", "Name another folder, or replace it with --overwrite.");
        }
        return Guard(path, () =>
        {
            var made = Missing(path);
            Directory.CreateDirectory(path);
            DeleteOldStaging(path);
            var staging = Directory.CreateDirectory(System.IO.Path.Combine(path, StagingPrefix + Environment.ProcessId));
            return new OutputFolder(path, staging.FullName, made);
        });
    }

    /// <summary>Path of a file to be made in the staging folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Staging, name);

    /// <summary>Runs a piece of writing; what the system says against it becomes one clear error.</summary>
    /// <exception cref="InputException">The disk is full, or the folder cannot be written.</exception>
    public static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(
                path, null, $"it cannot be written: {Reason(e)}", "a folder with room and permission to write",
                "Free some space, or name another folder with --out.", e);
        }
    }

    /// <summary>
    /// The system's own words without the path of a file in staging, except where .NET takes a limit of the account for
    /// a wrong argument.
    /// </summary>
    static string Reason(Exception e) => e is ArgumentOutOfRangeException
        ? "a file became larger than the file system or a limit of the account allows"
        : e.Message.Split(" : '")[0].TrimEnd('.');

    /// <summary>Runs a piece of writing, as the other overload does.</summary>
    public static void Guard(string path, Action write) => Guard(path, () =>
    {
        write();
        return true;
    });

    /// <summary>Moves all files from the staging folder to their places, replacing what is there.</summary>
    /// <param name="last">The file that is moved last: where it stands, all others do.</param>
    public void Commit(string last)
    {
        Guard(Path, () =>
        {
            foreach (var name in Directory.EnumerateFiles(Staging, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Staging, file)).OrderBy(name => name == last).ToList())
            {
                var place = System.IO.Path.Combine(Path, name);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
                File.Move(this[name], place, overwrite: true);
            }
            Directory.Delete(Staging, recursive: true);
        });
        _committed = true;
    }

    /// <summary>Removes what was made if it was not committed.</summary>
    public void Dispose()
    {
        if (_committed)
        {
            return;
        }
        try
        {
            Directory.Delete(Staging, recursive: true);
            foreach (var folder in _made.TakeWhile(f => !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that brought us here matters more; the next run removes what is left.
        }
    }

    /// <summary>The folder and those above it that are not there yet, the deepest first.</summary>
    static List<string> Missing(string path)
    {
        var missing = new List<string>();
        for (var at = new DirectoryInfo(System.IO.Path.GetFullPath(path)); at is { Exists: false }; at = at.Parent)
        {
            missing.Add(at.FullName);
        }
        return missing;
    }

    static void DeleteOldStaging(string path)
    {
        foreach (var old in Directory.EnumerateDirectories(path, StagingPrefix + "*"))
        {
            Directory.Delete(old, recursive: true);
        }
    }
}
