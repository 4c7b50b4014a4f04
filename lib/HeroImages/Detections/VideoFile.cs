using System.Text;

namespace HeroImages.Detections;

/// <summary>Tells videos by their extension.</summary>
static class VideoFile
{
    static readonly string[] Extensions = [".mp4", ".avi", ".mpeg", ".mpg", ".mov", ".mkv", ".flv"];

    public static bool Is(ReadOnlySpan<byte> file)
    {
        var dot = file.LastIndexOf((byte)'.');
        if (dot < 0 || file.Length - dot is not (4 or 5) || (file[dot + 1] | 0x20) == 'j')
        {
            return false;
        }
        foreach (var extension in Extensions)
        {
            if (Ascii.EqualsIgnoreCase(file[dot..], extension))
            {
                return true;
            }
        }
        return false;
    }
}
