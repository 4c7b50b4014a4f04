using HeroImages.Files;

namespace HeroImages.Detections;

/// <summary>Counts oddities and keeps the first few examples of each. For one thread.</summary>
sealed class OddityLog
{
    const int ExamplesKept = 3;

    readonly SortedDictionary<Oddity, (long Count, List<string> Examples)> _entries = [];

    /// <summary>What was met, in the order of <see cref="Oddity"/>.</summary>
    public IReadOnlyList<OddityCount> Counts =>
        [.. _entries.Select(e => new OddityCount(e.Key, e.Value.Count, e.Value.Examples))];

    /// <summary>A log of what another one counted.</summary>
    public static OddityLog Of(IEnumerable<OddityCount> counts)
    {
        var log = new OddityLog();
        log.Add(counts);
        return log;
    }

    /// <summary>Counts one; the example is only asked for while it would be kept.</summary>
    public void Add(Oddity kind, Func<string> example)
    {
        var (count, examples) = _entries.GetValueOrDefault(kind, (0, []));
        if (examples.Count < ExamplesKept)
        {
            examples.Add(example());
        }
        _entries[kind] = (count + 1, examples);
    }

    /// <summary>Adds what another log holds.</summary>
    public void Add(IEnumerable<OddityCount> counts)
    {
        foreach (var added in counts)
        {
            var (count, examples) = _entries.GetValueOrDefault(added.Kind, (0, []));
            examples.AddRange(added.Examples.Take(ExamplesKept - examples.Count));
            _entries[added.Kind] = (count + added.Count, examples);
        }
    }

    public void Save(ColumnWriter writer)
    {
        writer.Write(_entries.Count);
        foreach (var (kind, (count, examples)) in _entries)
        {
            writer.Write((int)kind);
            writer.Write(count);
            writer.Write(examples.Count);
            examples.ForEach(writer.WriteText);
        }
    }

    public static OddityLog Load(ColumnReader reader)
    {
        var log = new OddityLog();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var kind = (Oddity)reader.Read<int>();
            var count = reader.Read<long>();
            var examples = Enumerable.Range(0, reader.ReadCount()).Select(_ => reader.ReadText() ?? "").ToList();
            log._entries[kind] = (count, examples);
        }
        return log;
    }
}
