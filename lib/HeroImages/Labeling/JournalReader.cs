using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>Reads journals of ratings, also while another process writes them.</summary>
public static class JournalReader
{
    /// <summary>Name of the journal in the folder of a run.</summary>
    public const string FileName = "ratings.jsonl";

    /// <summary>Reads all ratings in the order in which they were written.</summary>
    /// <param name="path">A journal, or the folder that holds one under its usual name.</param>
    /// <returns>The ratings. An unfinished last line, as a crash leaves it, is passed over.</returns>
    /// <exception cref="InputException">It is not there, or a line other than the last is no rating.</exception>
    public static IReadOnlyList<Rating> Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        var content = Content(file);
        return [.. Read(content.AsMemory(0, FinishedLength(content)), file)];
    }

    /// <summary>Bytes up to and with the last line end; what stands behind it was never finished.</summary>
    internal static int FinishedLength(ReadOnlySpan<byte> content) => content.LastIndexOf((byte)'\n') + 1;

    static byte[] Content(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, null, $"it cannot be read: {e.Message.Split(" : '")[0]}", "a journal of ratings", "Check the name.", e);
        }
    }

    static IEnumerable<Rating> Read(ReadOnlyMemory<byte> content, string file)
    {
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            if (!IsBlank(content.Span[..end]))
            {
                yield return Read(content.Span[..end], file, number);
            }
            content = content[(end + 1)..];
        }
    }

    static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    static Rating Read(ReadOnlySpan<byte> line, string file, int number)
    {
        try
        {
            return RatingJson.Read(line);
        }
        catch (FormatException e)
        {
            throw new InputException(
                file, $"line {number}", e.Message, "one rating as JSON", "Mend the line, or take it out into another file; all others stay good.", e);
        }
    }
}
