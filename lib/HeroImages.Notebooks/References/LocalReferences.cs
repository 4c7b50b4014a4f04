using System.Reflection;

namespace HeroImages.Notebooks.References;

/// <summary>The assemblies and projects that the cells of a notebook use by path, and the assemblies that they use by name.</summary>
sealed class LocalReferences(string folder, HostAssemblies host, AssemblyTable table, NativeLibraries natives, RebuildWatch watch)
{
    static readonly Progress<string> Unheard = new();

    readonly LocalFolders _folders = new();

    /// <summary>Adds what a directive names, and what that needs.</summary>
    /// <returns>Paths of assemblies to compile against.</returns>
    /// <exception cref="ReferenceException">It is not there, is no assembly, or does not build.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(ReferenceDirective directive, IProgress<string> notes, CancellationToken cancel)
    {
        var path = Path.GetFullPath(Path.Combine(folder, directive.Text));
        if (directive.Kind == ReferenceKind.Project)
        {
            var built = await ProjectBuilder.BuildAsync(path, notes, cancel).ConfigureAwait(false);
            return AddFile(built.Assembly, built.PackageFolder, notes);
        }
        return File.Exists(path) ? AddFile(path, DependencyFile.UsualPackageFolder(), notes) : [FindByName(directive.Text, path)];
    }

    /// <summary>What is to be loaded for a name that code asks for; null where it is the host's, or nowhere.</summary>
    public CellAssembly? FindForLoading(string name)
    {
        if (table.Find(name) is { } known)
        {
            return known;
        }
        // Assemblies that are loaded by name alone, such as plug-ins, are not among the references of any other.
        if (_folders.Find(name) is { } file)
        {
            Choose(file, isNamed: false, Unheard);
        }
        return table.Find(name);
    }

    List<string> AddFile(string path, string packageFolder, IProgress<string> notes)
    {
        var file = AssemblyFile.TryRead(path) ?? throw new ReferenceException(
            $"#r \"{path}\": this is no .NET assembly, or it cannot be read; expected a .dll file that a .NET compiler made. Native libraries are found by themselves beside the assembly that uses them.");
        var (place, dependencies) = (Path.GetDirectoryName(path)!, DependencyFile.Of(path, packageFolder));
        _folders.Add(place, dependencies);
        natives.AddFolder(place);
        foreach (var native in dependencies.Natives)
        {
            natives.Add(native);
        }
        return AddWithDependencies(file, name => LocalFolders.Find(name, place, dependencies) ?? FindForWeb(name), notes);
    }

    List<string> AddWithDependencies(AssemblyFile named, Func<string, AssemblyFile?> find, IProgress<string> notes)
    {
        var (waiting, seen, paths) = (new Queue<AssemblyFile>([named]), new HashSet<string>(StringComparer.OrdinalIgnoreCase) { named.Name }, new List<string>());
        while (waiting.TryDequeue(out var file))
        {
            var chosen = Choose(file, isNamed: ReferenceEquals(file, named), notes);
            if (!HostAssemblies.IsFramework(chosen.File.Path))
            {
                paths.Add(chosen.CompilePath);
            }
            foreach (var needed in file.References.Where(seen.Add).Select(find).OfType<AssemblyFile>())
            {
                waiting.Enqueue(needed);
            }
        }
        return paths;
    }

    CellAssembly Choose(AssemblyFile file, bool isNamed, IProgress<string> notes)
    {
        // Packages and frameworks are never built anew in their place.
        var isUsers = _folders.Has(Path.GetDirectoryName(file.Path)!);
        var chosen = table.Choose(new(file, IsNamed: isNamed, IsCopied: isUsers), notes);
        if (isNamed || (isUsers && chosen.Origin == file.Path))
        {
            watch.Add(file.Path, chosen.File.Mvid, file.Mvid);
        }
        return chosen;
    }

    /// <summary>A library for web applications leaves the framework for them to the program that uses it.</summary>
    AssemblyFile? FindForWeb(string name) => host.Find(name) is not null
        ? null
        : SharedFrameworks.Files(SharedFrameworks.AspNetCore).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name) is { } path
            ? AssemblyFile.TryRead(path)
            : null;

    string FindByName(string text, string path)
    {
        if (NameOf(text) is { } name && (table.Find(name)?.CompilePath ?? host.Find(name)?.Path) is { } found)
        {
            return found;
        }
        throw new ReferenceException(
            $"#r \"{text}\": there is no file {path}, and no assembly of this name in .NET; "
            + "expected the path of a .dll file, relative to the notebook's folder, or the name of an assembly such as System.Xml.Linq.");
    }

    static string? NameOf(string text)
    {
        try
        {
            var name = text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(text) : text;
            return text.AsSpan().ContainsAny('/', '\\') ? null : new AssemblyName(name).Name;
        }
        catch (Exception e) when (e is FileLoadException or ArgumentException)
        {
            return null;
        }
    }
}
