using HeroImages.Exploration;
using Microsoft.Data.Analysis;

namespace HeroImages.Tests.Exploration;

public class DataFrameTests
{
    [Fact]
    public void A_collection_is_a_frame_with_one_row_an_image()
    {
        var frame = Stores.TenImages().ToDataFrame(Stores.TenImagesInSequences());

        Assert.Equal(10, frame.Rows.Count);
        Assert.Equal("p/6.jpg", frame["file"][5]);
        Assert.Equal(("ford", "q5", 3L), (frame["location"][5], frame["sequence"][5], frame["detections"][5]));
        Assert.Equal((.5, .95, null), (frame["max_animal_confidence"][5], frame["max_person_confidence"][5], frame["max_vehicle_confidence"][5]));
        Assert.Equal(("zebra", .6), (frame["top_species"][5], frame["top_species_confidence"][5]));
        Assert.Null(frame["top_species"][3]);
        Assert.Null(frame["time"][9]);
    }

    [Fact]
    public void Columns_have_their_stated_types()
    {
        var frame = Stores.TenImages().ToDataFrame();

        Assert.IsType<StringDataFrameColumn>(frame["file"]);
        Assert.IsType<Int64DataFrameColumn>(frame["detections"]);
        Assert.IsType<DoubleDataFrameColumn>(frame["max_animal_area"]);
        Assert.IsType<BooleanDataFrameColumn>(frame["is_video"]);
        Assert.IsType<DateTimeDataFrameColumn>(frame["time"]);
    }

    [Fact]
    public void Detections_are_a_frame_with_one_row_each()
    {
        var frame = Stores.TenImages().DetectionsToDataFrame();

        Assert.Equal(15, frame.Rows.Count);
        Assert.Equal(("p/5.jpg", 1L, "Animal", "giraffe"), (frame["file"][5], frame["detection"][5], frame["category"][5], frame["top_species"][5]));
    }

    [Fact]
    public void Take_bounds_the_rows()
    {
        Assert.Equal(3, Stores.TenImages().ToDataFrame(take: 3).Rows.Count);
        Assert.Equal(4, Stores.TenImages().DetectionsToDataFrame(take: 4).Rows.Count);
    }

    [Fact]
    public void Species_locations_and_hours_are_frames()
    {
        var report = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences());

        Assert.Equal(["zebra", "giraffe"], report.ToDataFrame()["name"].Cast<string>());
        Assert.Equal(["giraffe", "zebra", "zebra", "zebra"], report.Locations.ToDataFrame()["species"].Cast<string>());
        Assert.Equal(2L, report.Hours.ToDataFrame()["h06"][0]);
        Assert.Equal(26, report.Hours.ToDataFrame().Columns.Count);
        Assert.Equal(3, report.Locations.TotalsToDataFrame().Rows.Count);
        Assert.Equal(3, report.Animals.SpeciesCounts.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void Every_table_of_an_inspection_is_a_frame()
    {
        var inspection = Inspection.Inspect(Stores.TenImages(), Stores.TenImagesInSequences());

        Assert.Equal(1, inspection.Files.ToDataFrame().Rows.Count);
        Assert.Equal(3, inspection.Categories.ToDataFrame().Rows.Count);
        Assert.Equal(0, inspection.Failures.ToDataFrame().Rows.Count);
        Assert.Equal(0, inspection.Oddities.ToDataFrame().Rows.Count);
        Assert.Equal(2, inspection.Sequences!.Lengths.ToDataFrame().Rows.Count);
        Assert.Equal(10.0, inspection.ToDataFrame()["value"][0]);
    }

    [Fact]
    public void An_empty_collection_is_an_empty_frame()
    {
        var empty = Stores.Read();

        Assert.Equal(0, empty.ToDataFrame().Rows.Count);
        Assert.Equal(0, empty.DetectionsToDataFrame().Rows.Count);
    }
}
