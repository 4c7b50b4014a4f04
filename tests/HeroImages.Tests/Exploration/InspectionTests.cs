using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Detections;
using HeroImages.Exploration;

namespace HeroImages.Tests.Exploration;

public class InspectionTests
{
    [Fact]
    public void Empty_failed_and_images_with_detections_are_told_apart()
    {
        var inspection = Inspection.Inspect(Stores.Read(
            Stores.Image("a.jpg"), Stores.Failed("b.jpg", "image access failure"), Stores.Failed("c.jpg", "image access failure"),
            Stores.Failed("d.jpg", "inference failure"), Stores.Image("e.jpg", Stores.Animal(.1, .1, .1)), Stores.Image("f.jpg", Stores.Animal(.3, .1, .1))));

        var images = inspection.Images;
        Assert.Equal((6, 1, 2, 1, 3), (images.Images, images.Empty, images.WithDetections, images.AboveThreshold, images.Failed));
        Assert.Equal([new NamedCount("image access failure", 2), new NamedCount("inference failure", 1)], inspection.Failures);
    }

    [Fact]
    public void Categories_are_named_and_counted_above_the_typical_threshold()
    {
        var inspection = Inspection.Inspect(Stores.Read(Stores.Image(
            "a.jpg", Stores.Animal(.3, .1, .1), Stores.Animal(.29, .1, .1), Stores.Detection("2", .9, .1, .1), Stores.Detection("9", .9, .1, .1))));

        Assert.Equal(.3, inspection.TypicalThreshold);
        Assert.Contains(new CategoryRow("1", "animal", DetectionCategory.Animal, 2, 1), inspection.Categories);
        Assert.Contains(new CategoryRow("2", "person", DetectionCategory.Person, 1, 1), inspection.Categories);
        Assert.Contains(new CategoryRow("9", null, DetectionCategory.Nothing, 1, 1), inspection.Categories);
    }

