using System.IO.Compression;
using System.Text;
using HeroImages.Detections;
using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

public sealed class CocoMetadataTests : IDisposable
{
    const string Plain = """{"images": [{"file_name": "a.jpg", "seq_id": "s"}]}""";

    readonly Collection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void All_fields_of_an_entry_are_read()
    {
        var entry = _collection.JoinOne("a/b.jpg", """
            {"id": "x", "file_name": "a/b.jpg", "seq_id": "s1", "frame_num": 2, "seq_num_frames": 3,
             "location": "L7", "datetime": "2019-06-05 04:03:02", "width": 100, "corrupt": false}
            """);

        Assert.Equal(new SequenceEntry("s1", 2, 3, "L7", new DateTime(2019, 6, 5, 4, 3, 2), SequenceOrigin.Metadata), entry);
    }

    [Theory]
    [InlineData("\"12\"", "12")]
    [InlineData("12", "12")]
    [InlineData("12.0", "12")]
    [InlineData("9007199254740993001", "9007199254740993001")]
    public void Ids_may_be_texts_or_numbers(string written, string expected)
    {
        var entry = _collection.JoinOne("a.jpg", $$"""{"file_name": "a.jpg", "seq_id": {{written}}, "location": {{written}}}""");

        Assert.Equal((expected, expected), (entry.Sequence, entry.Location));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "seq_id": null""")]
    [InlineData(""", "seq_id": "" """)]
    [InlineData(""", "seq_id": NaN""")]
    [InlineData(""", "seq_id": "nan" """)]
    public void An_entry_without_sequence_gets_a_derived_one_and_keeps_the_rest(string member)
    {
        var store = _collection.Join(
            Collection.Of("a.jpg"),
            $$"""{"file_name": "a.jpg", "location": "L", "frame_num": 5, "datetime": "2020-01-01 00:00:00" {{member}}}""");

        Assert.Equal(
            new SequenceEntry("location_L_sequence_index_00000", 5, 1, "L", new DateTime(2020, 1, 1), SequenceOrigin.DerivedFromTime),
            store[0]);
        Assert.Equal(1, Collection.CountOf(store, Oddity.MetadataWithoutSequence));
        Assert.Equal((1, 1), (store.Join.Exact, store.Join.Derived));
    }

    [Fact]
    public void Sequence_id_serves_where_there_is_no_seq_id()
    {
        var store = _collection.Join(
            Collection.Of("a.jpg", "b.jpg"),
            """{"file_name": "a.jpg", "sequence_id": "s"}""",
            """{"file_name": "b.jpg", "seq_id": "t", "sequence_id": "u"}""");

        Assert.Equal(["s", "t"], Enumerable.Range(0, 2).Select(i => store[i].Sequence));
    }

    [Fact]
    public void An_entry_without_location_takes_the_folder_of_the_camera()
    {
        var store = _collection.Join(Collection.Of("site 1/100RECNX/a.jpg"), """{"file_name": "site 1/100RECNX/a.jpg", "seq_id": "s"}""");

        Assert.Equal("site 1", store[0].Location);
        Assert.Equal(1, Collection.CountOf(store, Oddity.MetadataWithoutLocation));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("2.0", 2)]
    [InlineData("-1", -1)]
    [InlineData("null", -1)]
    [InlineData("NaN", -1)]
    public void Frame_numbers_are_taken_as_stated(string written, int expected)
    {
        var store = _collection.Join(
            Collection.Of("a.jpg"), $$"""{"file_name": "a.jpg", "seq_id": "s", "frame_num": {{written}}, "seq_num_frames": {{written}}}""");

        Assert.Equal((expected, expected), (store[0].Frame, store[0].Frames));
        Assert.Equal(0, Collection.CountOf(store, Oddity.MetadataFieldUnusable));
    }

    [Theory]
    [InlineData(""" "datetime": "2020-02-03 04:05:06" """)]
    [InlineData(""" "date_captured": "2020:02:03 04:05:06" """)]
    [InlineData(""" "datetime": "2020-02-03T04:05:06", "date_captured": "2011-01-01 00:00:00" """)]
    [InlineData(""" "date_captured": "2011-01-01 00:00:00", "datetime": "2020-02-03 04:05:06" """)]
    [InlineData(""" "datetime": NaN, "date_captured": "2020-02-03 04:05:06" """)]
    public void The_time_stands_in_datetime_or_else_in_date_captured(string members)
    {
        var entry = _collection.JoinOne("a.jpg", $$"""{"file_name": "a.jpg", {{members}} }""");

        Assert.Equal(new DateTime(2020, 2, 3, 4, 5, 6), entry.Time);
    }

    [Fact]
    public void A_time_that_cannot_be_read_is_counted_and_missing()
    {
        var store = _collection.Join(
            Collection.Of("a.jpg", "b.jpg", "c.jpg"),
            """{"file_name": "a.jpg", "datetime": "0000:00:00 00:00:00"}""",
            """{"file_name": "b.jpg", "datetime": null}""",
            """{"file_name": "c.jpg", "datetime": ""}""");

        Assert.Equal(3, store.Join.WithoutTime);
        Assert.Equal(1, Collection.CountOf(store, Oddity.UnusableTime));
    }

    [Fact]
    public void Values_of_a_wrong_kind_are_counted_and_missing()
    {
        var store = _collection.Join(
            Collection.Of("a.jpg"),
            """{"file_name": "a.jpg", "seq_id": ["s"], "location": {"x": 1}, "frame_num": "3", "seq_num_frames": 2.5, "datetime": 20200101}""");

        Assert.Equal(5, Collection.CountOf(store, Oddity.MetadataFieldUnusable));
        Assert.Equal(("location__sequence_index_00000", 0, ""), (store[0].Sequence, store[0].Frame, store[0].Location));
    }

    [Theory]
    [InlineData("""{"seq_id": "s"}""")]
    [InlineData("""{"file_name": null, "seq_id": "s"}""")]
    [InlineData("""{"file_name": 7, "seq_id": "s"}""")]
    [InlineData("""{"file_name": "", "seq_id": "s"}""")]
    public void An_entry_without_name_is_counted_and_left_out(string entry)
    {
        var store = _collection.Join(Collection.Of("a.jpg"), entry, """{"file_name": "a.jpg", "seq_id": "t"}""");

        Assert.Equal("t", store[0].Sequence);
        Assert.Equal(1, Collection.CountOf(store, Oddity.MetadataWithoutName));
        Assert.Equal(1, store.Join.MetadataEntries);
    }

    [Fact]
    public void Of_two_entries_with_one_name_the_later_counts()
    {
        var store = _collection.Join(
            Collection.Of("a.jpg"),
            """{"file_name": "a.jpg", "seq_id": "s"}""", """{"file_name": "b.jpg"}""", """{"file_name": "b.jpg"}""", """{"file_name": "a.jpg", "seq_id": "t"}""");

        Assert.Equal(("t", 1), (store[0].Sequence, store.SequenceCount));
        Assert.Equal(2, Collection.CountOf(store, Oddity.MetadataRepeated));
        Assert.Equal((4, 1), (store.Join.MetadataEntries, store.Join.UnusedEntries));
    }

    [Fact]
    public void Annotations_may_stand_before_the_images_and_unknown_members_anywhere()
    {
        var path = _collection.Write("metadata.json", """
            {"info": {"version": 1.0}, "annotations": [{"id": 1, "bbox": [1, 2, -3, 4]}], "other": [[{}]], "categories": [],
             "images": [{"rights_holder": {"a": [1]}, "file_name": "a.jpg", "seq_id": "s"}]}
            """);

        Assert.Equal("s", Collection.Read(Collection.Of("a.jpg"), path)[0].Sequence);
    }

    [Fact]
    public void What_follows_the_images_is_not_read()
    {
        var path = _collection.Write("metadata.json", Plain[..^1] + """, "annotations": [{"id": 1, """);

        Assert.Equal("s", Collection.Read(Collection.Of("a.jpg"), path)[0].Sequence);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var path = _collection.Write("metadata.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain)]);

        Assert.Equal(1, Collection.Metadata(path).Count);
    }

    [Fact]
    public void A_gzipped_file_is_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Plain));
        }

        Assert.Equal(1, Collection.Metadata(_collection.Write("metadata.json.gz", packed.ToArray())).Count);
    }

    [Fact]
    public void A_zipped_file_is_read()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = zip.CreateEntry("metadata.json").Open();
            member.Write(Encoding.UTF8.GetBytes(Plain));
        }

        Assert.Equal(1, Collection.Metadata(_collection.Write("metadata.json.zip", packed.ToArray())).Count);
    }

    [Fact]
    public void Several_files_are_one_table_and_the_last_one_counts()
    {
        var first = _collection.Write("1.json", """{"images": [{"file_name": "a.jpg", "seq_id": "s"}, {"file_name": "b.jpg", "seq_id": "s"}]}""");
        var second = _collection.Write("2.json", """{"images": [{"file_name": "b.jpg", "seq_id": "t"}]}""");

        var store = Collection.Read(Collection.Of("a.jpg", "b.jpg"), first, second);

        Assert.Equal(("s", "t"), (store[0].Sequence, store[1].Sequence));
    }

    [Fact]
    public void Names_with_escapes_and_accents_match()
    {
        var entry = _collection.JoinOne("caméra #1/a b.jpg", """{"file_name": "cam\u00e9ra #1\/a b.jpg", "seq_id": "s"}""");

        Assert.Equal(SequenceOrigin.Metadata, entry.Origin);
    }

    [Fact]
    public void Progress_is_told_and_cancellation_heeded()
    {
        var path = _collection.Write("metadata.json", Plain);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => MetadataReader.Read([path], null, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(
            () => SequenceJoiner.Join(Collection.Of("a.jpg"), Collection.Metadata(path), cancel: cancelled.Token));
    }
}
