using HeroImages.Notebooks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Assistance.Scopes;

/// <summary>
/// Binds a cell's text as the next submission of the chain that ran, so that it sees the very symbols the engine has compiled.
/// All calls are thread-safe.
/// </summary>
/// <remarks>
/// Finding the assemblies behind the references is what costs; it is done once for a scope, and every further text of the same
/// scope shares it.
/// </remarks>
sealed class ScopeCompiler
{
    const string StaticWord = "static ";

    volatile Base? _latest;

    /// <summary>The meaning of a text in a scope.</summary>
    /// <param name="scope">What the cell can see.</param>
    /// <param name="text">C# alone: directives and other languages are blanks.</param>
    /// <param name="cancel">Stops the parser.</param>
    public BoundText Bind(CellScope scope, string text, CancellationToken cancel)
    {
        var known = BaseFor(scope);
        return new BoundText(known.Chained, known.Alone, known.Chain, text, ParseOptionsOf(scope), cancel);
    }

    static CSharpParseOptions ParseOptionsOf(CellScope scope)
    {
        var options = scope.Latest?.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions ?? new CSharpParseOptions(LanguageVersion.Latest);
        return options.WithKind(SourceCodeKind.Script).WithDocumentationMode(DocumentationMode.Parse);
    }

    static CSharpCompilation Create(CellScope scope, CSharpCompilation? previous)
    {
        var options = scope.Latest?.Options ?? new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var usings = scope.Usings.Select(u => u.StartsWith(StaticWord, StringComparison.Ordinal) ? u[StaticWord.Length..] : u);
        return ReferenceCache.Bind(CSharpCompilation.CreateScriptCompilation(
            "assistance", null, ReferenceCache.NewTo(previous, scope.References), options.WithUsings(usings).WithConcurrentBuild(false), previous, typeof(object)));
    }

    static bool SameSurroundings(CellScope one, CellScope other) =>
        (one.References == other.References || one.References.SequenceEqual(other.References))
        && (one.Usings == other.Usings || one.Usings.SequenceEqual(other.Usings));

    Base BaseFor(CellScope scope)
    {
        var known = _latest;
        var same = known is not null && SameSurroundings(known.Scope, scope);
        if (same && ReferenceEquals(known!.Scope.Latest, scope.Latest))
            return known;
        var alone = same ? known!.Alone : Create(scope, null);
        return _latest = new Base(scope, scope.Latest is null ? alone : Create(scope, scope.Latest), alone, ScopeChain.Of(scope.Latest));
    }

    sealed record Base(CellScope Scope, CSharpCompilation Chained, CSharpCompilation Alone, ScopeChain Chain);
}
