using System.Text;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling.Gemini;

namespace HeroImages;

/// <summary>Writes the file of a new project, and keeps what is private or made out of git.</summary>
public static class ProjectWriter
{
    /// <summary>The file in which git is told what to leave out.</summary>
    public const string IgnoreFile = ".gitignore";

    static readonly string[] Ignored = [GeminiKey.FileName, ".hero/", "out/"];

    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IndentSize = 1 };

    /// <summary>Refuses a folder that has a project.</summary>
    /// <exception cref="InputException">It has one, and it may not be replaced.</exception>
    public static void CheckFolder(string folder, bool overwrite)
    {
        var file = Path.Combine(folder, Project.FileName);
        if (File.Exists(file) && !overwrite)
        {
            throw new InputException(file, null, "there is one already", "a folder without a project", "Change it in an editor, or add --overwrite.");
        }
    }

    /// <summary>Writes <c>hero.json</c>, and adds what is missing to the file of git; each is replaced as a whole.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="detections">Results, relative to the folder.</param>
    /// <param name="metadata">Metadata, relative to the folder; null for none.</param>
    /// <param name="images">Folder of the pictures, relative to the folder; null for none.</param>
    /// <param name="overwrite">Whether a project that is there is replaced.</param>
    /// <returns>The project.</returns>
    /// <exception cref="InputException">There is one already, and it may not be replaced.</exception>
    public static Project Write(string folder, string detections, string? metadata, string? images, bool overwrite = false)
    {
        CheckFolder(folder, overwrite);
        var file = Path.Combine(folder, Project.FileName);
        var members = new (string Name, string? Value)[] { ("detections", detections), ("metadata", metadata), ("images", images), ("out", "out") }
            .Where(member => member.Value is not null).ToDictionary(member => member.Name, member => member.Value);
        WholeFile.Write(file, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(members, Json).ReplaceLineEndings("\n") + "\n"));
        Ignore(Path.Combine(folder, IgnoreFile));
        return Project.Read(file);
    }

    static void Ignore(string file)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var missing = Ignored.Except(text.Split('\n').Select(line => line.Trim())).ToList();
        if (missing.Count > 0)
        {
            var begin = text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
            WholeFile.Write(file, Encoding.UTF8.GetBytes(begin + string.Join('\n', missing) + "\n"));
        }
    }
}
