using HeroImages.Files;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Writes the requests of a job line by line. Without <see cref="Finish"/> nothing of it is left.</summary>
sealed class PartWriter : IDisposable
{
    readonly List<BatchEntry> _entries = [];
    readonly FileStream _stream;
    readonly string _path;

    public PartWriter(string path)
    {
        _path = path;
        _stream = OutputFolder.Guard(path, () => new FileStream(path + BatchFolder.Unfinished, FileMode.Create, FileAccess.Write));
    }

    public IReadOnlyList<BatchEntry> Entries => _entries;

    public long Bytes { get; private set; }

    public decimal WorstUsd { get; private set; }

    public void Add(BatchEntry entry, byte[] line, decimal worstUsd)
    {
        OutputFolder.Guard(_path, () => _stream.Write(line));
        _entries.Add(entry);
        (Bytes, WorstUsd) = (Bytes + line.Length, WorstUsd + worstUsd);
    }

    /// <summary>Writes all through to the disk under its name.</summary>
    public void Finish()
    {
        OutputFolder.Guard(_path, () =>
        {
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            File.Move(_path + BatchFolder.Unfinished, _path, overwrite: true);
        });
    }

    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_path + BatchFolder.Unfinished);
    }
}
