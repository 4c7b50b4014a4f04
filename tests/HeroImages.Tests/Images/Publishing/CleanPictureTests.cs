using System.Text;
using System.Xml.Linq;
using CsCheck;
using HeroImages.Images.Publishing;
using NetVips;

namespace HeroImages.Tests.Images.Publishing;

public class CleanPictureTests
{
    static readonly PictureCredit Full = new()
    {
        Creator = "Zoë Mwangi",
        Credit = "Mara project / Zoë Mwangi",
        Rights = "CC BY 4.0",
        LicenceUrl = "https://creativecommons.org/licenses/by/4.0/",
        Caption = "Leopard & <cub> \"at\" dawn",
        Time = new(2024, 7, 8, 6, 5, 4),
        Stars = 4,
    };

    static byte[] Plain { get; } = MadePictures.Jpeg(160, 120);

    [Fact]
    public void Nothing_of_the_file_is_left_but_its_pixels()
    {
        var told = TellTale.Of(Plain);
        Assert.Contains(TellTale.Secret, Encoding.Latin1.GetString(told), StringComparison.Ordinal);

        var (clean, failure) = CleanPicture.Of(told);

        Assert.Null(failure);
        Assert.DoesNotContain(TellTale.Secret, Encoding.Latin1.GetString(clean!), StringComparison.Ordinal);
        Assert.DoesNotContain(Fields(clean!), name => name.StartsWith("exif-", StringComparison.Ordinal));
        Assert.Equal(Pixels(told), Pixels(clean!));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(3)]
    public void A_turned_picture_stays_turned(int orientation)
    {
        var (clean, _) = CleanPicture.Of(TellTale.Of(Plain, orientation));

        Assert.Equal($"{orientation}", new JpegFields(clean!).Exif(0x0112));
        Assert.Equal(orientation, PictureHeader.Read(clean!).Header?.Orientation);
    }

    [Fact]
    public void Creator_and_rights_stand_in_all_three_kinds_of_metadata()
    {
        var fields = new JpegFields(CleanPicture.Of(TellTale.Of(Plain), Full).Jpeg!);

        Assert.Equal(("Zoë Mwangi", "CC BY 4.0", "Leopard & <cub> \"at\" dawn", "2024:07:08 06:05:04"), (fields.Exif(0x013b), fields.Exif(0x8298), fields.Exif(0x010e), fields.Exif(0x9003)));
        Assert.Equal(("Zoë Mwangi", "Mara project / Zoë Mwangi", "CC BY 4.0", "Leopard & <cub> \"at\" dawn", "20240708"), (fields.Iptc(80), fields.Iptc(110), fields.Iptc(116), fields.Iptc(120), fields.Iptc(55)));
        var xmp = XDocument.Parse(fields.Xmp);
        Assert.Equal("Zoë Mwangi", xmp.Descendants("{http://purl.org/dc/elements/1.1/}creator").Single().Value.Trim());
        Assert.Equal("4", xmp.Descendants("{http://ns.adobe.com/xap/1.0/}Rating").Single().Value);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", xmp.Descendants("{http://ns.adobe.com/xap/1.0/rights/}WebStatement").Single().Value);
    }

    [Fact]
    public void The_only_fields_are_those_that_were_written() =>
        Assert.Equal([0x010e, 0x013b, 0x8298, 0x8769, 0x9000, 0x9003], new JpegFields(CleanPicture.Of(TellTale.Of(Plain), Full).Jpeg!).ExifTags);

    [Fact]
    public void Other_kinds_and_printing_colours_become_upright_JPEGs()
    {
        using var marked = MadePictures.Marked(64, 48);
        using var print = marked.Colourspace(Enums.Interpretation.Cmyk);

        foreach (var content in new[] { MadePictures.Png(64, 48), print.JpegsaveBuffer() })
        {
            using var image = Image.NewFromBuffer(CleanPicture.Of(content, Full).Jpeg!);

            Assert.Equal((64, 48, Enums.Interpretation.Srgb), (image.Width, image.Height, image.Interpretation));
            Assert.InRange(MadePictures.Colour(image, 0.2, 0.2)[0], 190, 255);
        }
    }

    [Fact]
    public void The_bar_where_cameras_print_time_and_place_is_cut_off()
    {
        using var image = Image.NewFromBuffer(CleanPicture.Of(MadePictures.Jpeg(160, 120, 6), infoBar: 0.1).Jpeg!);

        Assert.Equal((160, 108), (image.Width, image.Height));
        Assert.InRange(MadePictures.Colour(image, 0.1, 0.1)[0], 190, 255);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-40)]
    public void What_is_no_whole_picture_gives_the_reason(int bytes)
    {
        var (jpeg, failure) = CleanPicture.Of(bytes < 0 ? Plain[..^-bytes] : Plain[..bytes]);

        Assert.Null(jpeg);
        Assert.NotNull(failure);
    }

    [Fact]
    public void Progressive_scans_and_restarts_are_followed_to_the_end()
    {
        using var noise = Image.NewFromBuffer(MadePictures.Noise(".png", 200, 160));
        foreach (var jpeg in new[] { noise.JpegsaveBuffer(interlace: true), noise.JpegsaveBuffer(restartInterval: 3), noise.JpegsaveBuffer(q: 100, optimizeCoding: true) })
        {
            Assert.Equal(Pixels(jpeg), Pixels(JpegMetadata.Replace(TellTale.Of(jpeg), [])!));
        }
    }

    [Fact]
    public void Damaged_segments_are_never_read_beyond_their_end() => Gen.Select(Gen.Int[2, Plain.Length - 1], Gen.Byte, Gen.Int[0, Plain.Length]).Sample((at, value, length) =>
    {
        var damaged = TellTale.Of(Plain);
        damaged[at] = value;
        _ = JpegMetadata.Replace(damaged.AsSpan(0, length), []);
    });

    [Fact]
    public void Texts_of_any_kind_and_length_fit_their_fields() => Gen.Select(Gen.String[Gen.Char, 0, 40], Gen.Int[0, 3000]).Sample((text, length) =>
    {
        var odd = text + new string('é', length);
        var fields = new JpegFields(JpegMetadata.Replace(Plain, [.. new[] { ExifBlock.Segment(new() { Creator = odd }, 1), IptcBlock.Segment(new() { Creator = odd }), XmpPacket.Segment(new() { Creator = odd }) }.OfType<byte[]>()])!);

        Assert.InRange(Encoding.UTF8.GetByteCount(fields.Iptc(80) ?? ""), 0, 32);
        Assert.StartsWith(fields.Iptc(80) ?? "", PlainText.Of(odd), StringComparison.Ordinal);
        Assert.Equal(odd.Length == 0, fields.Xmp.Length == 0 || XDocument.Parse(fields.Xmp).Root is null);
    });

    static string[] Fields(byte[] jpeg)
    {
        using var image = Image.NewFromBuffer(jpeg);
        return image.GetFields();
    }

    static byte[] Pixels(byte[] jpeg)
    {
        using var image = Image.NewFromBuffer(jpeg);
        return image.WriteToMemory<byte>();
    }
}
