using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Compiling;

/// <summary>Finds the assemblies that referenced ones need in turn, when they are needed.</summary>
/// <param name="find">The file of an assembly that a cell has referenced, by simple name, or null.</param>
sealed class MissingAssemblies(Func<string, string?> find) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        (find(referenceIdentity.Name) ?? KnownAssemblies.Find(referenceIdentity.Name)) is { } path ? ReferenceCache.Get(path) : null;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
