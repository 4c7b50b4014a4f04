using System.Numerics;

namespace HeroImages.Images;

/// <summary>
/// What a picture looks like in a few bytes: a hash of the frame, one of the animal's crop, and where the animal is. A
/// fixed camera's frames are all alike, so that the crop decides.
/// </summary>
/// <param name="Frame">Hash of the frame.</param>
/// <param name="Animal">Hash of the largest animal's crop; 0 where none is known.</param>
/// <param name="Area">Its place; of no size where none is known.</param>
public readonly record struct PictureHash(ulong Frame, ulong Animal, FrameArea Area)
{
    /// <summary>Most bits of 64 in which the frames of near-duplicates differ; unrelated pictures differ in about 32.</summary>
    public const int FrameBits = 12;

    /// <summary>Most bits of 64 in which the crops of near-duplicates differ.</summary>
    public const int AnimalBits = 14;

    /// <summary>Least overlap of the animals' boxes of near-duplicates.</summary>
    public const double LeastOverlap = 0.6;

    /// <summary>Whether two pictures show all but the same: frame and crop alike, and the animal in the same place.</summary>
    public bool IsNear(PictureHash other) =>
        Distance(Frame, other.Frame) <= FrameBits
        && (Area.Share <= 0) == (other.Area.Share <= 0)
        && (Area.Share <= 0 || (Distance(Animal, other.Animal) <= AnimalBits && Area.Overlap(other.Area) >= LeastOverlap));

    /// <summary>Number of bits in which two hashes differ, 0 to 64.</summary>
    public static int Distance(ulong first, ulong second) => BitOperations.PopCount(first ^ second);
}
