using System.Reflection;
using System.Runtime.Loader;

namespace HeroImages.Notebooks.References;

/// <summary>
/// All that the cells of one notebook refer to: packages, assemblies and projects, with what these need in turn, in one load context.
/// Thread-safe; additions go one after another.
/// </summary>
public sealed class CellReferences : IDisposable
{
    readonly string _folder;
    readonly SemaphoreSlim _turn = new(1);
    readonly HostAssemblies _host = new();
    readonly RebuildWatch _watch = new();
    readonly HashSet<string> _given = new(StringComparer.Ordinal);
    readonly CopiesFolder _copies;
    readonly NativeLibraries _natives;
    readonly CellLoadContext _context;
    readonly PackageReferences _packages;
    readonly LocalReferences _locals;

    /// <summary>Makes the references of a notebook; none yet.</summary>
    /// <param name="folder">The folder of the notebook, from which relative paths start.</param>
    /// <param name="options">Where to keep files; null for the usual places.</param>
    public CellReferences(string folder, ReferenceOptions? options = null)
    {
        options ??= new();
        _folder = Path.GetFullPath(folder);
        _copies = new(options.CopiesFolder);
        _natives = new(_copies);
        _context = new(_natives, name => _locals!.FindForLoading(name));
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += FindNative;
        var table = new AssemblyTable(_host, _copies, _context.LoadedBuild);
        _packages = new(new PackageRestorer(_folder, options), _host, table, _natives, _folder);
        _locals = new(_folder, _host, table, _natives, _watch);
    }

    /// <summary>The one context into which the assemblies of cells go, and from which all that they refer to is loaded.</summary>
    public AssemblyLoadContext LoadContext => _context;

    /// <summary>Adds what directives ask for.</summary>
    /// <param name="directives">The directives of a cell; sources hold for all packages of it.</param>
    /// <param name="notes">Told, in sentences for people, what takes time and what is not quite as asked for.</param>
    /// <param name="cancel">Ends the work, and with it the processes that it started.</param>
    /// <returns>
    /// Paths of assemblies to compile against from now on that were not returned before. One with the name of an earlier one stands in its place.
    /// </returns>
    /// <exception cref="ReferenceException">Something cannot be had; the directives before it may have been added.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<ReferenceDirective> directives, IProgress<string> notes, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var paths = await _packages.AddAsync(directives, notes, cancel).ConfigureAwait(false);
            foreach (var directive in directives.Where(d => d.Kind is ReferenceKind.Assembly or ReferenceKind.Project))
            {
                paths = [.. paths, .. await _locals.AddAsync(directive, notes, cancel).ConfigureAwait(false)];
            }
            return [.. paths.Where(_given.Add)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReferenceException($"The references of the cell cannot be prepared: {e.Message}", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Says which assemblies have been built anew since they were loaded, in sentences for people; each build once. Takes about a
    /// look at each file's date.
    /// </summary>
    public IReadOnlyList<string> Changed() =>
        [.. _watch.Changed().Select(path => $"{path} was built anew since the kernel took it; restart the kernel to use the new build.")];

    /// <summary>Notebooks that packages want to be run because they were loaded: full paths of <c>.dib</c> files, each given once.</summary>
    public IReadOnlyList<string> TakeScripts() => _packages.TakeScripts();

    /// <summary>An assembly that the program has as well is the program's; the native libraries of its package are asked for from there.</summary>
    nint FindNative(Assembly asking, string name) => _natives.Load(name);

    /// <summary>Removes the copies that were made, as far as the system allows while they are loaded; the next process removes the rest.</summary>
    public void Dispose()
    {
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= FindNative;
        _copies.Dispose();
        _turn.Dispose();
    }
}
