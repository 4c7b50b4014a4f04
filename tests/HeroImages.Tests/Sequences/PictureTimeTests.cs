using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Sequences;
using NetVips;

namespace HeroImages.Tests.Sequences;

public sealed class PictureTimeTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("2020:01:02 03:04:05", "2019:01:01 00:00:00", "2018:01:01 00:00:00", 2020)]
    [InlineData("0000:00:00 00:00:00", "2019:01:01 00:00:00", "2018:01:01 00:00:00", 2019)]
    [InlineData("    :  :     :  :  ", "2000:01:01 00:00:00", "2018:01:01 00:00:00", 2018)]
    [InlineData("1970:01:01 00:00:00", null, null, null)]
    [InlineData(null, null, null, null)]
    public void The_first_usable_date_counts(string? original, string? digitized, string? changed, int? year) =>
        Assert.Equal(year, ExifTime.Read(Picture("a.jpg", original, digitized, changed))?.Year);

    [Fact]
    public void A_missing_or_unreadable_picture_has_no_time()
    {
        Assert.Null(ExifTime.Read(Path.Combine(_collection.Folder, "none.jpg")));
        Assert.Null(ExifTime.Read(_collection.Write("empty.jpg", "")));
        Assert.Null(ExifTime.Read(_collection.Write("text.jpg", "no picture")));
    }

    [Fact]
    public void Pictures_are_opened_only_for_images_without_other_time()
    {
        Picture("a/1.jpg", "2021:01:01 00:00:00", null, null);
        Picture("a/2.jpg", "2021:01:01 00:00:00", null, null);
        var progress = new Steps();

        var store = SequenceReader.Read(
            Collection.Of(new("a/1.jpg"), new Collection.Image("a/2.jpg", "10:00:00"), new("a/3.jpg"), new("../a/1.jpg"), new("a/4.mp4")),
            [], new() { Images = _collection.Folder }, progress, TestContext.Current.CancellationToken);

        Assert.Equal([2021, 2020, null, null, null], Enumerable.Range(0, 5).Select(i => store[i].Time?.Year));
        Assert.Equal(progress.Last.Total, progress.Last.Done);
    }

    [Fact]
    public void No_picture_is_opened_unless_asked_for()
    {
        Picture("1.jpg", "2021:01:01 00:00:00", null, null);

        Assert.Null(Collection.Derive(Collection.Of("1.jpg"))[0].Time);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named() =>
        Assert.Contains("no such folder", Assert.Throws<InputException>(
            () => Collection.Derive(Collection.Of("1.jpg"), new() { Images = "none" })).Found, StringComparison.Ordinal);

    string Picture(string name, string? original, string? digitized, string? changed)
    {
        var path = _collection.Write(name, "");
        using var image = Image.Black(8, 8).Mutate(i =>
        {
            Set(i, "exif-ifd2-DateTimeOriginal", original);
            Set(i, "exif-ifd2-DateTimeDigitized", digitized);
            Set(i, "exif-ifd0-DateTime", changed);
        });
        image.Jpegsave(path);
        return path;
    }

    static void Set(MutableImage image, string field, string? text)
    {
        if (text is not null)
        {
            image.Set(GValue.GStrType, field, text);
        }
    }

    sealed class Steps : IProgress<WorkProgress>
    {
        public WorkProgress Last { get; private set; }

        public void Report(WorkProgress value) => Last = value.Done > Last.Done ? value : Last;
    }
}
