using System.Net.Http.Headers;
using System.Text.Json;

namespace HeroImages.Images.Fetching;

/// <summary>
/// A picture on its way: <c>name.part</c>, and beside it <c>name.part.json</c> with what is needed to ask for the rest
/// later. Without that file what came is of no use and is thrown away.
/// </summary>
sealed class PartialFile(string target)
{
    const string Extension = ".part";
    const string StateExtension = ".part.json";

    /// <summary>The bytes that have come.</summary>
    public string Path { get; } = target + Extension;

    string StatePath { get; } = target + StateExtension;

    /// <summary>Whether a picture of this name could be taken for one on its way.</summary>
    public static bool IsNameOfOne(string name) =>
        name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || name.EndsWith(StateExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Bytes that have come.</summary>
    public long Length => new FileInfo(Path) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>What the rest can be asked for with; null when all has to come anew.</summary>
    public PartialState? StateFor(string url)
    {
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(StatePath), FetchJson.Default.PartialState);
            return state?.Url == url && Length >= PictureKind.BytesNeeded && RangeConditionHeaderValue.TryParse(state.Validator, out _) ? state : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Begins anew; the state is written only where the rest could be asked for.</summary>
    public FileStream Restart(PartialState? state)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.Delete(StatePath);
        var stream = new FileStream(Path, FileMode.Create, FileAccess.Write);
        if (state is not null)
        {
            File.WriteAllBytes(StatePath, JsonSerializer.SerializeToUtf8Bytes(state, FetchJson.Default.PartialState));
        }
        return stream;
    }

    /// <summary>Goes on behind what has come.</summary>
    public FileStream Append() => new(Path, FileMode.Append, FileAccess.Write);

    /// <summary>Throws away what has come.</summary>
    public void Discard()
    {
        if (Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            File.Delete(StatePath);
            File.Delete(Path);
        }
    }

    /// <summary>Gives the picture its name.</summary>
    public void Finish()
    {
        File.Move(Path, target, overwrite: true);
        File.Delete(StatePath);
    }
}
