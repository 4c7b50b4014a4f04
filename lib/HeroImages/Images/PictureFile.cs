namespace HeroImages.Images;

/// <summary>Reads the files of pictures. May be used from any number of threads.</summary>
static class PictureFile
{
    /// <summary>The bytes of a file, or why they cannot be had: it is missing, locked, or too large to be a picture.</summary>
    public static (byte[]? Content, string? Failure) Read(string path)
    {
        try
        {
            return (File.ReadAllBytes(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message);
        }
    }
}