    [Fact]
    public void Two_files_with_the_same_tables_have_each_category_and_class_once()
    {
        string File(string image) =>
            Stores.Document("1 animal, 2 person, 3 vehicle", "z zebra, g giraffe, w wildcat", Stores.Image(image, Stores.Animal(.9, .1, .1, "z", .9)));

        var inspection = Inspection.Inspect(Stores.ReadDocuments(File("a.jpg"), File("b.jpg")));

        Assert.Equal(2, inspection.Files.Count);
        Assert.Equal(["1", "2", "3"], inspection.Categories.Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.Equal(new ClassificationCounts(2, 2, 3, 1), inspection.Classifications);
    }

    [Fact]
    public void Ranges_cover_confidences_areas_sizes_and_times()
    {
        var ranges = Inspection.Inspect(Stores.TenImages(), Stores.TenImagesInSequences()).Ranges;

        Assert.Equal(new Distribution(15, .29, .4, .7, .9, .99), ranges.Confidence);
        Assert.Equal(new Distribution(10, 1, 1, 1, 2, 3), ranges.DetectionsPerImage);
        Assert.Null(ranges.Width);
        Assert.Equal((new DateTime(2020, 5, 1, 6, 30, 0), new DateTime(2020, 5, 9, 10, 30, 0), 1), (ranges.FirstTime, ranges.LastTime, ranges.WithoutTime));
    }

    [Fact]
    public void Stand_in_boxes_have_no_part_in_the_areas()
    {
        var inspection = Inspection.Inspect(Stores.ReadDocuments(Stores.Document(
            "0 unknown, 1 animal", "",
            Stores.Image("a.jpg", Stores.Detection("0", .9, 1, 1), Stores.Animal(.8, .5, .5)))));

        Assert.Equal(new Distribution(1, .25, .25, .25, .25, .25), inspection.Ranges.BoxArea);
    }

    [Fact]
    public void Sequences_are_counted_by_length_place_and_origin()
    {
        var sequences = Inspection.Inspect(Stores.TenImages(), Stores.TenImagesInSequences()).Sequences!;

        Assert.Equal([new SequenceLength(1, 6), new SequenceLength(2, 2)], sequences.Lengths);
        Assert.Equal((8, 2, 1), (sequences.Sequences, sequences.Locations, sequences.WithoutLocation));
        Assert.Equal(new Distribution(2, 2, 2, 7, 7, 7), sequences.ImagesPerLocation);
        Assert.Equal([9, 1], sequences.Origins.Select(o => o.Images));
    }

    [Fact]
    public void Paths_that_differ_in_case_only_are_found_and_repeats_are_not_taken_for_them()
    {
        var inspection = Inspection.Inspect(Stores.Read(
            Stores.Image("Site/IMG_1.JPG"), Stores.Image("site/img_1.jpg"), Stores.Image("Site/IMG_1.JPG"), Stores.Image("Site/ÉTÉ.jpg"),
            Stores.Image("Site/été.jpg"), Stores.Image("other/IMG_1.JPG")));

        var oddity = inspection.Oddities.Single(o => o.Kind == Oddity.CaseOnlyDifference);
        Assert.Equal(["site/img_1.jpg", "Site/été.jpg"], oddity.Examples);
        Assert.Equal(2, oddity.Count);
    }

    [Fact]
    public void Detections_out_of_order_are_noted_and_are_no_oddity()
    {
        var inspection = Inspection.Inspect(Stores.Read(
            Stores.Image("a.jpg", Stores.Animal(.5, .1, .1), Stores.Animal(.9, .1, .1)), Stores.Image("b.jpg", Stores.Animal(.5, .1, .1), Stores.Animal(.5, .1, .1))));

        Assert.Equal(["a.jpg"], inspection.Images.Unsorted.Files);
        Assert.Empty(inspection.Oddities);
    }

    [Fact]
    public void Oddities_of_the_results_are_explained()
    {
        var inspection = Inspection.Inspect(Stores.Read(Stores.Image(@"site\a.jpg"), Stores.Image("clip.mp4")));

        Assert.Equal([Oddity.BackslashPath, Oddity.Video], inspection.Oddities.Select(o => o.Kind));
        Assert.All(inspection.Oddities, o => Assert.EndsWith(".", o.Explanation, StringComparison.Ordinal));
        Assert.Equal(1, inspection.Images.Videos);
    }

    [Theory]
    [MemberData(nameof(AllOddities))]
    public void Every_oddity_has_an_explanation_and_a_remedy(Oddity kind)
    {
        Assert.Matches(@"^[A-Z][^\n]+\.$", OddityText.Explanation(kind));
        Assert.Matches(@"^[A-Z][^\n]+\.$", OddityText.Remedy(kind));
    }

    public static TheoryData<Oddity> AllOddities => [.. Enum.GetValues<Oddity>()];

    [Fact]
    public void An_empty_collection_can_be_inspected()
    {
        var inspection = Inspection.Inspect(Stores.Read());

        Assert.Equal(0, inspection.Images.Images);
        Assert.Null(inspection.Ranges.Confidence);
    }

    [Fact]
    public void Inspection_and_distribution_go_to_json_and_back_in_snake_case()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
        var inspection = Inspection.Inspect(Stores.TenImages(), Stores.TenImagesInSequences());
        var species = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences());

        var (first, second) = (JsonSerializer.Serialize(inspection, options), JsonSerializer.Serialize(species, options));

        Assert.Contains("\"lower_quartile\":", first, StringComparison.Ordinal);
        Assert.Contains("\"category_one\":{", second, StringComparison.Ordinal);
        Assert.Equal(first, JsonSerializer.Serialize(JsonSerializer.Deserialize<CollectionInspection>(first, options), options));
        Assert.Equal(second, JsonSerializer.Serialize(JsonSerializer.Deserialize<SpeciesDistribution>(second, options), options));
    }
}
