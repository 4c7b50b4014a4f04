namespace HeroImages.Notebooks.References;

/// <summary>Decides which file stands for the name of an assembly: one name, one file. Thread-safe.</summary>
/// <param name="host">What the host has.</param>
/// <param name="copies">Where copies go.</param>
/// <param name="loadedBuild">The build that is loaded under a name, which cannot be taken back.</param>
sealed class AssemblyTable(HostAssemblies host, CopiesFolder copies, Func<string, Guid?> loadedBuild)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, CellAssembly> _ours = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is to be loaded for a name; null where it is the host's, or unknown.</summary>
    public CellAssembly? Find(string name)
    {
        lock (_lock)
        {
            return _ours.GetValueOrDefault(name);
        }
    }

    /// <summary>
    /// Chooses between a file and what stands for its name so far: what is loaded stays, what the host has in the same or a higher
    /// version is the host's, and otherwise the higher version and the later file win.
    /// </summary>
    /// <returns>What stands for the name now.</returns>
    public CellAssembly Choose(AssemblyOffer offer, IProgress<string> notes)
    {
        lock (_lock)
        {
            var file = offer.File;
            if (_ours.TryGetValue(file.Name, out var ours) && (loadedBuild(file.Name) is not null || ours.File.Version > file.Version || ours.File.IsSameBuild(file)))
            {
                TellOfOther(offer, ours, notes);
                return ours;
            }
            if (host.Find(file.Name) is { } hosts)
            {
                if (hosts.Version >= file.Version)
                {
                    TellOfHost(offer, hosts, notes);
                    return new(hosts, hosts.Path, hosts.Path);
                }
                notes.Report($"{file.Name} {file.Version} is loaded beside the kernel's own {hosts.Version}; objects of the one are not objects of the other.");
            }
            return _ours[file.Name] = Place(offer);
        }
    }

    static void TellOfHost(AssemblyOffer offer, AssemblyFile hosts, IProgress<string> notes)
    {
        if (offer.IsNamed && !hosts.IsSameBuild(offer.File))
        {
            notes.Report($"{offer.File.Path}: the kernel runs another build of {hosts.Name}, {hosts.Path}, and that one is used. Restart the kernel from the build you want.");
        }
    }

    static void TellOfOther(AssemblyOffer offer, CellAssembly ours, IProgress<string> notes)
    {
        var isLower = ours.File.Version < offer.File.Version;
        if (isLower || (offer.IsNamed && !ours.File.IsSameBuild(offer.File)))
        {
            notes.Report($"{offer.File.Path}: the kernel runs {(isLower ? $"version {ours.File.Version}" : "another build")} of {ours.File.Name}, from {ours.Origin}; restart the kernel to use the new one.");
        }
    }

    CellAssembly Place(AssemblyOffer offer)
    {
        var file = offer.File;
        if (!offer.IsCopied)
        {
            return new(file, offer.CompilePath ?? file.Path, file.Path);
        }
        var copy = copies.Copy(file.Path);
        // Read again, since the file may have been built anew in between.
        return new(AssemblyFile.TryRead(copy) ?? file, copy, file.Path);
    }
}
