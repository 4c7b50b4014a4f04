namespace HeroImages.Galleries.Albums.Marks;

/// <summary>What was marked for one other program.</summary>
/// <param name="Where">The files, relative to the album's folder.</param>
/// <param name="Marked">Heroes that are marked there now.</param>
/// <param name="Missing">Heroes that could not be marked, with the reason.</param>
public sealed record MarkReport(string Where, int Marked, IReadOnlyList<AlbumFailure> Missing);
