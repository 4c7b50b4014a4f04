using System.Collections.Concurrent;

namespace HeroImages.Notebooks.References;

/// <summary>Finds the assemblies that lie beside those that the user named, or that their dependency files name. Thread-safe.</summary>
sealed class LocalFolders
{
    readonly ConcurrentQueue<(string Folder, DependencyFile Dependencies)> _places = new();

    /// <summary>Looks there too from now on.</summary>
    public void Add(string folder, DependencyFile dependencies)
    {
        if (!_places.Contains((folder, dependencies)))
        {
            _places.Enqueue((folder, dependencies));
        }
    }

    /// <summary>Whether a folder is one of those.</summary>
    public bool Has(string folder) => _places.Any(place => place.Folder == folder);

    /// <summary>The first file for a name, or null.</summary>
    public AssemblyFile? Find(string name) => _places.Select(place => Find(name, place.Folder, place.Dependencies)).FirstOrDefault(file => file is not null);

    /// <summary>The file for a name in one place, or null: beside, in the dependency file, or in the framework for web applications.</summary>
    public static AssemblyFile? Find(string name, string folder, DependencyFile dependencies)
    {
        var path = Path.Combine(folder, name + ".dll");
        return File.Exists(path) ? AssemblyFile.TryRead(path)
            : dependencies.Assemblies.TryGetValue(name, out var known) ? AssemblyFile.TryRead(known)
            : null;
    }
}
