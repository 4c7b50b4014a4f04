using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>
/// Finds a member's documentation in the XML files that lie beside assemblies and, for the framework, in the reference packs of
/// the SDK. Files are searched, not kept: one holds megabytes, and few members of it are ever asked for. Thread-safe.
/// </summary>
static class DocumentationFiles
{
    const int BufferSize = 1 << 18;
    const int LongestEntry = 1 << 20;

    static readonly string[] s_packs = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];
    static readonly byte[] s_end = "</member>"u8.ToArray();
    static readonly Lazy<IReadOnlyList<string>> s_framework = new(FrameworkFiles);

    /// <summary>The <c>member</c> element of a symbol, or null.</summary>
    /// <param name="symbol">A symbol from an assembly on disk.</param>
    /// <param name="compilation">Knows where the assembly lies.</param>
    /// <param name="cancel">Stops the search.</param>
    public static string? Find(ISymbol symbol, Compilation compilation, CancellationToken cancel)
    {
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
            return null;
        var path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
        var beside = path is null ? null : Path.ChangeExtension(path, ".xml");
        var needle = Encoding.UTF8.GetBytes($"<member name=\"{id}\">");
        IEnumerable<string> files = beside is not null && File.Exists(beside) ? [beside] : IsFramework(path) ? FrameworkFor(assembly.Name) : [];
        return files.Select(f => Search(f, needle, cancel)).FirstOrDefault(found => found is not null);
    }

    static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    static bool IsFramework(string? path) =>
        path is not null && Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(path))) == Path.GetDirectoryName(Path.GetDirectoryName(RuntimeFolder));

    /// <summary>What the runtime has in one assembly the packs describe under many names, so the others follow the likeliest.</summary>
    static IEnumerable<string> FrameworkFor(string assembly) =>
        s_framework.Value.OrderBy(f => Path.GetFileNameWithoutExtension(f) switch
        {
            var name when name == assembly => 0,
            "System.Runtime" => 1,
            _ => 2,
        });

    static IReadOnlyList<string> FrameworkFiles()
    {
        try
        {
            var packs = Path.GetFullPath(Path.Combine(RuntimeFolder, "..", "..", "..", "packs"));
            return [.. s_packs.SelectMany(p => NewestFiles(Path.Combine(packs, p)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    static string[] NewestFiles(string pack)
    {
        if (!Directory.Exists(pack))
            return [];
        var newest = Directory.GetDirectories(pack).MaxBy(VersionOf);
        var reference = newest is null ? "" : Path.Combine(newest, "ref");
        var framework = Directory.Exists(reference) ? Directory.GetDirectories(reference).FirstOrDefault() : null;
        return framework is null ? [] : Directory.GetFiles(framework, "*.xml");
    }

    static Version VersionOf(string folder) => Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version(0, 0);

    static string? Search(string file, byte[] needle, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
            return PlaceOf(handle, needle, buffer, cancel) is { } place ? Read(handle, place) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static long? PlaceOf(Microsoft.Win32.SafeHandles.SafeFileHandle handle, byte[] needle, byte[] buffer, CancellationToken cancel)
    {
        if (needle.Length >= buffer.Length)
            return null;
        for (long at = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(handle, buffer, at);
            if (buffer.AsSpan(0, read).IndexOf(needle) is >= 0 and var place)
                return at + place;
            if (read < needle.Length)
                return null;
            at += read - needle.Length + 1;
        }
    }

    static string? Read(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long place)
    {
        for (var size = 1 << 13; size <= LongestEntry; size *= 4)
        {
            var text = new byte[size];
            var read = RandomAccess.Read(handle, text, place);
            if (text.AsSpan(0, read).IndexOf(s_end) is >= 0 and var end)
                return Encoding.UTF8.GetString(text, 0, end + s_end.Length);
            if (read < size)
                return null;
        }
        return null;
    }
}
