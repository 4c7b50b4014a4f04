using System.Text;
using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Tests.Detections;

public sealed class BadResultsTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"images": null}""", "images (byte 11): null; expected an array.")]
    [InlineData("""{"images": {}}""", "images (byte 11): an object; expected an array.")]
    [InlineData("""{"images": [5]}""", "images[0] (byte 12): a number; expected an object.")]
    [InlineData("""{"images": [{"file": null}]}""", "images[0].file (byte 21): null; expected a string.")]
    [InlineData("""{"images": [{"file": ""}]}""", "images[0] (byte 24): an empty \"file\"; expected the path of the picture.")]
    [InlineData("""{"images": [{"detections": []}]}""", "images[0] (byte 30): an image without \"file\"; expected the path of the picture.")]
    [InlineData("""{"images": [{"file": "a", "detections": {}}]}""", "images[0].detections (byte 40): an object; expected an array.")]
    [InlineData("""{"images": [{"file": "a", "detections": ["x"]}]}""", "images[0].detections[0] (byte 41): a string; expected an object.")]
    [InlineData("""{"images": [{"file": "a", "detections": [{"conf": "0.5"}]}]}""", "images[0].detections[0].conf (byte 50): a string; expected a number.")]
    [InlineData("""{"images": [{"file": "a", "detections": [{"conf": 1e999}]}]}""", "images[0].detections[0].conf (byte 55): the number 1e999, which is too large; expected a number below 1.8e308. The file is damaged; get it again, or mend the number.")]
    [InlineData("""{"images": [{"file": "a", "width": "wide"}]}""", "images[0].width (byte 35): a string; expected a number.")]
    [InlineData("""{"images": [{"file": "a", "location": ["x"]}]}""", "images[0].location (byte 38): an array; expected a string.")]
    [InlineData("""{"images": [], "detection_categories": []}""", "detection_categories (byte 39): an array; expected an object.")]
    [InlineData("""{"images": [], "detection_categories": {"1": {}}}""", "detection_categories (byte 45): an object; expected a string.")]
    [InlineData("""{"images": [], "images": []}""", "images (byte 24): a second list of images; expected one list. Merge the lists into one.")]
    [InlineData("""{"images": []} x""", "byte 15: the character x after the end of the document; expected nothing more.")]
    public void A_value_of_the_wrong_kind_is_told_with_place_found_and_expected(string json, string complaint) =>
        Assert.Equal($"results.json: {complaint}", ResultsJson.Refusal(json).Message);

    [Fact]
    public void A_truncated_file_says_how_far_it_is_sound_and_how_to_use_that()
    {
        var error = ResultsJson.Refusal(Cut(images: 2));

        Assert.StartsWith("results.json: images[2].detections[0] (byte ", error.Message, StringComparison.Ordinal);
        Assert.Contains("the file ends in the middle of the document, after 2 complete images; expected its closing brackets.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("use what is there with --accept-truncated.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_used_as_far_as_it_goes_when_asked()
    {
        var store = ResultsJson.Read(Cut(images: 2), acceptTruncated: true);

        Assert.Equal(["0.jpg", "1.jpg"], store.Select(i => i.File));
        Assert.Equal((2, 1), (store.DetectionCount, store.Times(Oddity.AcceptedTruncation)));
    }

    [Fact]
    public void A_file_cut_off_before_its_first_image_is_refused_even_then() =>
        Assert.Throws<InputException>(() => ResultsJson.Read(Cut(images: 0), acceptTruncated: true));

    [Fact]
    public void Nothing_of_an_image_that_was_cut_off_gets_into_the_next_file()
    {
        var cut = _folder.Write("cut.json", $$"""{"images": [{{ResultsJson.Image("a.jpg")}}, {"datetime": "2021-05-31 08:25:38", "width": 10, "height": 10, "location": "L", "file": """);
        var next = _folder.Write("next.json", ResultsJson.Document(ResultsJson.Image("b.jpg")));

        var store = Read([cut, next], acceptTruncated: true);

        Assert.Equal((null, null, null), (store[1].Time, store[1].Size, store[1].Location));
    }

    [Fact]
    public void A_results_file_cut_off_at_any_byte_is_read_or_called_truncated()
    {
        var json = Encoding.UTF8.GetBytes(ResultsJson.Document(ResultsJson.Image("ü.jpg", ResultsJson.Detection("1.5e-1"))));

        Assert.All(Enumerable.Range(1, json.Length - 1), length =>
            Assert.True(Assert.Throws<InputException>(() => ResultsJson.Read(json[..length], 80)).IsTruncation));
    }

    [Theory]
    [InlineData("{\"images\": [], \"x\": ")]
    [InlineData("{\"images\": [{\"file\": \"a\", \"exif_metadata\": ")]
    public void Ten_thousand_levels_of_nesting_are_refused(string before) =>
        Assert.Contains("nesting deeper than 1,024 levels", ResultsJson.Refusal(before + new string('[', 10_000)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"images\": ")]
    [InlineData("{\"images\": [{\"file\": \"a\", \"detections\": ")]
    [InlineData("{\"images\": [{\"file\": \"a\", \"detections\": [{\"bbox\": ")]
    [InlineData("")]
    public void Ten_thousand_levels_where_something_else_belongs_are_refused(string before) =>
        Assert.NotNull(ResultsJson.Refusal(before + new string('[', 10_000)).Expected);

    [Fact]
    public void A_gigabyte_of_text_in_a_field_that_is_not_used_is_read_in_fixed_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var store = Read(Long("{\"images\": [{\"exif_metadata\": {\"MakerNote\": \"", "\"}, \"file\": \"a.jpg\", \"detections\": []}]}"));

        Assert.Equal("a.jpg", store[0].File);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_file_name_of_a_gigabyte_is_refused_before_it_fills_the_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InputException>(() => Read(Long("{\"images\": [{\"file\": \"", "\"}]}")));

        Assert.StartsWith("images[0].file (byte ", error.Place, StringComparison.Ordinal);
        Assert.Contains("more than 1,048,576 bytes; expected a shorter one. The file is damaged", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void More_categories_than_a_detector_can_have_are_refused()
    {
        var detections = Enumerable.Range(0, 65_537).Select(i => $$"""{"category": "{{i}}", "conf": 1, "bbox": [0, 0, 1, 1]}""");

        var error = ResultsJson.Refusal(ResultsJson.Document(ResultsJson.ImageWith("a.jpg", $"\"detections\": [{string.Join(',', detections)}]")));

        Assert.StartsWith("images[0].detections[65536].category", error.Place, StringComparison.Ordinal);
        Assert.Contains("more than 65,536 different categories", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_in_any_packing_are_one_collection()
    {
        var plain = _folder.Write("plain.json", ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection())));
        var gzip = _folder.Write("b.json.gz", Archives.GZip(ResultsJson.Document(ResultsJson.Image("b.jpg", ResultsJson.Detection(category: "\"2\"")))));
        var zip = _folder.Write("c.zip", Archives.Zip(("c.json", ResultsJson.Document(ResultsJson.Image("c.jpg")))));

        var store = Read([plain, gzip, zip]);

        Assert.Equal(["a.jpg", "b.jpg", "c.jpg"], store.Select(i => i.File));
        Assert.Equal(DetectionCategory.Person, store[1].Detections[0].Category);
        Assert.Equal([(1, new FileInfo(plain).Length), (1, new FileInfo(gzip).Length), (1, new FileInfo(zip).Length)], store.Files.Select(f => (f.Images, f.Bytes)));
    }

    [Fact]
    public void A_damaged_gzip_is_refused_with_its_cause()
    {
        var bytes = Archives.GZip(ResultsJson.Document(ResultsJson.Image("a.jpg")));
        bytes[bytes.Length / 2] ^= 0xff;

        var error = Assert.Throws<InputException>(() => ResultsReader.Read(_folder.Write("a.json.gz", bytes)));

        Assert.True(error.InnerException is InvalidDataException || error.Place is not null, error.Message);
    }

    [Fact]
    public void A_gzip_cut_off_is_called_truncated()
    {
        var images = Enumerable.Range(0, 5000).Select(i => ResultsJson.Image($"{i * 7919 % 5000}.jpg", ResultsJson.Detection($"0.{i:D5}"))).ToArray();
        var path = _folder.Write("a.json.gz", Archives.GZip(ResultsJson.Document(images))[..^20_000]);

        Assert.True(Assert.Throws<InputException>(() => ResultsReader.Read(path)).IsTruncation);
        Assert.InRange(Read([path], acceptTruncated: true).Count, 100, 4999);
    }

    [Fact]
    public void A_missing_file_names_itself() =>
        Assert.Equal(_folder["none.json"], Assert.Throws<InputException>(() => ResultsReader.Read(_folder["none.json"])).File);

    static string Cut(int images) =>
        $$"""{"images": [{{string.Concat(Enumerable.Range(0, images).Select(i => ResultsJson.Image($"{i}.jpg", ResultsJson.Detection()) + ","))}}{"file": "cut.jpg", "detections": [{"conf" """;

    static DetectionStore Read(string[] paths, bool acceptTruncated = false) =>
        ResultsReader.Read(paths, new ResultsOptions { AcceptTruncated = acceptTruncated }, cancel: TestContext.Current.CancellationToken);

    static DetectionStore Read(Stream stream) => ResultsReader.Read(stream, "long.json", new ResultsOptions(), 1 << 16);

    static LongStream Long(string before, string after) => new(Encoding.ASCII.GetBytes(before), (byte)'x', 1L << 30, Encoding.ASCII.GetBytes(after));
}
