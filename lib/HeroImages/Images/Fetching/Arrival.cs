namespace HeroImages.Images.Fetching;

/// <summary>A picture that has come whole, still under its temporary name.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Etag">The server's mark of this state, if it gave one.</param>
sealed record Arrival(long Bytes, string Sha256, string? Etag);
