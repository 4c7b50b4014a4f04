using HeroImages.Detections;

namespace HeroImages.Tests.Detections;

public class SpeciesNetReaderTests
{
    const string Fox = "0a;mammalia;carnivora;canidae;vulpes;vulpes;red fox";
    const string Rodent = "0b;mammalia;rodentia;;;;rodent";
    const string Blank = "f1856211-cfb7-4a5b-9158-c0f72fd09ee6;;;;;;blank";
    const string AnimalBox = """ "detections": [{"category": "1", "label": "animal", "conf": 0.9, "bbox": [0.1, 0.1, 0.5, 0.5]}] """;

    [Fact]
    public void The_answer_for_the_image_is_attached_to_every_detection()
    {
        var image = Only($$"""{{Classes(Rodent, 0.5)}}, "prediction": "{{Fox}}", "prediction_score": 0.8, {{AnimalBox}}""");

        var detection = Assert.Single(image.Detections);
        var answer = Assert.Single(detection.Classifications);
        Assert.Equal((DetectionCategory.Animal, 0.9), (detection.Category, detection.Confidence));
        Assert.Equal(("red fox", ClassLabelKind.Species, 0.8), (answer.Label.Name, answer.Label.Kind, answer.Confidence));
    }

    [Fact]
    public void Without_an_answer_the_best_class_serves()
    {
        var answer = Assert.Single(Assert.Single(Only($"{Classes(Rodent, 0.5)}, {AnimalBox}").Detections).Classifications);

        Assert.Equal(("rodent", ClassLabelKind.HigherTaxon, 0.5), (answer.Label.Name, answer.Label.Kind, answer.Confidence));
    }

    [Fact]
    public void A_run_of_the_detector_alone_has_no_classes() =>
        Assert.Empty(Assert.Single(Only(AnimalBox).Detections).Classifications);

    [Fact]
    public void A_run_of_the_classifier_alone_gets_a_placeholder_for_an_animal_and_none_for_a_blank()
    {
        var detection = Assert.Single(Only(Classes(Fox, 0.7)).Detections);

        Assert.Equal((DetectionCategory.Placeholder, 0.7, new BoundingBox(0, 0, 1, 1)), (detection.Category, detection.Confidence, detection.Box));
        Assert.Empty(Only(Classes(Blank, 0.9)).Detections);
    }

    [Theory]
    [InlineData("\"failures\": [\"CLASSIFIER\", \"DETECTOR\"]", "CLASSIFIER, DETECTOR")]
    [InlineData("\"failures\": [\"GEOLOCATION\"], \"detections\": []", null)]
    [InlineData("\"failures\": null, \"detections\": []", null)]
    [InlineData("\"country\": \"KEN\"", "not processed: neither detections nor classification")]
    public void A_failed_geolocation_leaves_a_usable_prediction_and_other_failures_do_not(string members, string? failure) =>
        Assert.Equal(failure, Only(members).Failure);

    [Fact]
    public void The_file_is_called_SpeciesNet_with_its_version_and_threshold()
    {
        var file = ResultsJson.Read(Document($"\"model_version\": \"4.0.1a\", {AnimalBox}")).Files[0];

        Assert.Equal((ResultsFormat.SpeciesNet, "speciesnet 4.0.1a", DetectorThresholds.Version5), (file.Format, file.Classifier, file.TypicalThreshold));
    }

    [Theory]
    [InlineData("{\"detections\": []}", "a prediction without \"filepath\"; expected the path of the picture")]
    [InlineData("{\"filepath\": 5}", "a number; expected a string")]
    [InlineData("{\"filepath\": \"a\", \"detections\": {}}", "an object; expected an array")]
    [InlineData("{\"filepath\": \"a\", \"classifications\": []}", "an array; expected an object")]
    [InlineData("[]", "an array; expected an object")]
    public void A_prediction_of_another_shape_is_refused_with_its_place(string prediction, string complaint)
    {
        var error = ResultsJson.Refusal($$"""{"predictions": [{"filepath": "x.jpg", "detections": []}, {{prediction}}]}""");

        Assert.StartsWith("predictions[1]", error.Place, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    static ImageRecord Only(string members) => Assert.Single(ResultsJson.Read(Document(members)));

    static string Document(string members) => $$"""{"predictions": [{"filepath": "/data/a.jpg", {{members}}}]}""";

    static string Classes(string best, double score) =>
        FormattableString.Invariant($$""" "classifications": {"classes": ["{{best}}", "x"], "scores": [{{score}}, 0.01]} """);
}
