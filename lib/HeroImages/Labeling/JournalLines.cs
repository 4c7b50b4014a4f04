using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>Reads files of lines, also while another process writes them.</summary>
static class JournalLines
{
    /// <summary>What a line that holds one value is read with.</summary>
    /// <exception cref="FormatException">The line is no such value; the message says in what.</exception>
    public delegate T LineReader<T>(ReadOnlySpan<byte> line);

    /// <summary>Bytes up to and with the last line end; what stands behind it was never finished.</summary>
    public static int FinishedLength(ReadOnlySpan<byte> content) => content.LastIndexOf((byte)'\n') + 1;

    /// <summary>The values of all lines, in order; blank lines and an unfinished last one are passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What the file is, such as "a journal of ratings".</param>
    /// <param name="one">What a line is, such as "one rating as JSON".</param>
    /// <param name="read">Reads a line.</param>
    /// <exception cref="InputException">It is not there, or a line other than the last cannot be read.</exception>
    public static IReadOnlyList<T> Read<T>(string file, string kind, string one, LineReader<T> read)
    {
        var content = Content(file, kind);
        return [.. Read(content.AsMemory(0, FinishedLength(content)), file, one, read)];
    }

    static byte[] Content(string file, string kind)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", kind, "Check the name.", e);
        }
    }

    static IEnumerable<T> Read<T>(ReadOnlyMemory<byte> content, string file, string one, LineReader<T> read)
    {
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            if (!IsBlank(content.Span[..end]))
            {
                yield return Read(content.Span[..end], file, number, one, read);
            }
            content = content[(end + 1)..];
        }
    }

    static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    static T Read<T>(ReadOnlySpan<byte> line, string file, int number, string one, LineReader<T> read)
    {
        try
        {
            return read(line);
        }
        catch (FormatException e)
        {
            throw new InputException(file, $"line {number}", e.Message, one, "Mend the line, or take it out into another file; all others stay good.", e);
        }
    }
}
