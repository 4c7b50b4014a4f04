namespace HeroImages.Web.Pictures;

/// <summary>A picture made ready for the page, or why it is not.</summary>
/// <param name="Jpeg">Upright, sRGB, without metadata; null where it cannot be read.</param>
/// <param name="Sha256">Hash of its file; null where that cannot be read.</param>
/// <param name="Failure">Why it cannot be read; null where it can.</param>
sealed record ShelvedPicture(byte[]? Jpeg, string? Sha256, string? Failure);
