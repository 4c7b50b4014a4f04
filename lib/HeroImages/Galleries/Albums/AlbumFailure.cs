namespace HeroImages.Galleries.Albums;

/// <summary>A chosen picture that could not be written.</summary>
/// <param name="File">Its name in the collection.</param>
/// <param name="Why">Why not.</param>
public sealed record AlbumFailure(string File, string Why);
