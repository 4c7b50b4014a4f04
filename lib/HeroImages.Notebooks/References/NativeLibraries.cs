using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>Finds and loads the native libraries of packages and of folders with assemblies. Thread-safe.</summary>
sealed class NativeLibraries
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
                if (Missing(e.Message, tried) is not { } needed)
                {
                    throw new DllNotFoundException($"The native library {path} cannot be loaded: {e.Message}", e);
                }
                Load(needed, tried);
            }
        }
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
