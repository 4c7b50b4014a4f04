using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// Compiles the cells of a notebook, each as a script that continues those before it. Not thread-safe; a cell that was compiled
/// counts only once <see cref="Keep"/> is called, or at once where it has nothing to run.
/// </summary>
sealed class CellCompiler
{
    const string Static = "static ";

    static readonly EmitOptions Emitting = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    readonly List<string> _added = [];
    readonly CSharpCompilationOptions _options;
    bool _usesAll;
    int _number;

    /// <summary>Makes a compiler.</summary>
    /// <param name="folder">The notebook's folder, where <c>#load</c> looks.</param>
    /// <param name="imports">Namespaces, and types after <c>static </c>, that each cell sees.</param>
    public CellCompiler(string folder, IEnumerable<string> imports)
    {
        Imports = [.. imports];
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: Imports.Select(i => i.StartsWith(Static, StringComparison.Ordinal) ? i[Static.Length..] : i),
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            metadataReferenceResolver: new MissingAssemblies(FindAdded),
            sourceReferenceResolver: new SourceFileResolver([], folder),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        References = Gather();
    }

    /// <summary>The last cell that counts, or null.</summary>
    public CSharpCompilation? Latest { get; private set; }

    /// <summary>What cells are compiled against.</summary>
    public ImmutableArray<MetadataReference> References { get; private set; }

    /// <summary>What each cell sees without a <c>using</c>.</summary>
    public ImmutableArray<string> Imports { get; }

    /// <summary>Adds assemblies for the cells to come; one of the same name as an earlier one takes its place.</summary>
    public void AddReferences(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            _added.RemoveAll(p => string.Equals(Path.GetFileNameWithoutExtension(p), name, StringComparison.OrdinalIgnoreCase));
            _added.Add(path);
        }
        References = Gather();
    }

    /// <summary>Compiles a cell. Where that fails and not all of the framework was in reach, it is tried once more with all of it.</summary>
    public CompilationResult Compile(CellSource source, CancellationToken cancel = default)
    {
        var result = CompileOnce(source, cancel);
        if (result.Cell is not null || _usesAll || !result.Problems.Any(p => MayBeMissing(p.Id)))
        {
            return result;
        }
        _usesAll = true;
        References = Gather();
        var second = CompileOnce(source, cancel);
        if (second.Cell is null)
        {
            _usesAll = false;
            References = Gather();
        }
        // What the wider look did not mend, it may have made worse: values of earlier cells can then be of types that look like others.
        return second.Cell is not null || Errors(second) < Errors(result) ? second : result;
    }

    /// <summary>Makes the next cells continue this one.</summary>
    public void Keep(CompiledCell cell)
    {
        Latest = cell.Compilation;
        _number++;
    }

    static int Errors(CompilationResult result) => result.Problems.Count(p => p.IsError);

    /// <summary>Names, namespaces, members and types that were not found: CS0103, CS0234, CS0246, CS1061, CS0012, CS0117, CS1069, CS1068.</summary>
    static bool MayBeMissing(string id) => id is "CS0103" or "CS0234" or "CS0246" or "CS1061" or "CS0012" or "CS0117" or "CS1069" or "CS1068";

    CompilationResult CompileOnce(CellSource source, CancellationToken cancel)
    {
        if (Nesting.IsTooDeep(source.Code) || Nesting.IsTooDeep(CSharpSyntaxTree.ParseText(source.Code, CellParse.Options, cancellationToken: cancel).GetRoot(cancel)))
        {
            return new(null, [new(0, 0, "HI0001", "The code is nested more deeply than the compiler can follow. Split it up.", true, "", 0)]);
        }
        var edited = CellParse.Prepare(new string('\n', source.FirstLine) + source.Code, tree => Continue(tree).GetSemanticModel(tree));
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(edited.Text, Encoding.UTF8), CellParse.Options, source.Origin, cancellationToken: cancel);
        var compilation = Continue(tree);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: Emitting, cancellationToken: cancel);
        var problems = emitted.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => Problem(d, edited, source)).ToList();
        if (!emitted.Success && !problems.Any(p => p.IsError))
        {
            // There is nothing to run, as with usings alone, which later cells see from now on.
            Latest = compilation;
        }
        var root = (CompilationUnitSyntax)tree.GetRoot(cancel);
        return emitted.Success
            ? new(new(compilation, image.ToArray(), symbols.ToArray(), CellParse.HasReturn(root), CellParse.TrailingExpression(root) is not null), problems)
            : new(null, problems);
    }

    CSharpCompilation Continue(SyntaxTree tree) => ReferenceCache.Bind(CSharpCompilation.CreateScriptCompilation(
        string.Create(CultureInfo.InvariantCulture, $"Cell-{_number}-{Guid.NewGuid():N}"),
        tree,
        ReferenceCache.NewTo(Latest, References),
        _options.WithScriptClassName(string.Create(CultureInfo.InvariantCulture, $"Submission#{_number}")),
        Latest,
        typeof(object)));

    static CellProblem Problem(Diagnostic diagnostic, EditedSource edited, CellSource source)
    {
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (!diagnostic.Location.IsInSource || diagnostic.Location.SourceTree?.FilePath != source.Origin)
        {
            var place = diagnostic.Location.IsInSource ? $"{diagnostic.Location.GetLineSpan()}: " : "";
            return new(0, 0, diagnostic.Id, place + message, isError, "", 0);
        }
        var start = edited.ToOriginal(diagnostic.Location.SourceSpan.Start);
        var end = edited.ToOriginal(diagnostic.Location.SourceSpan.End);
        var line = SourceText.From(edited.Original).Lines.GetLineFromPosition(start);
        return new(
            line.LineNumber + 1, start - line.Start + 1, diagnostic.Id, message, isError, line.ToString(), Math.Max(1, Math.Min(end, line.End) - start));
    }

    string? FindAdded(string name) => _added.FirstOrDefault(p => string.Equals(Path.GetFileNameWithoutExtension(p), name, StringComparison.OrdinalIgnoreCase));

    ImmutableArray<MetadataReference> Gather()
    {
        var added = _added.Select(p => Path.GetFileNameWithoutExtension(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (_usesAll ? KnownAssemblies.All : KnownAssemblies.Common).Where(p => !added.Contains(Path.GetFileNameWithoutExtension(p))).Select(ReferenceCache.Get),
            .. _added.Select(ReferenceCache.Get),
        ];
    }
}
