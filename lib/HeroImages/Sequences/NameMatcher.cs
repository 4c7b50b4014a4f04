using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>
/// Finds the metadata entry of each image by its name: exactly, and only for images left over also by looser
/// comparisons.
/// </summary>
static class NameMatcher
{
    const int ExamplesKept = 3;
    const int RowsPerStep = 1 << 12;
    const int StepsPerReport = 16;

    /// <summary>Matches all images; entries of one file in the results all get the same.</summary>
    public static NameMatch Match(PathColumn files, MetadataTable metadata, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var match = new NameMatch(files.Count, metadata.Count);
        MatchExactly(files, metadata, match, progress, cancel);
        if (match.UsedEntries + match.Repeated.Count < metadata.Count)
        {
            NoteRepeated(metadata.Names, match);
        }
        new LooseMatcher(files, metadata, match, cancel).Match();
        foreach (var (later, first) in files.Repeats)
        {
            if (match.Entry(first) is >= 0 and var entry)
            {
                match.Set(later, entry, match.Origin(first));
                if (match.KeptBack.Contains(first))
                {
                    match.KeptBack.Add(later);
                }
            }
        }
        return match;
    }

    static void MatchExactly(
        PathColumn files, MetadataTable metadata, NameMatch match, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var names = metadata.Names;
        var folders = new int[names.Folders.Count];
        for (var f = 0; f < folders.Length; f++)
        {
            folders[f] = files.Folders.Find(names.Folders[f]);
        }
        var places = new int[RowsPerStep];
        for (var start = 0; start < names.Count; start += RowsPerStep)
        {
            cancel.ThrowIfCancellationRequested();
            if (start % (RowsPerStep * StepsPerReport) == 0)
            {
                progress?.Report(new WorkProgress("joining metadata", start, names.Count, "entries"));
            }
            var step = places.AsSpan(0, Math.Min(RowsPerStep, names.Count - start));
            files.FindAll(names, folders, start, step);
            for (var i = 0; i < step.Length; i++)
            {
                if (step[i] >= 0)
                {
                    Use(step[i], start + i, metadata, match);
                }
            }
        }
    }

    static void Use(int image, int entry, MetadataTable metadata, NameMatch match)
    {
        if (match.Entry(image) < 0)
        {
            match.Set(image, entry, SequenceOrigin.Metadata);
            return;
        }
        if (metadata.NotPublic[match.Entry(image)])
        {
            match.KeptBack.Add(image);
        }
        match.Replace(image, entry);
        var (count, examples) = match.Repeated;
        match.Repeated = (count + 1, count < ExamplesKept ? [.. examples, metadata.Names[entry]] : examples);
    }

    /// <summary>Counts repeated names also among the entries that belong to no image.</summary>
    static void NoteRepeated(PathColumn names, NameMatch match)
    {
        var repeats = names.Repeats;
        match.Repeated = (repeats.Count, [.. repeats.Take(ExamplesKept).Select(r => names[r.Later])]);
    }
}
