using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Galleries;
using HeroImages.Galleries.Albums;
using HeroImages.Images.Publishing;
using HeroImages.Labeling.Human;
using HeroImages.Tests.Images;
using static HeroImages.Tests.Galleries.Albums.MadePool;

namespace HeroImages.Tests.Galleries.Albums;

public sealed class AlbumWriterTests : IDisposable
{
    const string Place = "SECRETPLACE";

    static readonly AlbumOptions Credited = new() { Creator = "Zoë Mwangi", Credit = "Mara / Zoë", Licence = "CC BY 4.0", SensitiveSpecies = ["Leopard"], InfoBar = 0.1 };

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_go_out_clean_with_their_credit()
    {
        Write([Here(Picture("a", By(Anna, 8)).At("ford", "s1", "2024-07-08 06:05:04", "lion"), TellTale.Of(MadePictures.Jpeg(64, 48)))]);

        var fields = new JpegFields(File.ReadAllBytes(_folder["out/heroes/001-a#a.jpg"]));
        Assert.Equal(("Zoë Mwangi", "CC BY 4.0", "Lion, ford, 8 July 2024. Anna says 8", "2024:07:08 06:05:04"), (fields.Exif(0x013b), fields.Exif(0x8298), fields.Exif(0x010e)?.Replace("anna", "Anna", StringComparison.Ordinal), fields.Exif(0x9003)));
        Assert.Equal("Mara / Zoë", fields.Iptc(110));
        AssertNowhere(TellTale.Secret);
    }

    [Fact]
    public void Nothing_tells_where_or_when_a_sensitive_species_was_seen()
    {
        var leopard = Picture($"{Place}", By(Anna, 9), By(Bo, 8)) with
        {
            File = $"{Place}/cam7/IMG_0815.JPG",
            Parts = new Dictionary<string, double> { [Place] = 1 },
            Reasons = [$"chosen at {Place}"],
            Ratings = [By(Anna, 9) with { Answer = new() { Value = 9, Reasons = $"the leopard of {Place.ToLowerInvariant()}" } }, By(Bo, 8) with { Answer = new() { Value = 8, Reasons = "at cam7" } }],
        };

        var report = Write([Here(leopard.At(Place, $"{Place}-12", "2024-07-08 06:05:04", "leopard"), TellTale.Of(MadePictures.Jpeg(64, 40))), Here(Picture("a", By(Anna, 5)).At("ford", "", null, "lion"))]);

        Assert.Equal((2, 1), (report.Pictures, report.Sensitive));
        foreach (var secret in new[] { Place, Place.ToLowerInvariant(), "cam7", "IMG_0815", "2024-07-08", "2024:07:08", "20240708", "06:05" })
        {
            AssertNowhere(secret);
        }
        Assert.Equal("Leopard, July 2024.", Json().GetProperty("pictures")[0].GetProperty("caption").GetString());
        Assert.True(File.Exists(_folder["out/heroes/001-leopard.jpg"]));
    }

    [Fact]
    public void The_bar_with_time_and_place_is_cut_off_sensitive_pictures_alone()
    {
        Write([Here(Picture("a", By(Anna, 9)).At("", "", null, "leopard"), MadePictures.Jpeg(64, 40)), Here(Picture("b", By(Anna, 5)).At("", "", null, "lion"), MadePictures.Jpeg(64, 40))]);

        Assert.Equal((36, 40), (Height("001-leopard"), Height("002-b#b")));
    }

    [Theory]
    [InlineData("leopard", 0.9, true)]
    [InlineData("LEOPARD", 0.2, true)]
    [InlineData("leopard", 0.05, false)]
    [InlineData("lion", 0.9, false)]
    public void A_species_that_may_be_there_counts_as_there(string species, double confidence, bool isSensitive) =>
        Assert.Equal(isSensitive, Discretion.IsSensitive(Picture("a") with { Facts = new() { File = "a", Detections = [Animal(species, confidence)] } }, ["leopard"]));

    [Theory]
    [InlineData("leopard")]
    [InlineData("Panthera pardus")]
    [InlineData("african leopard")]
    public void A_sensitive_species_is_known_by_each_of_its_names(string name)
    {
        var label = new ClassLabel("1", "leopard", "id;mammalia;carnivora;felidae;panthera;pardus;african leopard");
        var seen = new Detection(DetectionCategory.Animal, 0.9, new(0.1, 0.1, 0.4, 0.4), [new(label, 0.3)]);

        Assert.True(Discretion.IsSensitive(Picture("a") with { Facts = new() { File = "a", Detections = [seen] } }, [name]));
    }

