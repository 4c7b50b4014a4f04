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
        var lines = Lines(content.AsSpan(0, FinishedLength(content)));
        var (values, broken) = (new T[lines.Count], new Lock());
        (int At, InputException? Error) first = (lines.Count, null);
        Parallel.For(0, lines.Count, (i, state) =>
        {
            try
            {
                values[i] = Read(content.AsSpan(lines[i].Start, lines[i].Length), file, lines[i].Number, one, read);
            }
            catch (InputException e)
            {
                // Lines before it are still read, so that the first broken one is told whatever the number of threads.
                state.Break();
                lock (broken)
                {
                    first = i < first.At ? (i, e) : first;
                }
            }
        });
        return first.Error is null ? values : throw first.Error;
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

    /// <summary>Where the lines are that are not blank.</summary>
    static List<(int Start, int Length, int Number)> Lines(ReadOnlySpan<byte> content)
    {
        var lines = new List<(int, int, int)>();
        for (int start = 0, number = 1; start < content.Length; number++)
        {
            var length = content[start..].IndexOf((byte)'\n');
            if (!IsBlank(content.Slice(start, length)))
            {
                lines.Add((start, length, number));
            }
            start += length + 1;
        }
        return lines;
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
