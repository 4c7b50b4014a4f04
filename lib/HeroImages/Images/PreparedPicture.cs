namespace HeroImages.Images;

/// <summary>A picture as a rater gets it: upright, sRGB, small, without metadata.</summary>
/// <param name="Jpeg">The JPEG file.</param>
/// <param name="Size">Its size.</param>
public sealed record PreparedPicture(byte[] Jpeg, ImageSize Size);
