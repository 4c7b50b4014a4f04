using System.Text;
using HeroImages.Files;
using NetVips;

namespace HeroImages.Images;

/// <summary>Reads when a picture was taken from its EXIF block.</summary>
public static class ExifTime
{
    /// <summary>Taken, digitized, changed: the last may have been set by software, so it comes last.</summary>
    static readonly string[] Fields = ["exif-ifd2-DateTimeOriginal", "exif-ifd2-DateTimeDigitized", "exif-ifd0-DateTime"];

    /// <summary>Length of <c>yyyy:MM:dd HH:mm:ss</c>; the library puts an explanation behind it.</summary>
    const int Length = 19;

    /// <summary>Local camera clock of a picture; only its header is read, no pixel decoded.</summary>
    /// <param name="path">A picture in a format that libvips knows.</param>
    /// <returns>
    /// The first usable one of DateTimeOriginal, DateTimeDigitized and DateTime, to the second. Null for a picture that
    /// is missing, unreadable or without usable date: zeros, blanks and years before 2001 are what cameras write
    /// whose clock was never set.
    /// </returns>
    public static DateTime? Read(string path)
    {
        try
        {
            using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
            return Fields.Select(field => Time(image, field)).FirstOrDefault(time => time is not null);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    static DateTime? Time(Image image, string field)
    {
        if (!image.Contains(field) || image.Get(field) is not string text)
        {
            return null;
        }
        return CameraClock.ToDateTime(CameraClock.Read(Encoding.UTF8.GetBytes(text[..Math.Min(Length, text.Length)])));
    }
}
