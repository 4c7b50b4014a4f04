using HeroImages.Sequences;
using static HeroImages.Tests.Sequences.Collection;

namespace HeroImages.Tests.Sequences;

public sealed class DerivedSequenceTests : IDisposable
{
    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_gap_of_a_minute_keeps_images_together_and_a_longer_one_parts_them()
    {
        var store = Derive(Of(new Image("a/1.jpg", "10:00:00"), new Image("a/2.jpg", "10:01:00"), new Image("a/3.jpg", "10:02:01")));

        Assert.Equal(["location_a_sequence_index_00000 0/2", "location_a_sequence_index_00000 1/2", "location_a_sequence_index_00001 0/1"], Described(store));
    }

    [Fact]
    public void The_gap_can_be_chosen()
    {
        var images = Of(new Image("a/1.jpg", "10:00:00"), new Image("a/2.jpg", "10:01:00"));

        Assert.Equal(2, Derive(images, new() { Gap = TimeSpan.FromSeconds(59) }).SequenceCount);
    }

    [Fact]
    public void A_sequence_that_grows_too_long_is_parted()
    {
        var images = Of([.. Enumerable.Range(0, 15).Select(minute => new Image($"a/{minute}.jpg", $"10:{minute:D2}:00"))]);

        var store = Derive(images);

        Assert.Equal([11, 4], Enumerable.Range(0, 15).Select(i => store[i].Sequence).CountBy(s => s).Select(s => s.Value));
    }

    [Fact]
    public void Cameras_are_never_chained()
    {
        var store = Derive(Of(new Image("a/1.jpg", "10:00:00"), new Image("b/1.jpg", "10:00:01"), new Image("a/2.jpg", "10:00:02")));

        Assert.Equal(["location_a_sequence_index_00000 0/2", "location_b_sequence_index_00000 0/1", "location_a_sequence_index_00000 1/2"], Described(store));
    }

    [Fact]
    public void The_location_of_the_results_goes_before_the_folder()
    {
        var store = Derive(Of(new Image("a/1.jpg", "10:00:00", "site"), new Image("b/1.jpg", "10:00:01", "site"), new Image("c/1.jpg", "10:00:01", "")));

        Assert.Equal(["site", "site", "c"], Enumerable.Range(0, 3).Select(i => store[i].Location));
        Assert.Equal(2, store.SequenceCount);
        Assert.Equal(["site", "c"], store.Locations);
    }

    [Fact]
    public void Images_without_time_stand_alone_behind_those_with_time()
    {
        var store = Derive(Of(new Image("a/1.jpg"), new Image("a/2.jpg"), new Image("a/3.jpg", "10:00:00")));

        Assert.Equal(["location_a_sequence_index_00001 0/1", "location_a_sequence_index_00002 0/1", "location_a_sequence_index_00000 0/1"], Described(store));
        Assert.Equal([SequenceOrigin.AloneWithoutTime, SequenceOrigin.DerivedFromTime], [store[0].Origin, store[2].Origin]);
        Assert.Equal((3, 2), (store.Join.Derived, store.Join.WithoutTime));
    }

    [Fact]
    public void Images_of_one_second_are_in_the_natural_order_of_their_names()
    {
        var store = Derive(Of(new Image("a/IMG_10.jpg", "10:00:00"), new Image("a/IMG_9.jpg", "10:00:00"), new Image("a/IMG_8.jpg", "10:00:01")));

        Assert.Equal([1, 0, 2], Enumerable.Range(0, 3).Select(i => store[i].Frame));
    }

    [Fact]
    public void A_counter_that_starts_anew_does_not_disturb_the_order_of_time()
    {
        var store = Derive(Of(new Image("a/101RECNX/IMG_0001.jpg", "10:00:01"), new Image("a/100RECNX/IMG_9999.jpg", "10:00:00")));

        Assert.Equal(["location_a_sequence_index_00000 1/2", "location_a_sequence_index_00000 0/2"], Described(store));
    }

