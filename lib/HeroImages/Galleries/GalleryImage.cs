using HeroImages.Images;

namespace HeroImages.Galleries;

/// <summary>The files of a picture on a page, or why there are none.</summary>
/// <param name="Small">Name of the small JPEG, by its content; null where there is none.</param>
/// <param name="Large">Name of the large one.</param>
/// <param name="Size">Size of the large one.</param>
/// <param name="IsInfraRed">Whether it was taken by infra-red.</param>
/// <param name="HasChanged">Whether the file is not the one that was rated.</param>
/// <param name="Failure">Why there are none; null where there are.</param>
sealed record GalleryImage(string? Small, string? Large, ImageSize Size, bool IsInfraRed, bool HasChanged, string? Failure)
{
    public static GalleryImage Unseen(string failure) => new(null, null, default, false, false, failure);
}
