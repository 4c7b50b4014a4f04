namespace HeroImages.Notebooks.References;

/// <summary>Notices when a file that the cells use has been built anew since it was taken. Thread-safe.</summary>
sealed class RebuildWatch
{
    readonly Lock _lock = new();
    readonly Dictionary<string, Watched> _files = new(StringComparer.Ordinal);

    /// <summary>Watches a file from now on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="used">The build that the cells use.</param>
    /// <param name="present">The build that the file has, of which the user has been told.</param>
    public void Add(string path, Guid used, Guid present)
    {
        lock (_lock)
        {
            _files[path] = new(Stamp(path), used, present);
        }
    }

    /// <summary>The files whose build is another than the one in use, each once for each build.</summary>
    public IReadOnlyList<string> Changed()
    {
        lock (_lock)
        {
            return [.. _files.Keys.ToList().Where(IsNewlyBuilt)];
        }
    }

    bool IsNewlyBuilt(string path)
    {
        var (watched, stamp) = (_files[path], Stamp(path));
        // Files that are just being written cannot be read, and are looked at again next time.
        if (stamp == watched.Stamp || AssemblyFile.TryRead(path) is not { } now)
        {
            return false;
        }
        _files[path] = watched with { Stamp = stamp, Told = now.Mvid };
        return now.Mvid != watched.Used && now.Mvid != watched.Told;
    }

    static (DateTime Written, long Length) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    sealed record Watched((DateTime Written, long Length) Stamp, Guid Used, Guid Told);
}
