using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>Finds and loads the native libraries of packages and of folders with assemblies. Thread-safe.</summary>
/// <param name="copies">Where copies go of those that do not load as they are.</param>
sealed class NativeLibraries(CopiesFolder copies)
{
    readonly ConcurrentDictionary<string, string> _files = new(NativeNames.Comparer);
    readonly ConcurrentDictionary<string, nint> _loaded = new(NativeNames.Comparer);

    /// <summary>Makes a library known by its file name; the first of a name stays.</summary>
    public void Add(string path) => _files.TryAdd(Path.GetFileName(path), path);

    /// <summary>Makes the libraries known that lie beside an assembly, and below <c>runtimes</c> for this system.</summary>
    public void AddFolder(string folder)
    {
        foreach (var file in NativeNames.Folders(folder).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Where(NativeNames.IsLibrary))
        {
            Add(file);
        }
    }

    /// <summary>The file that stands for a name as code gives it, with or without prefix and suffix; null where none is known.</summary>
    public string? Find(string name) => NativeNames.Variants(Path.GetFileName(name)).Select(_files.GetValueOrDefault).FirstOrDefault(path => path is not null);

    /// <summary>Loads a library.</summary>
    /// <returns>Its handle, or zero where none of this name is known.</returns>
    /// <exception cref="DllNotFoundException">It is known and cannot be loaded; the message says why.</exception>
    public nint Load(string name) => Find(name) is { } path ? Load(path, []) : 0;

    /// <summary>
    /// Loads a file, and first those of ours that it needs: a library that lies in the folder of another package is not found by
    /// the system, but taken when it is there already.
    /// </summary>
    nint Load(string path, HashSet<string> tried)
    {
        if (_loaded.TryGetValue(path, out var known))
        {
            return known;
        }
        tried.Add(path);
        while (true)
        {
            try
            {
                return _loaded[path] = NativeLibrary.Load(path);
            }
            catch (DllNotFoundException e)
            {
                if (Weakened(path, e.Message) is { } copy)
                {
                    return _loaded[path] = Load(copy, tried);
                }
                if (Missing(e.Message, tried) is not { } needed)
                {
                    throw new DllNotFoundException($"The native library {path} cannot be loaded: {e.Message}", e);
                }
                LoadNeeded(needed, tried);
            }
        }
    }

    /// <summary>Where the system does not say what is missing, what was tried in vain says nothing either.</summary>
    void LoadNeeded(string path, HashSet<string> tried)
    {
        try
        {
            Load(path, tried);
        }
        catch (DllNotFoundException) when (OperatingSystem.IsWindows())
        {
            // Then it was not this one.
        }
    }

    /// <summary>A copy of a library that asks for versions of which it uses nothing, without this need; null where that is not what hinders it.</summary>
    string? Weakened(string path, string message)
    {
        if (VersionNeeds.Repaired(path, message) is not { } library)
        {
            return null;
        }
        var copy = copies.Copy(path);
        File.WriteAllBytes(copy, library);
        return copy;
    }

    /// <summary>A library of ours that the system's message names; where it names none, any that was not tried.</summary>
    string? Missing(string message, HashSet<string> tried)
    {
        var untried = _files.Where(file => !tried.Contains(file.Value));
        return OperatingSystem.IsWindows()
            ? untried.Select(file => file.Value).FirstOrDefault()
            : untried.Where(file => message.Contains(file.Key + ":", StringComparison.Ordinal) || message.Contains('/' + file.Key, StringComparison.Ordinal))
                .Select(file => file.Value).FirstOrDefault();
    }
}