    [Theory]
    [InlineData("It looks at you.", true)]
    [InlineData("The bar says 2024-07-08.", false)]
    [InlineData("A leopard at 06:05", false)]
    [InlineData("At the FORD", false)]
    public void A_reason_that_names_place_or_time_is_not_told(string reason, bool isTold) =>
        Assert.Equal(isTold ? reason : null, Discretion.Told(reason, Picture("a").At("ford", "", "2024-07-08 06:05:04") with { File = "x7/IMG_1.jpg" }));

    [Fact]
    public void Of_what_nothing_is_known_nothing_is_told_where_species_are_sensitive()
    {
        Assert.True(Discretion.IsSensitive(Picture("a") with { Facts = null }, ["leopard"]));
        Assert.False(Discretion.IsSensitive(Picture("a") with { Facts = null }, []));
    }

    [Fact]
    public void A_list_of_files_that_was_tampered_with_removes_nothing_of_others()
    {
        Write([Here(Picture("a", By(Anna, 8)))]);
        _folder.Write("out/mine.jpg", "mine");
        var list = File.ReadAllText(_folder["out/album.json"]).Replace("\"heroes/001-a#a.jpg\",\n  \"", "\"mine.jpg\",\n  \"", StringComparison.Ordinal);
        Assert.Contains("mine.jpg", list, StringComparison.Ordinal);
        File.WriteAllText(_folder["out/album.json"], list);

        Write([Here(Picture("b", By(Anna, 7)))], options: Credited with { Overwrite = true });

        Assert.Equal("mine", File.ReadAllText(_folder["out/mine.jpg"]));
    }

    [Fact]
    public void Boxes_stay_on_their_animals_when_the_bar_is_cut_off()
    {
        var box = Assert.Single(Discretion.Facts(new() { File = "a", Detections = [Animal("leopard", 0.9, y: 0.45, height: 0.45)] }, "n", 0.1).Detections).Box;

        Assert.Equal((0.5, 0.5), (Math.Round(box.Y, 9), Math.Round(box.Height, 9)));
    }

    [Fact]
    public void The_album_says_what_was_asked_chosen_and_who_rated()
    {
        Write([Here(Picture("a", By(Anna, 8, PictureMark.Favourite), By(Model, 7)).At("ford", "", null, "lion")), Here(Picture("b", By(Anna, 1)))], new() { Count = 1 });

        var json = Json();
        var picture = Assert.Single(json.GetProperty("pictures").EnumerateArray());
        Assert.Equal((1, 2), (json.GetProperty("asked").GetProperty("count").GetInt32(), json.GetProperty("pictures_found").GetInt32()));
        Assert.Equal(["a favourite of anna", "people rated it 8"], picture.GetProperty("why").EnumerateArray().Select(w => w.GetString()));
        Assert.Equal(["anna", "gemini"], picture.GetProperty("rated_by").EnumerateArray().Select(v => v.GetProperty("rater").GetString()));
        Assert.Equal(FileHash.Of(_folder["out/heroes/001-a#a.jpg"]), picture.GetProperty("sha256").GetString());
    }

