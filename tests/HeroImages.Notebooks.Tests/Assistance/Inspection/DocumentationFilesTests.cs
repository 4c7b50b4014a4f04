using System.Collections.Immutable;
using HeroImages.Notebooks.Assistance;
using HeroImages.Notebooks.Assistance.Scopes;
using HeroImages.Notebooks.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.Assistance.Inspection;

public sealed class DocumentationFilesTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documentation_beside_an_assembly_is_found_even_deep_in_a_large_file()
    {
        var filler = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<member name=\"T:Filler{i}\"><summary>Filler.</summary></member>\n"));
        var library = Library($"{filler}<member name=\"M:Tool.Make(System.Int32)\"><summary>Makes a <see cref=\"T:System.String\"/>.</summary><exception cref=\"T:A.B\">Always.</exception></member>");

        var text = Inspect(library, "Tool.Ma|ke(1)");

        Assert.Contains("Makes a String.", text);
        Assert.Contains("  B: Always.", text);
    }

    [Theory]
    [InlineData("<member name=\"M:Tool.Make(System.Int32)\"><summary>Never closed")]
    [InlineData("<member name=\"M:Tool.Make(System.Int32)\"><summary>Crossed</b></summary></member>")]
    [InlineData("")]
    public void Broken_documentation_is_as_good_as_none(string members) =>
        Assert.Equal("static string Tool.Make(int count)", Inspect(Library(members), "Tool.Ma|ke(1)"));

    string Library(string members)
    {
        var path = Path.Combine(_folder.Path, "Tool.dll");
        var tree = CSharpSyntaxTree.ParseText("public static class Tool { public static string Make(int count) => \"\"; }");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        Assert.True(CSharpCompilation.Create("Tool", [tree], Chain.Of().Scope.References, options).Emit(path).Success);
        File.WriteAllText(Path.ChangeExtension(path, ".xml"), $"<?xml version=\"1.0\"?><doc><members>\n{members}\n</members></doc>");
        return path;
    }

    static string Inspect(string library, string marked)
    {
        ImmutableArray<MetadataReference> references = [.. Chain.Of().Scope.References, MetadataReference.CreateFromFile(library)];
        var place = marked.IndexOf('|');
        var bundle = new CellAssistant(new AssistantOptions()).Inspect(new CellScope(null, references, []), marked.Remove(place, 1), place);
        return bundle![MimeTypes.Plain]!;
    }
}
