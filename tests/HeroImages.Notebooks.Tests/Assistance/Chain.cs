using System.Collections.Immutable;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Assistance.Scopes;
using HeroImages.Notebooks.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.Assistance;

/// <summary>Cells compiled one after the other, as the engine does, and help with the next. A bar marks the caret.</summary>
sealed class Chain
{
    static readonly ImmutableArray<string> s_usings =
        ["System", "System.IO", "System.Text", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks", "static System.Math"];

    static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    CSharpCompilation? _latest;

    public AssistantOptions Options { get; init; } = new();

    public CellScope Scope => new(_latest, s_references, s_usings);

    public CellAssistant Assistant => new(Options);

    public static Chain Of(params string[] cells)
    {
        var chain = new Chain();
        foreach (var cell in cells)
            chain.Run(cell);
        return chain;
    }

    public void Run(string cell)
    {
        var tree = CSharpSyntaxTree.ParseText(cell, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: s_usings.Select(u => u.Split(' ')[^1]), concurrentBuild: false);
        var submission = CSharpCompilation.CreateScriptCompilation($"cell{cell.Length}", tree, s_references, options, _latest, typeof(object));
        Assert.DoesNotContain(submission.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        _latest = submission;
    }

    public CompletionList Complete(string marked) => Assistant.Complete(Scope, marked.Remove(marked.IndexOf('|'), 1), marked.IndexOf('|'));

    public IReadOnlyList<string> Texts(string marked) => [.. Complete(marked).Items.Select(i => i.Text)];

    public MimeBundle? Inspect(string marked, Func<string, string?>? valueOf = null) =>
        Assistant.Inspect(Scope, marked.Remove(marked.IndexOf('|'), 1), marked.IndexOf('|'), valueOf);

    public string Plain(string marked) => Inspect(marked)?[MimeTypes.Plain] ?? "";
}
