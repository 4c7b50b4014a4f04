using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

/// <summary>What a notebook engine does with references, in short: directives are taken, the rest is compiled and run in their context.</summary>
sealed class ReferenceCells(CellReferences references) : IDisposable
{
    readonly List<string> _compile = [];
    int _number;

    public Notes Notes { get; } = new();

    public CellReferences References { get; } = references;

    public static ReferenceCells In(TempFolder folder) => new(new CellReferences(
        folder.Path, new() { CacheFolder = folder["cache"], CopiesFolder = folder["copies"] }));

    /// <summary>Adds the directives of a text.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(string directives)
    {
        var paths = await References.AddAsync(ReferenceDirectives.Take(directives).Directives, Notes, TestContext.Current.CancellationToken);
        _compile.RemoveAll(old => paths.Any(path => Path.GetFileName(path) == Path.GetFileName(old)));
        _compile.AddRange(paths);
        return paths;
    }

    /// <summary>The value of an expression.</summary>
    public object? Value(string expression, string usings = "")
    {
        var name = $"Cell{++_number}";
        var image = MadeAssembly.Of(name, $"{usings}\npublic static class {name} {{ public static object Value() => {expression}; }}", _compile);
        return References.LoadContext.LoadFromStream(new MemoryStream(image)).GetType(name)!.GetMethod("Value")!.Invoke(null, null);
    }

    public void Dispose() => References.Dispose();
}
