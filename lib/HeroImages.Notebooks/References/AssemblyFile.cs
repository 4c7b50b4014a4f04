using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HeroImages.Notebooks.References;

/// <summary>What the file of an assembly says of itself.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Version">Version of the assembly, which is seldom that of its package.</param>
/// <param name="Mvid">Differs from build to build, unless nothing changed.</param>
/// <param name="References">Simple names of the assemblies that it uses.</param>
sealed record AssemblyFile(string Path, string Name, Version Version, Guid Mvid, IReadOnlyList<string> References)
{
    /// <summary>Whether both files are of the same build.</summary>
    public bool IsSameBuild(AssemblyFile other) => Mvid == other.Mvid;

    /// <summary>Reads a file without holding it.</summary>
    /// <returns>Null where it is no managed assembly, or cannot be read.</returns>
    public static AssemblyFile? TryRead(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(file);
            return image.HasMetadata && image.GetMetadataReader() is { IsAssembly: true } metadata ? Read(path, metadata) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }

    static AssemblyFile Read(string path, MetadataReader metadata)
    {
        var definition = metadata.GetAssemblyDefinition();
        return new(
            path, metadata.GetString(definition.Name), definition.Version, metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))]);
    }
}
