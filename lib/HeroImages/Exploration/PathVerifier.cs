using System.Collections.Concurrent;
using HeroImages.Files;
using HeroImages.Images;

namespace HeroImages.Exploration;

/// <summary>One run of <see cref="PathVerification"/>.</summary>
sealed class PathVerifier
{
    readonly PathColumn _paths;
    readonly VerifyOptions _options;
    readonly IProgress<WorkProgress>? _progress;
    readonly ParallelOptions _parallel;
    readonly CaseFinder _finder;
    readonly List<int> _all;
    readonly List<int> _images;
    readonly WantedFolders _wanted;

    /// <summary>By image; those looked for are missing until they are found.</summary>
    readonly PathStatus[] _status;

    readonly ConcurrentDictionary<int, string> _reasons = [];
    readonly ConcurrentDictionary<int, string> _suggestions = [];
    readonly ConcurrentDictionary<string, string> _unlisted;
    readonly ConcurrentDictionary<string, bool> _listed;
    readonly ConcurrentBag<string> _orphans = [];
    int _foldersDone, _decoded;

    public PathVerifier(PathColumn paths, CaseFinder finder, VerifyOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        (_paths, _options, _progress) = (paths, options, progress);
        _parallel = new() { MaxDegreeOfParallelism = options.MaxParallelism ?? Environment.ProcessorCount, CancellationToken = cancel };
        _finder = finder;
        (_unlisted, _listed) = (new(_finder.Comparer), new(_finder.Comparer));
        _all = PathSample.All(paths);
        _images = options.Sample is { } count ? PathSample.Draw(paths, _all, count, options.Seed) : _all;
        _wanted = new WantedFolders(paths, _images, _finder.Comparer);
        _status = new PathStatus[paths.Count];
        _images.ForEach(image => _status[image] = PathStatus.Missing);
        _wanted.Outside.ForEach(image => _status[image] = PathStatus.OutsideRoot);
    }

    public VerifyReport Verify()
    {
        if (_options.Sample is null)
        {
            ListTree();
        }
        else
        {
            AskForEach();
        }
        LookAgain();
        if (_options.Decode)
        {
            DecodeFound();
        }
        return Report();
    }

    /// <summary>Level by level: the folders of one level are listed at the same time.</summary>
    void ListTree()
    {
        for (List<string> level = [""]; level.Count > 0;)
        {
            var next = new ConcurrentBag<string>();
            Parallel.ForEach(level, _parallel, folder => ListFolder(folder, next));
            level = [.. next];
        }
    }

    void ListFolder(string folder, ConcurrentBag<string>? subfolders)
    {
        if (TryList(folder, _wanted.In(folder)) is not { } listing)
        {
            return;
        }
        _listed[folder] = true;
        if (subfolders is not null)
        {
            listing.Others.ForEach(name => _orphans.Add(CaseFinder.Join(folder, name)));
            listing.Folders.ForEach(name => subfolders.Add(CaseFinder.Join(folder, name)));
        }
        _progress?.Report(new WorkProgress("listing folders", Interlocked.Increment(ref _foldersDone), 0, "folders"));
    }

    FolderListing? TryList(string folder, IReadOnlyList<int> images)
    {
        try
        {
            var byName = new Dictionary<string, int>(_finder.Comparer);
            // Differently written, two paths may name one file.
            var twins = images.Where(image => !byName.TryAdd(_wanted.Name(image), image)).ToList();
            var listing = FolderListing.Of(_finder.FullPath(folder), byName);
            listing.Found.ForEach(f => _status[f.Image] = f.IsEmpty ? PathStatus.EmptyFile : PathStatus.Found);
            twins.ForEach(twin => _status[twin] = _status[byName[_wanted.Name(twin)]]);
            return listing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unlisted[folder] = e.Message;
            foreach (var image in images)
            {
                _status[image] = PathStatus.Unreadable;
                _reasons[image] = $"its folder cannot be listed: {e.Message}";
            }
            return null;
        }
    }

