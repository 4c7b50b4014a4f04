using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Compiling;

/// <summary>The assemblies that the process came with: the framework's, and the workbench's with all that it uses.</summary>
static class KnownAssemblies
{
    /// <summary>Assemblies of the framework that most cells get by with. The fewer a submission refers to, the less memory it keeps.</summary>
    static readonly string[] CommonNames =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.NonGeneric",
        "System.ComponentModel.Primitives", "System.Console", "System.Data.Common", "System.Diagnostics.Process", "System.Drawing.Primitives", "System.IO.Compression",
        "System.Linq", "System.Linq.AsyncEnumerable", "System.Linq.Expressions", "System.Linq.Queryable", "System.Memory", "System.Net.Http", "System.Net.Primitives",
        "System.Numerics.Vectors", "System.ObjectModel", "System.Private.Uri", "System.Private.Xml", "System.Private.Xml.Linq", "System.Runtime.InteropServices",
        "System.Runtime.Numerics", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Channels",
        "System.Threading.Tasks.Parallel", "Microsoft.CSharp", "netstandard",
        "HeroImages", "HeroImages.Notebooks", "Microsoft.Data.Analysis", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions",
    ];

    static readonly Lazy<Dictionary<string, string>> ByName = new(HostAssemblies.Deployed);

    static readonly Lazy<string[]> CommonPaths = new(() => [.. CommonNames.Select(Find).OfType<string>()]);

    /// <summary>The framework's by the file that the process would load, which may be one of the program's own: two files of one name would make two of every type.</summary>
    static readonly Lazy<string[]> AllPaths = new(() =>
        [.. CommonPaths.Value.Union(Directory.GetFiles(FrameworkFolder, "*.dll").Select(f => Find(Path.GetFileNameWithoutExtension(f))).OfType<string>().Where(HasPublicTypes).Order(StringComparer.Ordinal))]);

    /// <summary>What cells are compiled against at first.</summary>
    public static IReadOnlyList<string> Common => CommonPaths.Value;

    /// <summary>The same and all of the framework that has types of its own.</summary>
    public static IReadOnlyList<string> All => AllPaths.Value;

    static string FrameworkFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The file of an assembly that the process came with, or null.</summary>
    /// <param name="name">Its simple name.</param>
    public static string? Find(string name) => ByName.Value.GetValueOrDefault(name);

    /// <summary>Whether a file is more than a list of where types have gone.</summary>
    static bool HasPublicTypes(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
        {
            return false;
        }
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Any(t => (metadata.GetTypeDefinition(t).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }
}
