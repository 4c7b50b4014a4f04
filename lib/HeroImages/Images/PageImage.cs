namespace HeroImages.Images;

/// <summary>A picture in the two sizes that a page of pictures needs.</summary>
/// <param name="Small">A JPEG for an overview.</param>
/// <param name="Large">A JPEG to look at; the same bytes where the picture has no more pixels than the small one.</param>
/// <param name="Size">Size of the large one.</param>
/// <param name="IsInfraRed">Whether it was taken by infra-red, by its colours; bars at head and foot are not counted.</param>
public sealed record PageImage(byte[] Small, byte[] Large, ImageSize Size, bool IsInfraRed);
