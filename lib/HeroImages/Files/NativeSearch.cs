using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace HeroImages.Files;

/// <summary>
/// Lets the native libraries be found that lie beside this assembly and below <c>runtimes</c>, however it was loaded. Programs that
/// were built with it know where they are; those that load it by path, such as the kernel of .NET Interactive, look nowhere.
/// </summary>
static class NativeSearch
{
    static readonly string Folder = Path.GetDirectoryName(typeof(NativeSearch).Assembly.Location) ?? "";

    static readonly ConditionalWeakTable<AssemblyLoadContext, object> Helped = [];

    /// <summary>Helps from now on.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Only before any other code of this assembly runs is it certain that nothing has looked for a library yet.")]
    internal static void Begin()
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Help(loaded.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Help(assembly);
        }
    }

    /// <summary>Assemblies of one folder may be loaded into contexts of their own, and each of these has to be told.</summary>
    static void Help(Assembly assembly)
    {
        var isOurs = Folder.Length > 0 && !assembly.IsDynamic && Path.GetDirectoryName(assembly.Location) == Folder;
        if (isOurs && AssemblyLoadContext.GetLoadContext(assembly) is { } context && Helped.TryAdd(context, context))
        {
            context.ResolvingUnmanagedDll += (_, name) => Load(name);
        }
    }

    static nint Load(string name)
    {
        var candidates = NativeNames.Folders(Folder).SelectMany(_ => NativeNames.Variants(Path.GetFileName(name)), Path.Combine);
        return candidates.FirstOrDefault(File.Exists) is { } path && NativeLibrary.TryLoad(path, out var handle) ? handle : 0;
    }
}
