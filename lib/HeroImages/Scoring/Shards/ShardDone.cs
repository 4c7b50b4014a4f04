using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Scoring.Shards;

/// <summary>The note that a part is done: <c>shard-00012-of-00500.done.json</c>.</summary>
public sealed record ShardDone
{
    /// <summary>Which part, from 0 on.</summary>
    public required int Shard { get; init; }

    /// <summary>Of how many.</summary>
    public required int Of { get; init; }

    /// <summary>Pictures in its table, failed ones included.</summary>
    public required int Rows { get; init; }

    /// <summary>Pictures without a score.</summary>
    public required int Errors { get; init; }

    /// <summary>SHA-256 of its table's file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of its table's file.</summary>
    public required long Bytes { get; init; }

    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it was made from.</summary>
    public required RunKey Key { get; init; }

    /// <summary>Threads that prepared pictures.</summary>
    public required int Threads { get; init; }

    /// <summary>Seconds that the run took which finished it; earlier ones that were stopped are not counted.</summary>
    public required double Seconds { get; init; }

    /// <summary>Pictures that the run took from the log of earlier ones.</summary>
    public required int Resumed { get; init; }

    /// <summary>Reads a note.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static ShardDone Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ShardJson.Lines.ShardDone) is { Key: not null } done ? done : throw new JsonException("It is null.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InputException(path, null, "it cannot be read", "the note of a part that is done", "Score that part again with --force.", e);
        }
    }

    /// <summary>Writes the note, whole or not at all.</summary>
    internal void Write(string path) => WholeFile.Write(path, stream =>
    {
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(this, ShardJson.Indented.ShardDone));
        stream.Write("\n"u8);
    });
}
