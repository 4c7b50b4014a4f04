using HeroImages.Files;

namespace HeroImages.Tests.Sequences;

public sealed class MetadataErrorTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("""{"images": [{"file": "a.jpg", "detections": []}], "detection_categories": {}}""", "MegaDetector results", "--detections")]
    [InlineData("""{"images": [{"file": "a.jpg", "failure": "x"}]}""", "MegaDetector results", "--detections")]
    [InlineData("""{"detection_categories": {}, "images": []}""", "MegaDetector results", "--detections")]
    [InlineData("""{"predictions": []}""", "SpeciesNet predictions", "--detections")]
    [InlineData("""{"instances": []}""", "SpeciesNet input", "derived")]
    [InlineData("""{"checkpoint": []}""", "unfinished", "--detections")]
    [InlineData("""{"shapes": []}""", "Labelme", "metadata")]
    [InlineData("""{"labeling_info": {}}""", "ratings", "metadata")]
    [InlineData("""[1]""", "a list", "metadata")]
    [InlineData("""{"info": {}, "annotations": []}""", "\"info\", \"annotations\"", "images")]
    [InlineData("""{}""", "empty", "images")]
    [InlineData("""mediaID,deploymentID""", "character m", "object")]
    public void Other_formats_are_named_with_a_remedy(string text, string found, string remedy)
    {
        var error = _collection.Refuse(text);

        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_fault_is_named()
    {
        var error = _collection.Refuse("""{"images": [{"file_name": "a.jpg"}, {"file_name": "b.jpg", "seq_id": tru}]}""");

        Assert.StartsWith("images[1].seq_id (byte ", error.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_entry_that_is_no_object_is_refused()
    {
        var error = _collection.Refuse("""{"images": [7]}""");

        Assert.Equal(("a number", "an object"), (error.Found, error.Expected));
    }

    [Theory]
    [InlineData("""{"images": [{"file_name": "a.jpg"}, {"file_name": "b""")]
    [InlineData("""{"images": [{"file_name": "a.jpg"},""")]
    [InlineData("""{"images": [{"file_name": "a.jpg"}""")]
    public void A_truncated_file_tells_how_far_it_goes(string text)
    {
        var error = _collection.Refuse(text);

        Assert.True(error.IsTruncation);
        Assert.Contains("1 complete entries", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_truncated_before_its_images_has_no_entries()
    {
        var error = _collection.Refuse("""{"annotations": [{"id": 1}, {"id": """);

        Assert.True(error.IsTruncation);
        Assert.Contains("0 complete entries", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no such file", Assert.Throws<InputException>(() => Collection.Metadata("none.json")).Found, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_package_is_refused() =>
        Assert.Contains("datapackage.json", Assert.Throws<InputException>(() => Collection.Metadata(_collection.Folder)).Found, StringComparison.Ordinal);
}
