using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace HeroImages.Notebooks.References;

/// <summary>
/// The context of the cells and of all that they refer to. An assembly is loaded when it is first needed; what the host has in a
/// version that will do is the host's, so that its values and the cells' are of the same types.
/// </summary>
sealed class CellLoadContext(NativeLibraries natives, Func<string, CellAssembly?> find) : AssemblyLoadContext("notebook")
{
    readonly ConcurrentDictionary<string, Guid> _builds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The build that is loaded under a name, or null.</summary>
    public Guid? LoadedBuild(string name) => _builds.TryGetValue(name, out var mvid) ? mvid : null;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name)
        {
            return null;
        }
        return string.IsNullOrEmpty(assemblyName.CultureName) ? LoadFound(name) : LoadTexts(name, assemblyName.CultureName);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) => natives.Load(unmanagedDllName);

    Assembly? LoadFound(string name)
    {
        if (find(name) is not { } assembly)
        {
            return Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == name);
        }
        _builds[name] = assembly.File.Mvid;
        return LoadFromAssemblyPath(assembly.File.Path);
    }

    /// <summary>Translated texts lie in folders beside the assembly that they belong to; they are read, so that nobody has to wait to build anew.</summary>
    Assembly? LoadTexts(string name, string culture)
    {
        var owner = find(Path.GetFileNameWithoutExtension(name));
        var path = owner is null ? null : Path.Combine(Path.GetDirectoryName(owner.Origin)!, culture, name + ".dll");
        return path is not null && File.Exists(path) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path))) : null;
    }
}
