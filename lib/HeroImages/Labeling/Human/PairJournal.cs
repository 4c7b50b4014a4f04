using HeroImages.Files;

namespace HeroImages.Labeling.Human;

/// <summary>
/// The append-only record of comparisons, kept beside the journal of ratings and by the same rules: a verdict is on the disk when
/// <see cref="AppendAsync"/> is done. May be used from any number of threads.
/// </summary>
public sealed class PairJournal : IDisposable
{
    /// <summary>Name of the journal in the folder of a run.</summary>
    public const string FileName = "pairs.jsonl";

    readonly JournalFile _file;

    PairJournal(JournalFile file, IReadOnlyList<PairVerdict> verdicts) => (_file, Earlier) = (file, verdicts);

    /// <summary>The file.</summary>
    public string Path => _file.Path;

    /// <summary>The verdicts that were in it when it was opened, in the order in which they were written.</summary>
    public IReadOnlyList<PairVerdict> Earlier { get; }

    /// <summary>Opens the journal of a folder for writing, making both if need be.</summary>
    /// <param name="folder">The folder of a run.</param>
    /// <exception cref="InputException">It cannot be written, another process is writing it, or a line of it is broken.</exception>
    public static PairJournal Open(string folder)
    {
        var file = JournalFile.Open(System.IO.Path.Combine(folder, FileName));
        try
        {
            return new(file, Read(file.Path));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads all verdicts in the order in which they were written.</summary>
    /// <param name="path">A journal of pairs, or the folder that holds one under its usual name.</param>
    /// <returns>The verdicts, withdrawn ones included; see <see cref="Standing"/>.</returns>
    /// <exception cref="InputException">It is not there, or a line other than the last is no verdict.</exception>
    public static IReadOnlyList<PairVerdict> Read(string path) =>
        JournalLines.Read(Directory.Exists(path) ? System.IO.Path.Combine(path, FileName) : path, "a journal of pairs", "one verdict as JSON", PairJson.Read);

    /// <summary>The verdicts that hold: those with a choice that no other has withdrawn, in the order given.</summary>
    public static IReadOnlyList<PairVerdict> Standing(IReadOnlyList<PairVerdict> verdicts)
    {
        var withdrawn = verdicts.Select(v => v.Withdraws).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. verdicts.Where(v => v.Choice is not null && !withdrawn.Contains(v.VerdictId))];
    }

    /// <summary>Writes a verdict through to the disk, together with others that come while the disk is busy.</summary>
    /// <exception cref="InputException">The disk is full or gone; the journal is then as it was before.</exception>
    public Task AppendAsync(PairVerdict verdict) => _file.AppendAsync(PairJson.Line(verdict));

    /// <summary>Closes the journal and lets others write it.</summary>
    public void Dispose() => _file.Dispose();
}
