using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// Lets a cell hold classes with extension methods. A script's types are nested, where C# allows none; but a script may have
/// extension methods of its own. So each <c>this</c> is taken out of the class, and a method outside of it calls the one inside.
/// </summary>
static class ExtensionForwarders
{
    /// <summary>The edits for the classes at the top of a cell.</summary>
    public static IEnumerable<SourceEdit> For(CompilationUnitSyntax root) =>
        root.Members.OfType<ClassDeclarationSyntax>().Where(c => c.Modifiers.Any(SyntaxKind.StaticKeyword) && !c.CloseBraceToken.IsMissing).SelectMany(For);

    static IEnumerable<SourceEdit> For(ClassDeclarationSyntax type)
    {
        var extensions = type.Members.OfType<MethodDeclarationSyntax>().Where(IsExtension).ToList();
        foreach (var method in extensions)
        {
            var keyword = This(method);
            yield return new(keyword.SpanStart, keyword.Span.Length, "");
        }
        if (extensions.Count > 0)
        {
            yield return SourceEdit.Insert(type.Span.End, " " + string.Join(" ", extensions.Select(m => Forwarder(type, m))));
        }
    }

    static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Count > 0 && This(method).IsKind(SyntaxKind.ThisKeyword);

    static SyntaxToken This(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters[0].Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.ThisKeyword));

    static string Forwarder(ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var call = $"{type.Identifier.Text}.{method.Identifier.Text}{TypeArguments(method)}({string.Join(", ", method.ParameterList.Parameters.Select(Argument))})";
        var returns = Flat(method.ReturnType);
        return $"public static {returns} {method.Identifier.Text}{Flat(method.TypeParameterList)}{Flat(method.ParameterList)} {Constraints(method)}"
            + (returns == "void" ? $"{{ {call}; }}" : returns.StartsWith("ref ", StringComparison.Ordinal) ? $"=> ref {call};" : $"=> {call};");
    }

    static string TypeArguments(MethodDeclarationSyntax method) =>
        method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(p => p.Identifier.Text))}>" : "";

    static string Argument(ParameterSyntax parameter)
    {
        var passed = parameter.Modifiers.FirstOrDefault(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
        return passed.IsKind(SyntaxKind.None) ? parameter.Identifier.Text : $"{passed.Text} {parameter.Identifier.Text}";
    }

    static string Constraints(MethodDeclarationSyntax method) => string.Concat(method.ConstraintClauses.Select(c => Flat(c) + " "));

    /// <summary>The text of a node in one line, so that the lines of the cell keep their numbers.</summary>
    static string Flat(SyntaxNode? node) => node is null ? "" : string.Join(' ', node.DescendantTokens().Select(t => t.Text));
}
