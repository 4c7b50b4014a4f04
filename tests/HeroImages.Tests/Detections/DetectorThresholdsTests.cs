using HeroImages.Detections;

namespace HeroImages.Tests.Detections;

public class DetectorThresholdsTests
{
    [Theory]
    [InlineData(null, 0.8)]
    [InlineData("megadetector_v2.pb", 0.8)]
    [InlineData("megadetector_v3", 0.8)]
    [InlineData("md_v4.1.0.pb", 0.8)]
    [InlineData("megadetector_v4_1_0", 0.8)]
    [InlineData("md_v5a.0.0.pt", 0.2)]
    [InlineData("MDV5B.0.1", 0.2)]
    [InlineData("megadetector_v5_camonly_mosaic_xlarge_dist_5a_last", 0.2)]
    [InlineData("speciesnet", 0.2)]
    [InlineData("converted_from_predictions_json", 0.2)]
    [InlineData("md_v1000.0.0-redwood.pt", 0.3)]
    [InlineData("md_v1000.0.0-spruce", 0.3)]
    [InlineData("MDV6-yolov9c", 0.3)]
    [InlineData("unknown", 0.3)]
    [InlineData("", 0.3)]
    public void The_typical_threshold_goes_by_the_name_of_the_detector(string? detector, double expected) =>
        Assert.Equal(expected, DetectorThresholds.Typical(detector));

    [Theory]
    [InlineData("\"typical_detection_threshold\": 0.25", 0.25)]
    [InlineData("\"typical_detection_threshold\": 25", 0.2)]
    [InlineData("\"typical_detection_threshold\": \"0.25\"", 0.2)]
    [InlineData("\"typical_detection_threshold\": NaN", 0.2)]
    [InlineData("", 0.2)]
    public void What_the_file_states_comes_first_if_it_can_be_right(string metadata, double expected)
    {
        var store = ResultsJson.Read($$"""{"images": [], "info": {"detector": "md_v5a", "detector_metadata": { {{metadata}} } } }""");

        Assert.Equal(expected, store.TypicalThreshold);
    }

    [Fact]
    public void Of_several_files_the_highest_threshold_counts() =>
        Assert.Equal(0.8, new DetectionStore(new DetectionColumns(), [File("md_v5a"), File(null), File("md_v1000")], [], [], []).TypicalThreshold);

    static ResultsFile File(string? detector) => new("a.json", ResultsFormat.MegaDetector) { Detector = detector };
}
