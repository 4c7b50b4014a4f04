using HeroImages.Agreement;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>A hero on its way to another program.</summary>
/// <param name="File">The picture's name in the collection.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Score">Its value; null where nobody rated it.</param>
/// <param name="Stars">Stars, 1 to 5; null where the value is on no scale from 0 to 10.</param>
/// <param name="IsFavourite">Whether a person marked it as a favourite.</param>
sealed record HeroMark(string File, string Path, double? Score, int? Stars, bool IsFavourite)
{
    /// <summary>What a scores file is called in a gallery: it is on the scale of the ratings.</summary>
    public const string ModelScore = "model score";

    /// <summary>The hero of an entry.</summary>
    public static HeroMark Of(AlbumEntry entry, Album album)
    {
        var chosen = entry.Chosen;
        var isOnTen = chosen.Basis != AlbumBasis.Score || album.ScoreName == ModelScore || album.Scales.Any(scale => scale.Of == album.ScoreName && scale.Calibration.Kind != CalibrationKind.None);
        return new(chosen.Picture.File, chosen.Picture.Path!, chosen.Value, isOnTen && chosen.Value is { } value ? AlbumEntry.Stars(value) : null, chosen.IsFavourite);
    }
}
