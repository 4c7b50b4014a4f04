namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>A picture on its way into a job.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Sha256">Its hash; null where the file could not be read.</param>
/// <param name="Jpeg">What is to be sent; null where nothing is.</param>
/// <param name="Failure">Why it cannot be sent; null where it can, or need not.</param>
sealed record PreparedEntry(RatingPicture Picture, string? Sha256, byte[]? Jpeg, string? Failure);
