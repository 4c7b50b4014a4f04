using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Tests.References;

/// <summary>Compiles small assemblies.</summary>
static class MadeAssembly
{
    /// <summary>Projects can be compiled against what was compiled against the SDK's reference assemblies, and not against the runtime's own.</summary>
    static readonly Lazy<MetadataReference[]> Framework = new(() =>
        [.. Directory.GetFiles(ReferenceFolder(), "*.dll").Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The bytes of an assembly made of a text, which are the same for the same text.</summary>
    public static byte[] Of(string name, string code, params IEnumerable<string> references) => Emit(name, code, OutputKind.DynamicallyLinkedLibrary, references);

    /// <summary>As <see cref="Of"/>, of a program.</summary>
    public static byte[] Program(string name, string code) => Emit(name, code, OutputKind.ConsoleApplication, []);

    /// <summary>As <see cref="Of"/>, with a version.</summary>
    public static byte[] Versioned(string name, string version, string code, params IEnumerable<string> references) =>
        Of(name, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{code}", references);

    static byte[] Emit(string name, string code, OutputKind kind, IEnumerable<string> references)
    {
        var options = new CSharpCompilationOptions(kind, deterministic: true);
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], [.. Framework.Value, .. references.Select(path => MetadataReference.CreateFromFile(path))], options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    static string ReferenceFolder()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        return Path.Combine(Directory.GetDirectories(packs, $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal)!, "ref", $"net{Environment.Version.Major}.0");
    }
}
