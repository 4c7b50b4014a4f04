using System.Text;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Notebooks.Documents;

/// <summary>Reads and writes notebook files, <c>.ipynb</c> and <c>.dib</c>.</summary>
public static class NotebookFile
{
    /// <summary>Extension of Jupyter's notebooks.</summary>
    public const string IpynbExtension = ".ipynb";

    /// <summary>Extension of notebooks that are text.</summary>
    public const string DibExtension = ".dib";

    /// <summary>Outputs may hold JSON of any depth that a program can reasonably make.</summary>
    const int MostDepth = 512;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static JsonDocumentOptions JsonRules { get; } = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <summary>Whether a path has the extension of a notebook.</summary>
    public static bool IsNotebook(string path) => HasExtension(path, IpynbExtension) || IsDib(path);

    /// <summary>Reads a notebook; its extension tells the kind.</summary>
    /// <exception cref="InputException">It is missing, of another kind, or not sound; the message names the place.</exception>
    public static NotebookDocument Read(string path)
    {
        if (!IsNotebook(path))
        {
            throw new InputException(path, null, $"a file that ends in \"{Path.GetExtension(path)}\"", "a notebook, .ipynb or .dib", "Give the file the extension of what it is.");
        }
        return Parse(path, ReadText(path));
    }

    /// <summary>Makes a notebook of the text of a file.</summary>
    /// <param name="name">Name of the file, for its extension and for errors.</param>
    /// <param name="text">All of its text.</param>
    /// <exception cref="InputException">The text is not sound.</exception>
    public static NotebookDocument Parse(string name, string text) => IsDib(name) ? DibReader.Read(name, text) : IpynbReader.Read(name, text);

    /// <summary>
    /// Writes a notebook; the extension tells the kind. It is written under another name and then renamed, so that the file is whole at any moment.
    /// </summary>
    /// <exception cref="InputException">It cannot be written there, or holds what a <c>.dib</c> file cannot say.</exception>
    public static void Write(string path, NotebookDocument notebook)
    {
        if (IsDib(path))
        {
            WriteText(path, DibWriter.Write(path, notebook));
        }
        else
        {
            WriteText(path, text => NotebookJson.Write(text, notebook.Json, notebook.Layout));
        }
    }

    /// <summary>The text of the file that <see cref="Write"/> writes.</summary>
    /// <exception cref="InputException">The notebook holds what a <c>.dib</c> file cannot say.</exception>
    public static string ToText(string name, NotebookDocument notebook) =>
        IsDib(name) ? DibWriter.Write(name, notebook) : NotebookJson.Write(notebook.Json, notebook.Layout);

    /// <summary>The notebooks that some paths mean: a file itself, and of a folder the notebooks right in it, sorted by name.</summary>
    /// <exception cref="InputException">A path does not exist, or a folder has no notebook.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Find)];

    static IEnumerable<string> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }
        var found = Directory.EnumerateFiles(path).Where(IsNotebook).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new InputException(path, null, "this folder has no notebook in it", "files that end in .ipynb or .dib", "Folders inside it are not searched: name them.");
    }

    /// <summary>Whether a path has the extension of a notebook that is text.</summary>
    internal static bool IsDib(string path) => HasExtension(path, DibExtension);

    internal static void WriteText(string path, string text) => WriteText(path, writer => writer.Write(text));

    static void WriteText(string path, Action<TextWriter> write) => OutputFolder.Guard(path, () =>
    {
        var target = Path.GetFullPath(File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            using (var text = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                write(text);
            }
            KeepMode(target, temporary);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    });

    static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    static string ReadText(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, null, "there is no such file", remedy: "Check the path; relative paths start at the working folder.", cause: e);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException(path, FormattableString.Invariant($"byte {e.Index}"), "bytes that are no UTF-8", "text in UTF-8", "Save the notebook again as UTF-8.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"the file cannot be read: {e.Message}", remedy: "Check its permissions and whether another program holds it.", cause: e);
        }
    }

    static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
