namespace HeroImages.Tests.Detections;

public class LookAlikesTests
{
    [Theory]
    [InlineData("""{"checkpoint": [{"file": "a.jpg"}]}""", "the checkpoint of an unfinished MegaDetector run", "Let the run finish (MegaDetector can resume from this checkpoint) and use its results file.")]
    [InlineData("""{"annotations": [], "images": []}""", "COCO Camera Traps metadata", "Give it with --metadata, and the detector's results with --detections.")]
    [InlineData("""{"images": [{"id": "1", "file_name": "a.jpg"}], "annotations": []}""", "COCO Camera Traps metadata", "Give it with --metadata, and the detector's results with --detections.")]
    [InlineData("""{"instances": [{"filepath": "a.jpg"}]}""", "a SpeciesNet input list", "Use the file with \"predictions\" that SpeciesNet wrote.")]
    [InlineData("""{"labeling_info": {}, "results": []}""", "a file of ratings", "Use the detector's results that the rated pictures came from.")]
    [InlineData("""{"shapes": [], "version": "5.1"}""", "a Labelme file", "Use the detector's results.")]
    [InlineData("""{"resources": [], "name": "x"}""", "the description of a Camtrap DP package", "Give it with --metadata, and the detector's results with --detections.")]
    [InlineData("""{"images": [{"filepath": "a.mp4", "frame": 1, "bbox_x": 0.5}]}""", "animl's own form", "Export it from animl in MegaDetector's format.")]
    [InlineData("""{"a.jpg": {"bboxes": [{"x": 5}]}}""", "an object keyed by file name with boxes in pixels", "Run a current MegaDetector, or convert the boxes to fractions in its batch format.")]
    [InlineData("""[{"image": "a.jpg", "confidence": 0.5}]""", "a list of detections with boxes in pixels", "Write the results in MegaDetector's batch format, with boxes as fractions.")]
    [InlineData("""[{"file": "a.jpg", "detections": []}]""", "a bare list of images without category table", "Wrap it: {\"images\": […], \"detection_categories\": {\"1\": \"animal\", \"2\": \"person\", \"3\": \"vehicle\"}}.")]
    [InlineData("""["a.jpg"]""", "this is a list", "Check that this is the detector's results file; lists of paths go to other commands.")]
    [InlineData("{}", "the document is empty", "Check that this is the detector's results file.")]
    [InlineData("""{"a": 1, "b": 2}""", "the document has neither, but \"a\", \"b\"", "Check that this is the detector's results file.")]
    [InlineData("image_path,max_confidence", "the character i; expected a JSON object", "Check that this is the detector's results file.")]
    [InlineData("", "the end of the file; expected a JSON object", "Check that this is the detector's results file.")]
    [InlineData("5", "a number; expected a JSON object", "Check that this is the detector's results file.")]
    public void What_is_taken_for_results_is_called_by_its_name_with_a_remedy(string json, string called, string remedy)
    {
        var error = ResultsJson.Refusal(json);

        Assert.Contains(called, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(remedy, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Expected);
    }

    [Fact]
    public void An_object_keyed_by_a_million_names_is_not_kept()
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"\"{i}.jpg\": {{\"score\": 1}}")) + "}";

        Assert.EndsWith("\"0.jpg\", \"1.jpg\", \"2.jpg\", \"3.jpg\", \"4.jpg\", \"5.jpg\"", ResultsJson.Refusal(json).Found, StringComparison.Ordinal);
    }
}
