using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>One table that a Camtrap DP package lists.</summary>
/// <param name="Paths">Its files, one or several, as the package writes them; empty when its data stand inline.</param>
sealed record CamtrapResource(IReadOnlyList<string> Paths)
{
    /// <summary>Reads the array of resources, by name; further resources beside the usual ones are allowed.</summary>
    public static IReadOnlyDictionary<string, CamtrapResource> ReadAll(JsonScanner scanner)
    {
        var resources = new Dictionary<string, CamtrapResource>();
        var entry = 0;
        scanner.Place = () => $"resources[{entry}]";
        scanner.EnterArray();
        for (; scanner.NextItem(); entry++)
        {
            var (name, resource) = Read(scanner);
            resources[name ?? ""] = resource;
        }
        scanner.Place = null;
        return resources;
    }

    static (string? Name, CamtrapResource Resource) Read(JsonScanner scanner)
    {
        string? resourceName = null;
        List<string> paths = [];
        scanner.EnterObject();
        while (scanner.NextProperty(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                resourceName = scanner.ReadText();
            }
            else if (name.SequenceEqual("path"u8))
            {
                paths = ReadPaths(scanner);
            }
            else
            {
                scanner.Skip();
            }
        }
        return (resourceName, new CamtrapResource(paths));
    }

    static List<string> ReadPaths(JsonScanner scanner)
    {
        if (scanner.Peek() != JsonKind.Array)
        {
            return scanner.ReadText() is { } path ? [path] : [];
        }
        var paths = new List<string>();
        scanner.EnterArray();
        while (scanner.NextItem())
        {
            paths.Add(scanner.ReadText() ?? "");
        }
        return paths;
    }
}
