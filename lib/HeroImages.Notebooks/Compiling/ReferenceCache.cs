using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Compiling;

/// <summary>
/// The metadata of assemblies, read once for the whole process: sharing it between the submissions of all cells is what keeps their memory small.
/// </summary>
static class ReferenceCache
{
    static readonly ConcurrentDictionary<(string Path, DateTime Written), PortableExecutableReference> References = new();

    /// <summary>The metadata of an assembly file as it is now.</summary>
    public static PortableExecutableReference Get(string path) =>
        References.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), key => MetadataReference.CreateFromFile(key.Path));
}
