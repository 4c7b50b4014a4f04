namespace HeroImages.Files;

/// <summary>Rules for paths that come from data, told the same way on every system.</summary>
static class RelativePath
{
    /// <summary>True for <c>/…</c>, <c>\…</c> and <c>C:…</c>.</summary>
    public static bool IsAbsolute(string path) =>
        path is ['/' or '\\', ..] || (path is [_, ':', ..] && char.IsAsciiLetter(path[0]));

    /// <summary>True when following the path leaves the folder it starts in.</summary>
    public static bool Climbs(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/', '\\'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The path with slashes only, without <c>./</c> and empty parts: the form in which paths are matched.</summary>
    public static string Normalize(string path) =>
        (IsAbsolute(path) && path[0] is '/' or '\\' ? "/" : "")
        + string.Join('/', path.Split('/', '\\').Where(part => part is not ("" or ".")));

    /// <summary>The file below a folder that a path from data names; null when it would lie outside.</summary>
    public static string? Below(string root, string path) => IsAbsolute(path) || Climbs(path) || path.Contains('\0')
        ? null
        // Joined, not combined: on Windows a part such as C: would throw away all before it.
        : Path.Join([root, .. path.Split('/', '\\').Where(part => part.Length > 0)]);
}
