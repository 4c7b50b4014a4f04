using System.IO.Compression;
using System.Text;
using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Sequences;

namespace HeroImages.Tests.Sequences;

public sealed class CamtrapTests : IDisposable
{
    const string Package = """
        {"name": "p", "resources": [
          {"name": "deployments", "path": "deployments.csv"},
          {"name": "individuals", "data": [{"id": 1}]},
          {"name": "observations", "path": "observations.csv", "format": "csv"},
          {"name": "media", "path": ["media.csv"]}]}
        """;

    const string MediaHeader = "mediaID,deploymentID,captureMethod,timestamp,filePath,filePublic,fileName,exifData\n";
    const string ObservationsHeader = "observationID,deploymentID,mediaID,eventID,eventStart,eventEnd,observationLevel\n";

    readonly Collection _collection = new();

    public CamtrapTests()
    {
        _collection.Write("datapackage.json", Package);
        Deployments("d1,site1,Brook\nd2,,Pond\nd3,NA,\n");
        Observations("");
    }

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("media/m.jpg", SequenceOrigin.Metadata)]
    [InlineData("media\\m.jpg", SequenceOrigin.MetadataOtherSlashes)]
    [InlineData("d1/20200101-M.JPG", SequenceOrigin.MetadataOtherName)]
    [InlineData("20200101-M.JPG", SequenceOrigin.MetadataOtherName)]
    [InlineData("D1/20200101-M.jpg", SequenceOrigin.MetadataOtherCase)]
    [InlineData("/home/me/d1/20200101-M.JPG", SequenceOrigin.MetadataBySuffix)]
    [InlineData("anywhere/20200101-M.JPG", SequenceOrigin.MetadataBySuffix)]
    public void A_medium_is_found_by_path_by_deployment_and_name_or_by_its_name(string file, SequenceOrigin expected)
    {
        Media("m1,d1,activityDetection,2020-05-01T10:00:00+02:00,media/m.jpg,true,20200101-M.JPG,\n");
        Observations("o1,d1,m1,e1,,,media\n");

        var entry = Join(file)[0];

        Assert.Equal((expected, "e1"), (entry.Origin, entry.Sequence));
    }

    [Fact]
    public void A_file_name_of_two_media_finds_neither()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,https://x/1/file,true,M.JPG,\nm2,d2,,2020-05-01T10:00:00Z,https://x/2/file,true,M.JPG,\n");

        var store = Join("M.JPG", "d2/M.JPG");

        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(i => store[i].Location == "Pond"));
    }

    [Fact]
    public void The_time_is_that_of_the_camera_and_the_location_the_best_there_is()
    {
        Media("""
            m1,d1,,2020-05-01T10:00:00+02:00,1.jpg,true,,"{""a"": ""b,c""}"
            m2,d2,,2020-05-01T10:00:00Z,2.jpg,true,,
            m3,d3,,2020-05-01T10:00:00,3.jpg,true,,
            m4,d4,,,4.jpg,true,,

            """);

        var store = Join("1.jpg", "2.jpg", "3.jpg", "4.jpg");

        Assert.Equal(["site1", "Pond", "d3", "d4"], Enumerable.Range(0, 4).Select(i => store[i].Location));
        Assert.Equal([10, 10, 10, null], Enumerable.Range(0, 4).Select(i => store[i].Time?.Hour));
    }

    [Fact]
    public void The_event_of_the_medium_goes_before_an_event_of_that_time()
    {
        Media("""
            m1,d1,activityDetection,2020-05-01T12:00:05+02:00,1.jpg,true,,
            m2,d1,activityDetection,2020-05-01T12:00:10+02:00,2.jpg,true,,
            m3,d1,activityDetection,2020-05-01T12:00:11+02:00,3.jpg,true,,
            m4,d2,activityDetection,2020-05-01T12:00:05+02:00,4.jpg,true,,

            """);
        Observations("""
            o1,d1,,window,2020-05-01T10:00:00Z,2020-05-01T10:00:10Z,event
            o2,d1,m1,named,2020-05-01T10:00:05Z,2020-05-01T10:00:05Z,media

            """);

        var store = Join("1.jpg", "2.jpg", "3.jpg", "4.jpg");

        Assert.Equal(["named", "window", "location_site1_sequence_index_00000", "location_Pond_sequence_index_00000"], Sequences(store));
    }

    [Theory]
    [InlineData("o1,d1,,long,2020-05-01T09:00:00Z,2020-05-01T11:00:00Z,event\no2,d1,,short,2020-05-01T09:59:00Z,2020-05-01T10:01:00Z,event\n", "short")]
    [InlineData("o1,d1,,b,2020-05-01T10:00:00Z,2020-05-01T10:00:00Z,event\no2,d1,,a,2020-05-01T10:00:00Z,2020-05-01T10:00:00Z,event\n", "a")]
    [InlineData("o1,d1,,over,2020-05-01T09:00:00Z,2020-05-01T09:30:00Z,event\no2,d1,,,2020-05-01T09:59:00Z,2020-05-01T10:01:00Z,event\n", "location_site1_sequence_index_00000")]
    public void Of_several_events_of_that_time_the_shortest_counts(string observations, string expected)
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,1.jpg,true,,\n");
        Observations(observations);

        Assert.Equal([expected], Sequences(Join("1.jpg")));
    }

    [Fact]
    public void A_time_lapse_shot_is_part_of_no_event_and_no_derived_sequence()
    {
        Media("""
            m1,d1,activityDetection,2020-05-01T10:00:00Z,1.jpg,true,,
            m2,d1,timeLapse,2020-05-01T10:00:01Z,2.jpg,true,,
            m3,d1,activityDetection,2020-05-01T10:00:02Z,3.jpg,true,,
            m4,d1,timeLapse,2020-05-01T11:00:00Z,4.jpg,true,,

            """);
        Observations("o1,d1,,e1,2020-05-01T11:00:00Z,2020-05-01T11:00:00Z,event\n");

        var store = Join("1.jpg", "2.jpg", "3.jpg", "4.jpg");

        Assert.Equal([0, 1, 0, 2], Sequences(store).Select(s => s[^1] - '0'));
        Assert.Equal([2, 1, 2, 1], Enumerable.Range(0, 4).Select(i => store[i].Frames));
    }

    [Fact]
    public void Media_of_an_event_are_numbered_by_time_and_natural_order()
    {
        Media("m1,d1,,2020-05-01T10:00:01Z,1.jpg,true,IMG_10,\nm2,d1,,2020-05-01T10:00:01Z,2.jpg,true,IMG_9,\nm3,d1,,2020-05-01T10:00:00Z,3.jpg,true,IMG_11,\n");
        Observations("o1,d1,m1,e,,,media\no2,d1,m2,e,,,media\no3,d1,m3,e,,,media\n");

        var store = Join("1.jpg", "2.jpg", "3.jpg");

        Assert.Equal([(2, 3), (1, 3), (0, 3)], Enumerable.Range(0, 3).Select(i => (store[i].Frame, store[i].Frames)));
    }

    [Fact]
    public void Pictures_that_are_not_public_are_marked()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,1.jpg,true,,\nm2,d1,,2020-05-01T10:00:00Z,2.jpg,false,,\nm3,d1,,2020-05-01T10:00:00Z,3.jpg,,,\n");

        var store = Join("1.jpg", "2.jpg", "3.jpg", "4.jpg");

        Assert.Equal([true, false, false, true], Enumerable.Range(0, 4).Select(i => store[i].IsPublic));
    }

    [Fact]
    public void A_picture_that_one_of_two_entries_keeps_back_is_not_public()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,1.jpg,false,,\nm2,d1,,2020-05-01T10:00:00Z,1.jpg,true,,\n");

        Assert.Equal([false, false], Enumerable.Range(0, 2).Select(i => Join("1.jpg", "1.jpg")[i].IsPublic));
    }

    [Fact]
    public void Tables_may_be_gzipped_and_lie_in_several_files()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(MediaHeader + "m1,d1,,2020-05-01T10:00:00Z,é.jpg,true,,\n"));
        }
        _collection.Write("sub/1.csv.gz", packed.ToArray());
        _collection.Write("2.csv", MediaHeader + "m2,d1,,2020-05-01T10:00:00Z,2.jpg,true,,\n");
        var path = _collection.Write("datapackage.json", """{"resources": [{"name": "media", "path": ["sub/1.csv.gz", "2.csv"]}]}""");

        Assert.Equal(["d1", "d1"], Enumerable.Range(0, 2).Select(i => Collection.Read(Collection.Of("é.jpg", "2.jpg"), path)[i].Location));
    }

    [Theory]
    [InlineData("media.csv", "mediaID,deploymentID,timestamp,filePath\n", "\"filePublic\"")]
    [InlineData("media.csv", "", "\"mediaID\"")]
    [InlineData("deployments.csv", "locationID\n", "\"deploymentID\"")]
    [InlineData("observations.csv", "deploymentID,observationLevel\n", "\"eventStart\", \"eventEnd\"")]
    public void A_missing_column_is_named(string table, string text, string column)
    {
        Media("");
        _collection.Write(table, text);

        var error = Assert.Throws<InputException>(() => Join("a.jpg"));

        Assert.EndsWith(table, error.File, StringComparison.Ordinal);
        Assert.Contains(column, error.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("media.parquet", "Parquet")]
    [InlineData("https://example.org/media.csv", "elsewhere")]
    [InlineData("../media.csv", "out of the package")]
    [InlineData("none.csv", "no file none.csv")]
    public void A_table_that_cannot_be_reached_is_named(string path, string found)
    {
        _collection.Write("datapackage.json", $$"""{"resources": [{"name": "media", "path": "{{path}}"}]}""");

        Assert.Contains(found, Assert.Throws<InputException>(() => Join("a.jpg")).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_media_is_refused()
    {
        _collection.Write("datapackage.json", """{"resources": []}""");

        Assert.Contains("no table \"media\"", Assert.Throws<InputException>(() => Join("a.jpg")).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_refused_with_its_row()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,a.jpg,true,,\nm2,d1,,2020-05-01T10:00:00Z,\"b.jpg,true,,\n");

        Assert.StartsWith("row 3", Assert.Throws<InputException>(() => Join("a.jpg")).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_within_a_text_is_kept()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,a\"b.jpg,true,,\n");

        Assert.Equal("site1", Join("a\"b.jpg")[0].Location);
    }

    [Fact]
    public void A_medium_without_any_name_is_counted()
    {
        Media("m1,d1,,2020-05-01T10:00:00Z,,true,,\n");

        Assert.Equal(1, Collection.CountOf(Join("a.jpg"), Oddity.MetadataWithoutName));
    }

    void Deployments(string rows) => _collection.Write("deployments.csv", "deploymentID,locationID,locationName\n" + rows);

    void Observations(string rows) => _collection.Write("observations.csv", ObservationsHeader + rows);

    void Media(string rows) => _collection.Write("media.csv", MediaHeader + rows);

    SequenceStore Join(params string[] files) => Collection.Read(Collection.Of(files), _collection.Folder);

    static IEnumerable<string> Sequences(SequenceStore store) => Enumerable.Range(0, store.Count).Select(i => store[i].Sequence);
}
