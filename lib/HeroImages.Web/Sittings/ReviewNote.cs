using HeroImages.Labeling.Human;

namespace HeroImages.Web.Sittings;

/// <summary>Marks and words on the picture that is shown, before it is decided.</summary>
/// <param name="View">What was shown.</param>
/// <param name="Marks">All marks that it has from now on.</param>
/// <param name="Words">All words that it has from now on; null or empty for none.</param>
public sealed record ReviewNote(string View, IReadOnlyList<PictureMark> Marks, string? Words)
{
    /// <summary>Most characters of the words.</summary>
    public const int Longest = 2000;
}
