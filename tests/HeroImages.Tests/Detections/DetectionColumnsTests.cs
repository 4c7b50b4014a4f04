using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Tests.Files;

namespace HeroImages.Tests.Detections;

public class DetectionColumnsTests
{
    [Fact]
    public void Stored_columns_are_the_same_collection()
    {
        var store = ResultsJson.Read(ResultsJson.Document(
            ResultsJson.Image("a/1.jpg", ResultsJson.Detection("0.5", more: "\"classifications\": [[\"1\", 0.1], [\"2\", 0.123456789012]]"), ResultsJson.Detection("1e-9", "\"2\"")),
            ResultsJson.ImageWith("a/2.mp4", "\"failure\": \"broken\", \"location\": \"L\", \"datetime\": \"2021-05-31 08:25:38\", \"width\": 3, \"height\": 2"),
            ResultsJson.Image(@"caf\udce9.jpg")));

        var loaded = new DetectionStore(
            Stored.Copy(store.Columns.Save, DetectionColumns.Load), store.Files, store.Categories, store.Labels, store.Oddities);

        Assert.Equal(store.Select(Told), loaded.Select(Told));
        Assert.Equal(2, loaded.IndexOf("caf\udce9.jpg"));
    }

    [Fact]
    public void Columns_stored_and_cut_off_anywhere_are_refused()
    {
        var bytes = Stored.Bytes(ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection()))).Columns.Save);

        Assert.All(Enumerable.Range(0, bytes.Length), length =>
        {
            var failure = Record.Exception(() => DetectionColumns.Load(new ColumnReader(new MemoryStream(bytes[..length]))));
            Assert.True(failure is EndOfStreamException or InvalidDataException, $"{length}: {failure}");
        });
    }

    [Fact]
    public void A_stored_log_of_oddities_is_the_same_log()
    {
        var log = new OddityLog();
        foreach (var place in new[] { "a", "b", "c", "d" })
        {
            log.Add(Oddity.Video, () => place);
        }
        log.Add([new OddityCount(Oddity.BareNumber, 7, ["x"])]);

        var loaded = Stored.Copy(log.Save, OddityLog.Load);

        Assert.Equal([(Oddity.Video, 4L, "a b c"), (Oddity.BareNumber, 7L, "x")], loaded.Counts.Select(c => (c.Kind, c.Count, string.Join(' ', c.Examples))));
    }

    [Fact]
    public void Dropping_an_open_image_leaves_the_closed_ones()
    {
        var columns = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection()))).Columns;
        columns.AddClass(1, 0.5);
        columns.AddDetection(0, 0.5, new BoundingBox(0, 0, 1, 1));
        columns.Width.Set(1, 5);

        columns.DropOpenImage();
        columns.AddImage("b.jpg"u8);

        Assert.Equal((1, 0, 0), (columns.Detections, columns.Class.Count, columns.Width[1]));
        Assert.Equal((1, 1), columns.DetectionsOf(1));
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.5, 0.5, 0.25)]
    [InlineData(-0.5, 0, 1, 1, 0.5)]
    [InlineData(0.5, 0.5, 1, 1, 0.25)]
    [InlineData(1.5, 0.5, 1, 1, 0)]
    [InlineData(0.5, 0.5, -0.2, 0.1, 0)]
    public void A_box_is_clipped_to_the_frame(double x, double y, double width, double height, double area) =>
        Assert.Equal(area, new BoundingBox(x, y, width, height).Clip().Area, 12);

    static string Told(ImageRecord image) => string.Join(
        ' ', image.File, image.Failure, image.Time, image.Location, image.Size, image.IsVideo,
        string.Join(';', image.Detections.Select(d => $"{d.Category} {d.Confidence:R} {d.Box} {string.Join(',', d.Classifications)}")));
}