    /// <summary>A sample is spread over many folders: listing them all would take longer.</summary>
    void AskForEach() => Parallel.ForEach(_wanted.Folders, _parallel, folder =>
    {
        foreach (var image in _wanted.In(folder))
        {
            var file = new FileInfo(_finder.FullPath(CaseFinder.Join(folder, _wanted.Name(image))));
            _status[image] = !file.Exists ? PathStatus.Missing : file.Length == 0 ? PathStatus.EmptyFile : PathStatus.Found;
        }
    });

    /// <summary>Looks for what is missing in hidden and linked folders, and under other case.</summary>
    void LookAgain()
    {
        foreach (var folder in _wanted.Folders.Where(f => _wanted.In(f).Any(IsMissing)))
        {
            _parallel.CancellationToken.ThrowIfCancellationRequested();
            var actual = _finder.Folder(folder);
            if (_finder.Comparer.Equals(actual, folder) && !_listed.ContainsKey(folder) && _options.Sample is null)
            {
                ListFolder(folder, subfolders: null);
            }
            if (actual is not null && !_unlisted.ContainsKey(actual))
            {
                FindOtherCase(actual, [.. _wanted.In(folder).Where(IsMissing)]);
            }
        }
    }

    bool IsMissing(int image) => _status[image] == PathStatus.Missing;

    void FindOtherCase(string folder, IReadOnlyList<int> images)
    {
        if (images.Count == 0)
        {
            return;
        }
        var files = _finder.Files(folder);
        foreach (var image in images)
        {
            if (files.TryGetValue(_wanted.Name(image), out var name))
            {
                _suggestions[image] = CaseFinder.Join(folder, name);
                _status[image] = PathStatus.OtherCase;
            }
        }
    }

    void DecodeFound()
    {
        var pictures = _images.Where(i => _status[i] is PathStatus.Found or PathStatus.OtherCase && FolderListing.IsImage(_wanted.Name(i))).ToList();
        Parallel.ForEach(pictures, _parallel, image =>
        {
            if (PictureCheck.Decode(_finder.FullPath(ActualPath(image))) is { } reason)
            {
                _status[image] = PathStatus.Unreadable;
                _reasons[image] = reason;
            }
            var done = Interlocked.Increment(ref _decoded);
            _progress?.Report(new WorkProgress("decoding", done, pictures.Count, "pictures"));
        });
    }

    string ActualPath(int image) => _suggestions.TryGetValue(image, out var actual) ? actual : WantedFolders.Relative(_paths[image])!;

    VerifyReport Report()
    {
        var counts = _images.CountBy(i => _status[i]).ToDictionary();
        var findings = _images.Where(i => _status[i] != PathStatus.Found).Select(Finding).OrderBy(f => f.File, StringComparer.Ordinal).ToList();
        var orphans = _orphans.Except(_suggestions.Values).Order(StringComparer.Ordinal).ToList();
        return new VerifyReport
        {
            Root = _finder.Root,
            Paths = _all.Count,
            Checked = _images.Count,
            Found = counts.GetValueOrDefault(PathStatus.Found),
            Missing = counts.GetValueOrDefault(PathStatus.Missing),
            OtherCase = counts.GetValueOrDefault(PathStatus.OtherCase),
            OutsideRoot = counts.GetValueOrDefault(PathStatus.OutsideRoot),
            EmptyFiles = counts.GetValueOrDefault(PathStatus.EmptyFile),
            Unreadable = counts.GetValueOrDefault(PathStatus.Unreadable),
            Decoded = _decoded,
            Orphaned = _options.Sample is null ? orphans.Count : null,
            Prefix = PrefixFinder.Find(_paths, [.. _images.Where(i => IsMissing(i) || _status[i] == PathStatus.OutsideRoot)], _finder),
            UnlistedFolders = [.. _unlisted.Keys.Order(StringComparer.Ordinal)],
            Examples = [.. findings.GroupBy(f => f.Status).OrderBy(g => g.Key).SelectMany(g => g.Take(_options.Examples))],
            OrphanExamples = [.. orphans.Take(_options.Examples)],
            Findings = findings,
            Orphans = orphans,
        };
    }

    PathFinding Finding(int image) =>
        new(_paths[image], _status[image], _reasons.GetValueOrDefault(image), _suggestions.GetValueOrDefault(image));
}