    [Fact]
    public void The_same_album_gives_the_same_bytes()
    {
        GalleryPicture[] pictures = [Here(Picture("a", By(Anna, 8)).At("ford", "", null, "lion")), Here(Picture("b", By(Anna, 7)))];

        Write(pictures);
        var first = Content();
        Write(pictures, options: Credited with { Overwrite = true });

        Assert.Equal(first, Content());
        using var zip = ZipFile.OpenRead(_folder["out/album.zip"]);
        Assert.Equal(first.Keys.Where(name => name != "album.zip"), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_album_leaves_nothing_of_the_old_one_and_nothing_of_others_is_lost()
    {
        Write([Here(Picture("a", By(Anna, 8))), Here(Picture("b", By(Anna, 7)), MadePictures.Jpeg(32, 32))]);
        _folder.Write("out/mine.txt", "mine");
        var before = Content();

        Assert.Throws<InputException>(() => Write([Here(Picture("b", By(Anna, 7)))]));
        Assert.Equal(before, Content());
        Write([Here(Picture("b", By(Anna, 7)), MadePictures.Jpeg(32, 32))], options: Credited with { Overwrite = true });

        Assert.Equal(["001-b#b.jpg"], Directory.GetFiles(_folder["out/heroes"]).Select(Path.GetFileName));
        Assert.Single(Directory.GetFiles(_folder["out/pictures"]));
        Assert.Equal("mine", File.ReadAllText(_folder["out/mine.txt"]));
    }

    [Fact]
    public void Marks_of_the_old_album_go_with_it_and_none_is_in_the_ZIP()
    {
        Write([Here(Picture("a", By(Anna, 8))), Here(Picture("b", By(Anna, 7)))], options: Credited with { Marks = new() { Xmp = true, Timelapse = true } });
        Assert.True(File.Exists(_folder["out/write-back/timelapse/heroes.csv"]));
        AssertNotPacked("write-back");

        Write([Here(Picture("b", By(Anna, 7)))], options: Credited with { Overwrite = true, Marks = new() { Xmp = true } });

        Assert.Equal(["b.xmp"], Directory.GetFiles(_folder["out/write-back"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void What_cannot_be_read_is_counted_and_stops_nothing()
    {
        var report = Write([Here(Picture("a", By(Anna, 8)), [1, 2, 3]), Here(Picture("b", By(Anna, 7))), Picture("c", By(Anna, 6))]);

        Assert.Equal(["a/a.jpg", "c/c.jpg"], report.Failures.Select(failure => failure.File));
        Assert.Equal(1, report.Pictures);
        Assert.Equal(2, Json().GetProperty("failures").GetArrayLength());
    }

    [Fact]
    public void Names_that_would_meet_or_lead_elsewhere_stay_apart_and_inside()
    {
        string[] names = ["x/y.jpg", "x#y.jpg", "X/Y.jpg", "../up.jpg", "con.jpg", "a/<b>\"?.jpg", "x/y.png", ".hidden.jpg", new string('é', 180) + ".jpg"];

        var report = Write([.. names.Select((name, i) => Here(Picture($"n{i}", By(Anna, 5)) with { File = name }))], new() { Count = 20 });

        Assert.Equal(names.Length, report.Pictures);
        var files = Directory.GetFiles(_folder["out/heroes"]).Select(file => Path.GetFileName(file)!).ToList();
        Assert.Equal(names.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.Matches(@"^\d{3}-[^/\\:*?""<>|\x00-\x1f]+\.jpg$", file));
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file), 1, 255));
    }

    [Fact]
    public void A_stopped_album_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Album.Choose(Of(Here(Picture("a", By(Anna, 8))))).Write(_folder["out"], cancel: stop.Token));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Texts_of_others_do_nothing_in_the_page()
    {
        Write([Here(Picture("a", By(Anna, 8) with { Answer = new() { Value = 8, Reasons = "</script><img src=x onerror=alert(1)>" } }).At("<b>", "", null, "<!--"))]);

        Assert.DoesNotContain("<img src=x", File.ReadAllText(_folder["out/index.html"]) + File.ReadAllText(_folder["out/page/index.data.js"]), StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", File.ReadAllText(_folder["out/page/index.data.js"]), StringComparison.Ordinal);
    }

    AlbumReport Write(GalleryPicture[] pictures, AlbumRequest? request = null, AlbumOptions? options = null) =>
        Album.Choose(Of(pictures), request).Write(_folder["out"], options ?? Credited);

    /// <summary>The picture, which is there under the name of its path.</summary>
    GalleryPicture Here(GalleryPicture picture, byte[]? content = null) =>
        picture with { Path = _folder.Write($"in/{Path.GetFileName(picture.Path)}", content ?? MadePictures.Jpeg(64 + picture.File.Length, 48)) };

    int Height(string hero) => PictureHeader.Read(File.ReadAllBytes(_folder[$"out/heroes/{hero}.jpg"])).Header!.Value.Size.Height;

    JsonElement Json() => JsonDocument.Parse(File.ReadAllText(_folder["out/album.json"])).RootElement;

    SortedDictionary<string, string> Content() => new(
        Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(_folder["out"], file).Replace('\\', '/'), FileHash.Of), StringComparer.Ordinal);

    /// <summary>No name and no byte of the folder holds a text, nor does any of what is packed in its ZIP.</summary>
    void AssertNowhere(string text)
    {
        using var zip = ZipFile.OpenRead(_folder["out/album.zip"]);
        var files = Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories).Select(file => (file, File.ReadAllBytes(file))).Concat(zip.Entries.Select(entry => (entry.FullName, Bytes(entry))));
        Assert.All(files, file =>
        {
            Assert.DoesNotContain(text, file.Item1.Replace(_folder.Path, "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.True(file.Item2.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, $"{file.Item1} tells {text}");
        });
    }

    void AssertNotPacked(string name)
    {
        using var zip = ZipFile.OpenRead(_folder["out/album.zip"]);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(name, File.ReadAllText(_folder["out/album.json"]), StringComparison.Ordinal);
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
