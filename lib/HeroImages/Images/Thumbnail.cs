namespace HeroImages.Images;

/// <summary>Makes small pictures for pages. May be used from any number of threads.</summary>
public static class Thumbnail
{
    const int Quality = 80;

    /// <summary>A small JPEG, upright, over white, without any metadata.</summary>
    /// <param name="path">The picture.</param>
    /// <param name="longestSide">Pixels of its longest side; a smaller picture is not enlarged.</param>
    /// <returns>The JPEG, or why there is none.</returns>
    public static (byte[]? Jpeg, string? Failure) Make(string path, int longestSide)
    {
        var (content, unread) = PictureFile.Read(path);
        if (content is null)
        {
            return (null, unread);
        }
        var (picture, failure) = PicturePreparer.Prepare(content, new() { LongestSide = longestSide, Quality = Quality });
        return (picture?.Jpeg, failure);
    }
}
