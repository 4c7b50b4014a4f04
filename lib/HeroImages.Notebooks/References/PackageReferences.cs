using System.Collections.Concurrent;

namespace HeroImages.Notebooks.References;

/// <summary>The packages that the cells of a notebook use. To be used by one thread at a time.</summary>
sealed class PackageReferences(PackageRestorer restorer, HostAssemblies host, AssemblyTable table, NativeLibraries natives, string folder)
{
    /// <summary>Its surface for cells is ours.</summary>
    const string InteractiveApi = "Microsoft.DotNet.Interactive";

    readonly OwnPackages _own = new(host);
    readonly ConcurrentQueue<string> _scripts = new();
    PackageSet _set = PackageSet.Empty;
    RestoredPackages _restored = RestoredPackages.Empty;

    /// <summary>Adds the sources and packages among the directives.</summary>
    /// <returns>Paths of assemblies to compile against.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<ReferenceDirective> directives, IProgress<string> notes, CancellationToken cancel)
    {
        var set = directives.Where(d => d.Kind == ReferenceKind.Source).Aggregate(_set, (s, d) => s.With(Source(d.Text)));
        var asked = directives.Where(d => d.Kind == ReferenceKind.Package).Select(d => new PackageRequest(d.Text, d.Version)).ToList();
        var own = asked.Select(_own.Find).OfType<string>().ToList();
        set = asked.Where(request => _own.Find(request) is null).Aggregate(set, (s, request) => s.With(request, _restored.VersionOf));
        var added = set.Packages.Except(_set.Packages).ToList();
        if (added.Count == 0)
        {
            _set = set;
            return own;
        }
        var restored = await restorer.RestoreAsync(set, string.Join(", ", added), notes, cancel).ConfigureAwait(false);
        var before = _restored;
        (_set, _restored) = (set, restored);
        var isNew = restored.Packages.Where(package => before.VersionOf(package.Name) != package.Version).ToList();
        return [.. own, .. isNew.SelectMany(package => Adopt(package, notes))];
    }

    /// <summary>The notebooks that packages bring along and that have not been taken yet.</summary>
    public IReadOnlyList<string> TakeScripts()
    {
        var taken = new List<string>();
        while (_scripts.TryDequeue(out var script))
        {
            taken.Add(script);
        }
        return taken;
    }

    string Source(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return text;
        }
        var path = Path.GetFullPath(Path.Combine(folder, text));
        return Directory.Exists(path) ? path : throw new ReferenceException(
            $"#i \"nuget:{text}\": there is no folder {path}; expected an address that begins with https:// or a folder of packages, relative to the notebook's folder.");
    }

    IEnumerable<string> Adopt(PackageFiles package, IProgress<string> notes)
    {
        foreach (var native in package.Native)
        {
            natives.Add(native);
        }
        foreach (var script in package.Scripts)
        {
            _scripts.Enqueue(script);
        }
        var frameworks = package.Frameworks.SelectMany(SharedFrameworks.Files).ToList();
        var chosen = package.Runtime.Concat(frameworks)
            .Select(AssemblyFile.TryRead).OfType<AssemblyFile>()
            .DistinctBy(file => Path.GetFileName(file.Path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(file => Path.GetFileName(file.Path), file => Choose(package, file, notes), StringComparer.OrdinalIgnoreCase);
        return package.Compile.Concat(frameworks)
            .Where(path => !IsOwnApi(path, notes))
            .Select(path => chosen.GetValueOrDefault(Path.GetFileName(path))?.CompilePath ?? OfHost(path) ?? path)
            .Where(path => !HostAssemblies.IsFramework(path));
    }

    static bool IsOwnApi(string path, IProgress<string> notes)
    {
        var isOwn = Path.GetFileNameWithoutExtension(path) == InteractiveApi;
        if (isOwn)
        {
            notes.Report($"{InteractiveApi}: this kernel has calls of the same names of its own, and cells use those.");
        }
        return isOwn;
    }

    /// <summary>Old packages bring along, to compile against only, what is part of .NET by now.</summary>
    string? OfHost(string path) => host.Find(Path.GetFileNameWithoutExtension(path))?.Path;

    /// <summary>A package may have other files to compile against than to load.</summary>
    CellAssembly Choose(PackageFiles package, AssemblyFile file, IProgress<string> notes) => table.Choose(
        new(file, package.Compile.FirstOrDefault(path => Path.GetFileName(path) == Path.GetFileName(file.Path))), notes);
}
