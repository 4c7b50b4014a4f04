using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Finds the beginning to strip from paths that were written on another computer, or from a folder further up.</summary>
static class PrefixFinder
{
    /// <summary>Paths that vote for a beginning; the winner is then tried on all.</summary>
    const int Voters = 200;

    /// <summary>The beginning that makes most paths files below the root; null when none makes any.</summary>
    public static PrefixSuggestion? Find(PathColumn paths, IReadOnlyList<int> notFound, CaseFinder finder)
    {
        var prefix = PathSample.Draw(paths, notFound, Voters, seed: 0)
            .Select(i => LeastPrefix(paths[i], finder))
            .OfType<string>()
            .CountBy(p => p)
            .OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .FirstOrDefault().Key;
        return prefix is null ? null : new PrefixSuggestion(prefix, Matches(paths, notFound, prefix, finder), notFound.Count);
    }

    /// <summary>What has to go before the longest end of the path that is a file below the root.</summary>
    static string? LeastPrefix(string path, CaseFinder finder)
    {
        for (var at = path.AsSpan().IndexOfAny('/', '\\'); at >= 0; at = Next(path, at))
        {
            if (WantedFolders.Relative(path[(at + 1)..]) is { Length: > 0 } rest && File.Exists(finder.FullPath(rest)))
            {
                return path[..(at + 1)];
            }
        }
        return null;
    }

    static int Next(string path, int at) =>
        path.AsSpan(at + 1).IndexOfAny('/', '\\') is >= 0 and var next ? at + 1 + next : -1;

    static int Matches(PathColumn paths, IReadOnlyList<int> notFound, string prefix, CaseFinder finder) => notFound
        .GroupBy(paths.Folder)
        .Sum(images => paths.Folders.Text(images.Key) is var folder && folder.StartsWith(prefix, StringComparison.Ordinal)
            ? MatchesIn(paths, images, folder[prefix.Length..], finder)
            : 0);

    static int MatchesIn(PathColumn paths, IEnumerable<int> images, string folder, CaseFinder finder)
    {
        if (WantedFolders.Relative(folder) is not { } relative || !Directory.Exists(finder.FullPath(relative)))
        {
            return 0;
        }
        var names = finder.Files(relative).Values.ToHashSet(StringComparer.Ordinal);
        return images.Count(i => names.Contains(WideText.ToString(paths.Name(i))));
    }
}
