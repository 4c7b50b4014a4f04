using HeroImages.Detections;

namespace HeroImages.Labeling;

/// <summary>A picture to be rated. A rater that sends it elsewhere sends pixels alone, never its name.</summary>
/// <param name="File">The picture's name in the collection, which the rating keeps.</param>
/// <param name="Sha256">SHA-256 of the file's bytes in lower-case hexadecimal: the picture's identity.</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Animals">Boxes of its animals, the largest first; empty where none are known.</param>
public sealed record RatingSubject(string File, string Sha256, byte[] Content, IReadOnlyList<BoundingBox> Animals);
