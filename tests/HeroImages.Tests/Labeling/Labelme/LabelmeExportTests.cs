using System.Text.Json.Nodes;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Labelme;
using HeroImages.Selection;
using HeroImages.Tests.Exploration;
using HeroImages.Tests.Images;
using NetVips;

namespace HeroImages.Tests.Labeling.Labelme;

public sealed class LabelmeExportTests : IDisposable
{
    static readonly LabelmeExportOptions Seen = new() { Detections = Stores.TenImages(), Sequences = Stores.TenImagesInSequences() };

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_picture_goes_out_with_flags_boxes_and_what_it_is()
    {
        Export([Picture("p/5.jpg", MadePictures.Jpeg(200, 100))], Seen);

        var json = Json("out/p/5.json");
        Assert.Equal(HeroFlags.Names, json["flags"]!.AsObject().Select(flag => flag.Key));
        Assert.Equal(["zebra [[0,0],[40,30]]", "giraffe [[0,0],[40,30]]", "animal [[0,0],[20,10]]"], json["shapes"]!.AsArray().Select(s => $"{s!["label"]} {s["points"]!.ToJsonString()}"));
        Assert.Equal("5.jpg", (string?)json["imagePath"]);
        Assert.Equal((100, 200), ((int)json["imageHeight"]!, (int)json["imageWidth"]!));
        Assert.Equal(("p/5.jpg", FileHash.Of(_folder["pictures/p/5.jpg"])), ((string?)json["hero"]!["file"], (string?)json["hero"]!["image_sha256"]));
        Assert.Equal("animal\ngiraffe\nzebra\n", File.ReadAllText(_folder["out/labels.txt"]));
        Assert.Equal(1, LabelmeRules.Check(_folder["out"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void Sizes_and_boxes_are_those_of_the_upright_picture(int orientation)
    {
        Export([Picture("p/7.jpg", MadePictures.Jpeg(160, 120, orientation))], Seen);

        Assert.Equal("[[0,0],[40,36]]", Json("out/p/7.json")["shapes"]![0]!["points"]!.ToJsonString());
        Assert.Equal(1, LabelmeRules.Check(_folder["out"]));
    }

    [Fact]
    public void Pictures_of_every_kind_become_copies_that_Labelme_opens()
    {
        using var marked = MadePictures.Marked(64, 48);
        using var print = marked.Colourspace(Enums.Interpretation.Cmyk);

        var report = Export([Picture("a.png", MadePictures.Png(64, 48)), Picture("really-png.jpg", MadePictures.Png(64, 48)), Picture("print.jpg", print.JpegsaveBuffer())], new());

        Assert.Empty(report.Failures);
        Assert.Equal(3, LabelmeRules.Check(_folder["out"]));
    }

    [Fact]
    public void Printing_colours_are_refused_where_no_copy_is_made()
    {
        using var marked = MadePictures.Marked(64, 48);
        using var print = marked.Colourspace(Enums.Interpretation.Cmyk);

        var report = Export([Picture("print.jpg", print.JpegsaveBuffer())], new() { Transfer = PictureTransfer.None });

        Assert.Contains("CMYK", Assert.Single(report.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void People_are_left_out_unless_asked_for()
    {
        RatingPicture[] pictures = [Picture("p/6.jpg", MadePictures.Jpeg(64, 48))];

        Assert.Equal((0, 1), (Export(pictures, Seen).Files, Export(pictures, Seen).Private));
        Assert.Equal((1, 0), (Export(pictures, Seen with { IncludePeople = true }).Files, Export(pictures, Seen with { IncludePeople = true }).Private));
    }

    [Fact]
    public void What_cannot_be_read_is_counted_and_stops_nothing()
    {
        var report = Export([Picture("a.jpg", []), Picture("b.jpg", MadePictures.Jpeg(64, 48)[..700]), Picture("c.jpg", MadePictures.Jpeg(64, 48)), new("d.jpg", _folder["nowhere.jpg"], [])], new());

        Assert.Equal(["a.jpg", "b.jpg", "d.jpg"], report.Failures.Select(failure => failure.File));
        Assert.Equal(1, LabelmeRules.Check(_folder["out"]));
    }

    [Theory]
    [InlineData(PictureTransfer.None)]
    [InlineData(PictureTransfer.Link)]
    public void The_originals_can_be_pointed_to(PictureTransfer transfer)
    {
        Export([Picture("p/1.jpg", MadePictures.Jpeg(64, 48))], Seen with { Transfer = transfer });

        Assert.Equal(transfer == PictureTransfer.None ? "../../pictures/p/1.jpg" : "1.jpg", (string?)Json("out/p/1.json")["imagePath"]);
        Assert.Equal(1, LabelmeRules.Check(_folder["out"]));
        Assert.Equal(["1.jpg"], Directory.GetFiles(_folder["pictures/p"]).Select(Path.GetFileName));
    }

    [Fact]
    public void The_folder_of_the_raw_pictures_is_written_to_only_when_asked()
    {
        Export([Picture("p/1.jpg", MadePictures.Jpeg(64, 48)), Picture("p/1.png", MadePictures.Png(64, 48))], new() { Beside = true });
        var report = Export([Picture("p/1.jpg", MadePictures.Jpeg(64, 48))], new() { Beside = true });

        Assert.Empty(report.Failures);
        Assert.Equal(["1.jpg", "1.json", "1.png"], Directory.GetFiles(_folder["pictures/p"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(1, LabelmeRules.Check(_folder["pictures"]));
    }

    [Fact]
    public void What_others_put_into_a_file_stays_in_it()
    {
        var picture = Picture("p/1.jpg", MadePictures.Jpeg(100, 100));
        _folder.Write("out/p/1.json", """
            {"version": "4.0.0", "flags": {"night": 1, "hero_03": false}, "shapes": [{"label": "tail", "points": [[1, 2], [3, 4], [5, 6]], "shape_type": "polygon", "group_id": null, "flags": {}, "mine": [1]}],
             "imagePath": "1.jpg", "imageData": "AAAA", "imageHeight": 100, "imageWidth": 100, "reviewed_by": {"name": "Bo \ud83e\udd8a"} }
            """);

        var report = Export([picture], Seen);

        var json = Json("out/p/1.json");
        Assert.Equal((1, 1), (report.Files, report.Merged));
        Assert.True((bool)json["flags"]!["night"]!);
        Assert.Equal("""{"label":"tail","points":[[1,2],[3,4],[5,6]],"shape_type":"polygon","group_id":null,"flags":{},"mine":[1]}""", json["shapes"]![0]!.ToJsonString());
        Assert.Equal(2, json["shapes"]!.AsArray().Count);
        Assert.Equal("Bo 🦊", (string?)json["reviewed_by"]!["name"]);
        Assert.Equal(1, LabelmeRules.Check(_folder["out"]));
    }

    [Fact]
    public void Boxes_that_a_person_moved_or_deleted_are_left_to_the_person()
    {
        RatingPicture[] pictures = [Picture("p/5.jpg", MadePictures.Jpeg(200, 100))];
        Export(pictures, Seen);
        var edited = Json("out/p/5.json");
        edited["shapes"]!.AsArray().RemoveAt(1);
        edited["shapes"]![0]!["points"]![0]![0] = 7;
        _folder.Write("out/p/5.json", edited.ToJsonString());

        Export(pictures, Seen);

        Assert.Equal(["[[7,0],[40,30]]", "[[0,0],[20,10]]"], Json("out/p/5.json")["shapes"]!.AsArray().Select(s => s!["points"]!.ToJsonString()));
    }

    [Fact]
    public void Boxes_nobody_touched_are_replaced_by_those_of_new_results()
    {
        RatingPicture[] pictures = [Picture("p/1.jpg", MadePictures.Jpeg(100, 100))];
        Export(pictures, Seen);

        Export(pictures, Seen with { Detections = Stores.Read([.. Enumerable.Range(1, 10).Select(i => Stores.Image($"p/{i}.jpg", Stores.Animal(.9, .5, .6)))]) });

        Assert.Equal(["[[0,0],[50,60]]"], Json("out/p/1.json")["shapes"]!.AsArray().Select(s => s!["points"]!.ToJsonString()));
    }

    [Fact]
    public void A_rating_is_ticked_and_kept_exactly()
    {
        var picture = Picture("p/1.jpg", MadePictures.Jpeg(64, 48));

        Export([picture], new() { Ratings = Book(picture, 7.4) });

        var json = Json("out/p/1.json");
        Assert.Equal(["hero_07"], Ticked(json));
        Assert.Equal((7.4, "vlm", "gemini"), ((double)json["hero"]!["rating"]!, (string?)json["hero"]!["source"], (string?)json["hero"]!["rater"]));
    }

    [Fact]
    public void A_tick_that_was_not_yet_imported_outlives_an_export()
    {
        var picture = Picture("p/1.jpg", MadePictures.Jpeg(64, 48));
        Export([picture], new() { Ratings = Book(picture, 7.4) });
        var ticked = Json("out/p/1.json");
        (ticked["flags"]!["hero_07"], ticked["flags"]!["hero_02"]) = (false, true);
        _folder.Write("out/p/1.json", ticked.ToJsonString());
        var saved = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["out/p/1.json"], saved);

        var report = Export([picture], new() { Ratings = Book(picture, 5) });

        Assert.Equal(1, report.Pending);
        Assert.Equal(["hero_02"], Ticked(Json("out/p/1.json")));
        Assert.Equal(7.4, (double)Json("out/p/1.json")["hero"]!["rating"]!);
        Assert.Equal(saved, File.GetLastWriteTimeUtc(_folder["out/p/1.json"]));
    }

    [Fact]
    public void Another_JSON_of_that_name_is_not_touched()
    {
        var picture = Picture("p/1.jpg", MadePictures.Jpeg(64, 48));
        _folder.Write("out/p/1.json", """{"mine": 1}""");

        Assert.Contains("in the way", Assert.Single(Export([picture], new()).Failures).Reason, StringComparison.Ordinal);
        Assert.Equal("""{"mine": 1}""", File.ReadAllText(_folder["out/p/1.json"]));
    }

    [Fact]
    public void Of_several_raters_one_has_to_be_named()
    {
        var picture = Picture("p/1.jpg", MadePictures.Jpeg(64, 48));
        var book = new RatingBook([MadeRatings.Of("a", sha256: "x"), MadeRatings.Of("b", sha256: "x") with { Rater = new("anna", null, "heroes") }]);

        Assert.Contains("anna, gemini", Assert.Throws<InputException>(() => Export([picture], new() { Ratings = book })).Message, StringComparison.Ordinal);
    }

    static RatingBook Book(RatingPicture picture, double value) => new([MadeRatings.Of("a", value, FileHash.Of(picture.Path))]);

    static IEnumerable<string> Ticked(JsonNode json) => json["flags"]!.AsObject().Where(flag => (bool)flag.Value!).Select(flag => flag.Key);

    RatingPicture Picture(string name, byte[] content) => new(name, _folder.Write($"pictures/{name}", content), []);

    LabelmeExportReport Export(RatingPicture[] pictures, LabelmeExportOptions options) => LabelmeExport.Write(pictures, _folder["out"], options);

    JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(_folder[name]))!;
}
