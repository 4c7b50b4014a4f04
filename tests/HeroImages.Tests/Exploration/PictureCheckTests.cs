using System.Buffers.Binary;
using HeroImages.Images;

namespace HeroImages.Tests.Exploration;

public sealed class PictureCheckTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("hero-pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.tif")]
    [InlineData("a.gif")]
    public void Pictures_of_the_usual_formats_can_be_decoded(string name) => Assert.Null(PictureCheck.Decode(Picture(name)));

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    public void A_picture_that_is_cut_off_cannot(string name)
    {
        var path = Picture(name);
        Truncate(path, 0.6);

        Assert.NotEmpty(PictureCheck.Decode(path)!);
    }

    [Fact]
    public void Bytes_behind_the_end_of_a_picture_do_no_harm()
    {
        var path = Picture("a.jpg");
        File.AppendAllText(path, new string('x', 5_000));

        Assert.Null(PictureCheck.Decode(path));
    }

    [Fact]
    public void A_png_named_jpg_can_be_decoded()
    {
        File.Move(Picture("a.png"), PathOf("b.jpg"));

        Assert.Null(PictureCheck.Decode(PathOf("b.jpg")));
    }

    [Fact]
    public void A_name_of_any_letters_can_be_decoded() => Assert.Null(PictureCheck.Decode(Picture("Zürich #1 100% [2].jpg")));

    [Fact]
    public void An_empty_file_is_said_to_be_empty()
    {
        File.WriteAllBytes(PathOf("a.jpg"), []);

        Assert.Equal("the file is empty", PictureCheck.Decode(PathOf("a.jpg")));
    }

    [Theory]
    [InlineData("just a note")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")]
    public void Text_named_jpg_is_no_picture(string text)
    {
        File.WriteAllText(PathOf("a.jpg"), text);

        Assert.Equal("this is no picture", PictureCheck.Decode(PathOf("a.jpg")));
    }

    [Fact]
    public void A_missing_file_is_a_reason_and_no_exception() => Assert.Contains("a.jpg", PictureCheck.Decode(PathOf("a.jpg")), StringComparison.Ordinal);

    [Fact]
    public void A_header_that_claims_too_many_pixels_is_refused()
    {
        var path = Picture("a.jpg");
        ClaimSize(path, 30_000, 30_000);

        Assert.Contains("30000 x 30000 pixels", PictureCheck.Decode(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_of_too_many_pixels_is_refused()
    {
        Pictures.SavePlain(PathOf("a.png"), 20_000, 10_000);

        Assert.Contains("20000 x 10000 pixels", PictureCheck.Decode(PathOf("a.png")), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_those_of_the_picture_when_many_fail_at_once()
    {
        var cutOff = Picture("a.jpg");
        Truncate(cutOff, 0.5);
        var alone = PictureCheck.Decode(cutOff);

        var together = Enumerable.Range(0, 64).AsParallel().Select(_ => PictureCheck.Decode(cutOff)).ToHashSet();

        Assert.Equal([alone], together);
    }

    string PathOf(string name) => Path.Combine(_folder, name);

    string Picture(string name)
    {
        Pictures.Save(PathOf(name));
        return PathOf(name);
    }

    static void Truncate(string path, double share)
    {
        using var file = File.OpenWrite(path);
        file.SetLength((long)(file.Length * share));
    }

    /// <summary>Writes another size into the frame header of a JPEG.</summary>
    static void ClaimSize(string path, ushort width, ushort height)
    {
        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> startOfFrame = [0xff, 0xc0];
        var frame = bytes.AsSpan().IndexOf(startOfFrame);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), width);
        File.WriteAllBytes(path, bytes);
    }
}
