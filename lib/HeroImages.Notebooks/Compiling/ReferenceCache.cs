using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// The metadata of assemblies, read once for the whole process: sharing it between the submissions of all cells is what keeps their memory small.
/// </summary>
static class ReferenceCache
{
    static readonly ConcurrentDictionary<(string Path, DateTime Written), PortableExecutableReference> References = new();

    static readonly Lock Binding = new();

    /// <summary>The metadata of an assembly file as it is now.</summary>
    public static PortableExecutableReference Get(string path) =>
        References.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), key => MetadataReference.CreateFromFile(key.Path));

    /// <summary>
    /// Those of some references that a chain of submissions does not have yet. A submission has all that those before it were given; giving it
    /// again would cost a megabyte for each cell, and more with every further one.
    /// </summary>
    /// <param name="wanted">What the next submission is to see.</param>
    /// <param name="latest">The last submission of the chain, or null.</param>
    public static ImmutableArray<MetadataReference> NewTo(CSharpCompilation? latest, ImmutableArray<MetadataReference> wanted)
    {
        var given = new HashSet<MetadataReference>();
        for (var submission = latest; submission is not null; submission = submission.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            given.UnionWith(submission.ExternalReferences);
        }
        return [.. wanted.Where(reference => !given.Contains(reference))];
    }

    /// <summary>Finds the assemblies behind the references of a compilation.</summary>
    /// <remarks>
    /// One compilation after another: two at once would each make symbols of their own for the same assembly, and a later cell that
    /// continues the one and finds the symbols of the other would see every imported method twice.
    /// </remarks>
    public static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (Binding)
        {
            _ = compilation.Assembly;
        }
        return compilation;
    }
}
