namespace HeroImages.Galleries.Albums.Marks;

/// <summary>A hero on its way to another program.</summary>
/// <param name="File">The picture's name in the collection.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Score">Its value; null where nobody rated it.</param>
/// <param name="Stars">Stars, 1 to 5; null where the value is on no scale from 0 to 10.</param>
/// <param name="IsFavourite">Whether a person marked it as a favourite.</param>
sealed record HeroMark(string File, string Path, double? Score, int? Stars, bool IsFavourite)
{
    /// <summary>The hero of an entry.</summary>
    public static HeroMark Of(AlbumEntry entry, Album album)
    {
        var chosen = entry.Chosen;
        return new(chosen.Picture.File, chosen.Picture.Path!, chosen.Value, album.IsOnTen(chosen) && chosen.Value is { } value ? AlbumEntry.Stars(value) : null, chosen.IsFavourite);
    }
}
