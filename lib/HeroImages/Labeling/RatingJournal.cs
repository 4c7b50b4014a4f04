using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>
/// The append-only record of ratings. A rating is on the disk when <see cref="AppendAsync"/> is done; nothing is ever changed
/// in place. One process writes at a time, any number may read meanwhile. May be used from any number of threads.
/// </summary>
public sealed class RatingJournal : IDisposable
{
    readonly JournalFile _file;

    RatingJournal(JournalFile file, IReadOnlyList<Rating> ratings) => (_file, Earlier) = (file, ratings);

    /// <summary>The file.</summary>
    public string Path => _file.Path;

    /// <summary>The ratings that were in it when it was opened, in the order in which they were written.</summary>
    public IReadOnlyList<Rating> Earlier { get; }

    /// <summary>Opens the journal of a folder for writing, making both if need be.</summary>
    /// <param name="folder">The folder of a run.</param>
    /// <remarks>An unfinished last line, which a crash leaves, is moved to a file beside the journal.</remarks>
    /// <exception cref="InputException">It cannot be written, another process is writing it, or a line of it is broken.</exception>
    public static RatingJournal Open(string folder)
    {
        var file = JournalFile.Open(System.IO.Path.Combine(folder, JournalReader.FileName));
        try
        {
            return new(file, JournalReader.Read(file.Path));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a rating through to the disk.</summary>
    /// <exception cref="InputException">The disk is full or gone; the journal is then as it was before.</exception>
    public void Append(Rating rating) => AppendAsync(rating).GetAwaiter().GetResult();

    /// <summary>Writes a rating through to the disk, together with others that come while the disk is busy.</summary>
    /// <exception cref="InputException">The disk is full or gone; the journal is then as it was before.</exception>
    public Task AppendAsync(Rating rating) => _file.AppendAsync(RatingJson.Line(rating));

    /// <summary>Closes the journal and lets others write it.</summary>
    public void Dispose() => _file.Dispose();
}
