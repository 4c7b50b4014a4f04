namespace HeroImages.Notebooks.References;

/// <summary>
/// A folder of the process's own for copies of assemblies, so that the user can build anew while they are loaded. What cannot be
/// removed while it is in use, and what processes that died have left, the next process removes.
/// </summary>
sealed class CopiesFolder : IDisposable
{
    const string LockExtension = ".lock";

    /// <summary>What belongs to an assembly and is looked for beside it.</summary>
    static readonly string[] Companions = [".pdb", ".xml"];

    readonly string _folder;
    readonly FileStream _lock;
    int _copies;

    /// <summary>Makes a folder and removes those that nobody uses any more.</summary>
    /// <param name="root">Folder for all of them.</param>
    public CopiesFolder(string root)
    {
        Directory.CreateDirectory(root);
        RemoveAbandoned(root);
        _folder = Path.Combine(root, Guid.NewGuid().ToString("N"));
        // The lock exists before the folder and goes after it: a folder without one is abandoned.
        _lock = new FileStream(_folder + LockExtension, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Copies an assembly with what belongs to it.</summary>
    /// <returns>Full path of the copy, in a folder of its own.</returns>
    public string Copy(string assembly)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{Interlocked.Increment(ref _copies)}")).FullName;
        foreach (var companion in Companions.Select(extension => Path.ChangeExtension(assembly, extension)).Where(File.Exists))
        {
            File.Copy(companion, Path.Combine(folder, Path.GetFileName(companion)));
        }
        var copy = Path.Combine(folder, Path.GetFileName(assembly));
        File.Copy(assembly, copy);
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        TryDelete(_folder);
        _lock.Dispose();
    }

    static void RemoveAbandoned(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root).Where(folder => !IsInUse(folder + LockExtension)))
        {
            TryDelete(folder);
        }
    }

    /// <summary>The owner holds its lock as long as it lives.</summary>
    static bool IsInUse(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Assemblies in use cannot be removed on every system.
        }
    }
}
