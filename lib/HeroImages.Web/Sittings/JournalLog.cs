namespace HeroImages.Web.Sittings;

/// <summary>The lines of a journal in the order in which they were written, for several readers that each keep their own place. Thread-safe.</summary>
/// <param name="earlier">The lines that were there before.</param>
/// <param name="append">Writes one through to the disk.</param>
sealed class JournalLog<T>(IReadOnlyList<T> earlier, Func<T, Task> append)
{
    readonly Lock _lock = new();
    readonly List<T> _lines = [.. earlier];

    /// <summary>Writes a line; only then is it seen by readers.</summary>
    public async Task AppendAsync(T line)
    {
        await append(line).ConfigureAwait(false);
        lock (_lock)
        {
            _lines.Add(line);
        }
    }

    /// <summary>Passes on the lines from a place on.</summary>
    /// <returns>The place to go on from.</returns>
    public int Read(int from, Action<T> use)
    {
        List<T> news;
        lock (_lock)
        {
            news = _lines[from..];
        }
        news.ForEach(use);
        return from + news.Count;
    }
}
