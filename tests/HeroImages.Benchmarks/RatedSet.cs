using System.Globalization;
using System.Text;
using HeroImages.Images;
using HeroImages.Labeling;

namespace HeroImages.Benchmarks;

/// <summary>Many pictures of different content: a few drawn ones, each with a comment of its own in the file.</summary>
static class RatedSet
{
    const int LengthBytes = 2;

    /// <summary>Writes pictures of full size, or already prepared ones, unless they are there.</summary>
    public static IReadOnlyList<RatingPicture> Make(string folder, string drawn, int count, PictureOptions? prepared)
    {
        Directory.CreateDirectory(folder);
        var originals = PixelsJob.Files(drawn);
        var pictures = Enumerable.Range(0, count).Select(i => Picture(folder, i)).ToList();
        foreach (var (picture, i) in pictures.Select((p, i) => (p, i)).Where(p => !File.Exists(p.p.Path)))
        {
            File.WriteAllBytes(picture.Path, WithComment(Original(originals[i % originals.Count], prepared), i.ToString(CultureInfo.InvariantCulture)));
        }
        return pictures;
    }

    static byte[] Original(string file, PictureOptions? prepared) =>
        prepared is null ? File.ReadAllBytes(file) : PicturePreparer.Prepare(File.ReadAllBytes(file), prepared).Picture!.Jpeg;

    static RatingPicture Picture(string folder, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:00000}.jpg");
        return new(name, Path.Combine(folder, name), []);
    }

    /// <summary>A comment segment behind the marker that begins every JPEG.</summary>
    static byte[] WithComment(byte[] jpeg, string comment)
    {
        var text = Encoding.ASCII.GetBytes(comment);
        var length = text.Length + LengthBytes;
        return [.. jpeg[..2], 0xff, 0xfe, (byte)(length >> 8), (byte)length, .. text, .. jpeg[2..]];
    }
}
