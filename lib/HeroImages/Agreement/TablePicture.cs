using HeroImages.Sequences;

namespace HeroImages.Agreement;

/// <summary>A picture of a <see cref="RatingTable"/>.</summary>
/// <param name="Key">What identifies it: the SHA-256 of its bytes, or another text.</param>
/// <param name="File">Its name in the collection; of several the first by name.</param>
/// <param name="Location">The camera site; empty when not known.</param>
/// <param name="Sequence">The sequence; empty when not known.</param>
/// <param name="Species">Names of its species, joined by " + "; empty when none are known.</param>
public sealed record TablePicture(string Key, string File, string Location, string Sequence, string Species)
{
    /// <summary>The folder of the file without a camera's overflow folders: what stands for a location that is not known; empty for a bare name.</summary>
    public string Folder => CameraFolder.Of(File.LastIndexOfAny(['/', '\\']) is > 0 and var slash ? File[..slash] : "");
}