    [Fact]
    public void Of_images_of_one_second_and_name_the_stated_frame_decides_then_the_path()
    {
        var images = Of(new Image("a/102RECNX/1.jpg"), new Image("a/101RECNX/1.jpg"), new Image("a/100RECNX/1.jpg"));

        var store = _collection.Join(images, Entry("a/102RECNX/1.jpg", 1), Entry("a/101RECNX/1.jpg", 2), Entry("a/100RECNX/1.jpg", 2));

        Assert.Equal([1, 2, 2], Enumerable.Range(0, 3).Select(i => store[i].Frame));
        Assert.Single(Enumerable.Range(0, 3).Select(i => store[i].Sequence).Distinct());

        static string Entry(string name, int frame) => $$"""{"file_name": "{{name}}", "frame_num": {{frame}}, "datetime": "2020-05-01 10:00:00"}""";
    }

    [Fact]
    public void Images_with_a_sequence_of_the_metadata_are_no_part_of_derived_ones()
    {
        var images = Of(new Image("a/1.jpg", "10:00:00"), new Image("a/2.jpg", "10:00:50"), new Image("a/3.jpg", "10:01:40"));

        var store = _collection.Join(images, """{"file_name": "a/2.jpg", "seq_id": "s"}""");

        Assert.Equal(["location_a_sequence_index_00000 0/1", "s -1/-1", "location_a_sequence_index_00001 0/1"], Described(store));
    }

    [Fact]
    public void A_derived_sequence_never_has_the_id_of_a_stated_one()
    {
        var store = _collection.Join(
            Of(new Image("a/1.jpg", "10:00:00")),
            """{"file_name": "x.jpg", "seq_id": "location_a_sequence_index_00000"}""",
            """{"file_name": "y.jpg", "seq_id": "location_a_sequence_index_00000_derived"}""");

        Assert.Equal("location_a_sequence_index_00000_derived_derived", store[0].Sequence);
    }

    [Fact]
    public void Repeated_entries_of_one_file_share_one_sequence_and_one_time()
    {
        var store = Derive(Of(new Image("a/1.jpg", "10:30:00", "Y"), new Image("a/1.jpg", null, "X"), new Image("a/1.jpg", "10:00:00")));

        Assert.Single(Enumerable.Range(0, 3).Select(i => store[i]).Distinct());
        Assert.Equal(("X", 10, 0, 1), (store[0].Location, store[0].Time!.Value.Hour, store[0].Time!.Value.Minute, store[0].Frames));
    }

    [Fact]
    public void A_collection_without_images_is_fine()
    {
        var store = Derive(Of(Array.Empty<Image>()));

        Assert.Equal((0, 0), (store.Count, store.SequenceCount));
    }

    [Theory]
    [InlineData("a/b/", "a/b")]
    [InlineData(".\\a\\\\b\\", "a/b")]
    [InlineData("a/100RECNX/", "a")]
    [InlineData("a/100EK113/", "a")]
    [InlineData("a/100_BTCF/", "a")]
    [InlineData("a/100MEDIA/", "a")]
    [InlineData("a/100DSCIM/b/", "a/b")]
    [InlineData("a/DCIM/", "a")]
    [InlineData("a/DCIM/100CANON/", "a")]
    [InlineData("a/dcim/102_pana/", "a")]
    [InlineData("a/100CANON/", "a/100CANON")]
    [InlineData("a/RECNX101/", "a/RECNX101")]
    [InlineData("100RECNX/", "")]
    [InlineData("", "")]
    public void Overflow_folders_of_cameras_are_no_places(string folder, string expected) =>
        Assert.Equal(expected, CameraFolder.Of(folder));

    [Theory]
    [InlineData("IMG_9", "IMG_10", -1)]
    [InlineData("IMG_010", "IMG_10", 0)]
    [InlineData("IMG_10a", "IMG_10", 1)]
    [InlineData("A2B10", "A2B9", 1)]
    [InlineData("99999999999999999999998", "99999999999999999999999", -1)]
    [InlineData("", "1", -1)]
    public void Numbers_in_names_count_as_numbers(string a, string b, int expected) =>
        Assert.Equal(expected, Math.Sign(NaturalOrder.Compare(System.Text.Encoding.UTF8.GetBytes(a), System.Text.Encoding.UTF8.GetBytes(b))));

    static IEnumerable<string> Described(SequenceStore store) =>
        Enumerable.Range(0, store.Count).Select(i => store[i]).Select(e => $"{e.Sequence} {e.Frame}/{e.Frames}");
}
