using System.Text;
using HeroImages.Detections;
using HeroImages.Sequences;
using HeroImages.Tests.Detections;

namespace HeroImages.Tests.Sequences;

public class MetadataFuzzTests(ITestOutputHelper output)
{
    /// <summary>Each case writes and reads files, so that fewer are run than of the results.</summary>
    const double ShareOfCases = 0.1;

    const string CameraTraps = """
        {"info": {"version": "1.0"}, "images": [
          {"id": "1", "file_name": "a/1.jpg", "width": 10, "height": 10, "datetime": "2021-05-31 08:25:38", "location": 7, "seq_id": "s1", "frame_num": 0, "seq_num_frames": 2},
          {"id": 2, "file_name": "a\\2.jpg", "date_captured": "2021:05:31 08:25:39", "location": "7", "sequence_id": 12345678901234567890, "frame_num": -1},
          {"file_name": "b/caf\u00e9 \ud83e\udd8a.jpg", "datetime": NaN, "seq_id": null, "corrupt": true, "rights_holder": {"a": [1]}}],
         "annotations": [], "categories": [{"id": 0, "name": "empty"}]}
        """;

    const string Package = """{"profile": "camtrap-dp", "resources": [{"name": "deployments", "path": "deployments.csv"}, {"name": "media", "path": ["media.csv"]}, {"name": "observations", "path": "observations.csv"}]}""";

    const string Deployments = "deploymentID,locationID,locationName,latitude,longitude\nd1,l1,\"by the \"\"river\"\"\",51.1,4.2\nd2,,x,51,4\n";

    const string Media = "mediaID,deploymentID,captureMethod,timestamp,filePath,filePublic,fileName\nm1,d1,activityDetection,2020-05-30T04:57:37+02:00,a/1.jpg,true,1.jpg\nm2,d2,timeLapse,2020-05-30T04:57:40+02:00,https://x/y,false,2.jpg\n";

    const string Observations = "observationID,deploymentID,mediaID,eventID,eventStart,eventEnd,observationLevel,observationType\no1,d1,m1,e1,2020-05-30T02:57:37Z,2020-05-30T02:57:44Z,media,animal\no2,d2,,e2,2020-05-30T02:57:37Z,2020-05-30T02:58:44Z,event,animal\n";

    static readonly DetectionStore Images =
        ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a/1.jpg"), ResultsJson.Image("A/2.JPG"), ResultsJson.Image("/elsewhere/b/2.jpg")));

    [Fact]
    public void Damaged_camera_trap_metadata_is_joined_or_refused_and_nothing_else()
    {
        using var folder = new TempFolder();

        MutationFuzz.Run(
            [Encoding.UTF8.GetBytes(CameraTraps)], (bytes, _) => Join(folder.Write("metadata.json", bytes)), output, ShareOfCases);
    }

    [Fact]
    public void A_damaged_package_is_joined_or_refused_and_nothing_else()
    {
        using var folder = new TempFolder();
        (string Name, string Text)[] files =
            [("datapackage.json", Package), ("deployments.csv", Deployments), ("media.csv", Media), ("observations.csv", Observations)];

        MutationFuzz.Run(
            [.. files.Select(f => Encoding.UTF8.GetBytes(f.Text))],
            (bytes, random) =>
            {
                Array.ForEach(files, f => folder.Write(f.Name, f.Text));
                folder.Write(files[random.Next(files.Length)].Name, bytes);
                Join(folder.Path);
            },
            output, ShareOfCases);
    }

    static void Join(string metadata)
    {
        var sequences = SequenceReader.Read(Images, [metadata]);
        Assert.Equal(Images.Count, sequences.Count);
        Assert.All(Enumerable.Range(0, Images.Count), i => Assert.NotEmpty(sequences[i].Sequence));
    }
}
