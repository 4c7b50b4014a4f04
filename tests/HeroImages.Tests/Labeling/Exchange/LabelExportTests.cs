using CsCheck;
using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Labeling.Exchange;

namespace HeroImages.Tests.Labeling.Exchange;

public sealed class LabelExportTests : IDisposable
{
    static readonly LabelInfo Info = new() { Timestamp = new(2025, 10, 8, 4, 3, 9), Model = "gemini-2.5-flash", Method = LabelMethods.Synchronous };

    static readonly RatingAnswer Good = new() { Value = 7, Reasons = "A \"fine\"\nfox: é 🦊" };

    static readonly RatingAnswer Bad = new() { Failure = new(RatingFailureKind.Failed, "quota") };

    static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.String[Gen.Char, 0, 20], Gen.Const("S1#é\ud83e\udd8a\ud800.JPG"));

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_are_written_as_the_predecessor_wrote_them()
    {
        var text = Export(Info, ("S1/a.jpg", Good, 1.25), ("S1/b.jpg", Bad, 0.5));

        Assert.Equal(
            """
            {
              "labeling_info": {
                "timestamp": "2025-10-08 04:03:09",
                "model_used": "gemini-2.5-flash",
                "processing_method": "synchronous_api",
                "total_images": 2,
                "successful_labels": 1,
                "failed_labels": 1,
                "success_rate": 50.0,
                "statistics": {
                  "avg_score": 7.0,
                  "min_score": 7.0,
                  "max_score": 7.0,
                  "avg_processing_time": 1.25
                }
              },
              "results": [
                {
                  "image_path": "S1/a.jpg",
                  "image_filename": "a.jpg",
                  "aesthetic_score": 7.0,
                  "reasoning": "A \"fine\"\nfox: \u00e9 \ud83e\udd8a",
                  "success": true,
                  "processing_time": 1.25
                },
                {
                  "image_path": "S1/b.jpg",
                  "image_filename": "b.jpg",
                  "aesthetic_score": 0.0,
                  "reasoning": "",
                  "success": false,
                  "processing_time": 0.5,
                  "error_message": "quota"
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Theory]
    [InlineData(LabelMethods.Vllm)]
    [InlineData(LabelMethods.Ollama)]
    public void Failures_of_local_models_have_an_error_and_nothing_else(string method)
    {
        var text = Export(Info with { Method = method, ServerUrl = "http://localhost:8000" }, ("b.jpg", Bad, 0.5));

        Assert.EndsWith(
            "\"results\": [\n    {\n      \"image_path\": \"b.jpg\",\n      \"image_filename\": \"b.jpg\",\n      \"success\": false,\n      \"error\": \"quota\"\n    }\n  ]\n}", text, StringComparison.Ordinal);
        Assert.Contains("\"server_url\": \"http://localhost:8000\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("processing_time", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_of_a_batch_are_left_out_and_counted()
    {
        var leftOut = LabelExport.Write(_folder["x_labels_.json"], Info with { Method = LabelMethods.Batch }, [("b.jpg", Bad, null)]);

        Assert.Equal(1, leftOut);
        Assert.Contains("\"success_rate\": 0,", File.ReadAllText(_folder["x_labels_.json"]), StringComparison.Ordinal);
        Assert.EndsWith("\"results\": []\n}", File.ReadAllText(_folder["x_labels_.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_that_is_asked_for()
    {
        var path = _folder.Write("labels.json", "mine");

        Assert.Throws<InputException>(() => LabelExport.Write(path, Info, []));
        Assert.Equal("mine", File.ReadAllText(path));
        LabelExport.Write(path, Info, [], overwrite: true);
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was() =>
        Gen.Select(Infos(), Labels().Array[0, 8]).Sample((info, labels) =>
        {
            LabelExport.Write(_folder["round.json"], info, labels, overwrite: true);

            var read = PredecessorLabels.Read(_folder["round.json"]);

            Assert.Equal(info, read.Info);
            var expected = info.Method == LabelMethods.Batch ? labels.Where(l => l.Answer.Value is not null) : labels;
            Assert.Equal(expected.Select(l => (l.File, l.Answer, Seconds(info, l.Seconds))), read.ToLabels().Select(l => (l.ImagePath, l.Answer, l.Seconds)));
        }, iter: 300, threads: 1);

    static Gen<LabelInfo> Infos() => Gen.Select(
        Gen.OneOf<string?>(null, LabelMethods.Batch, LabelMethods.Synchronous, LabelMethods.Vllm, LabelMethods.Ollama, "other"), Texts, Texts, Gen.Bool, Gen.Int[0, 2_000_000_000])
        .Select((method, model, name, isCheckpoint, seconds) => new LabelInfo
        {
            Timestamp = new DateTime(2000, 1, 1).AddSeconds(seconds),
            Model = model,
            Method = method,
            BatchJobName = method == LabelMethods.Batch ? name : null,
            ServerUrl = method == LabelMethods.Vllm ? name : null,
            IsCheckpoint = isCheckpoint,
        });

    static Gen<(string File, RatingAnswer Answer, double? Seconds)> Labels() => Gen.Select(
        Texts, Gen.OneOf(Gen.Double[0, 10], Gen.OneOf(0.0, 10.0, 1e-5, 1e-300, 7, 0.1)), Texts, Gen.Bool, Gen.Double[0, 1e20])
        .Select((file, value, text, isGood, seconds) => (
            file, isGood ? new RatingAnswer { Value = value, Reasons = text } : new() { Failure = new(RatingFailureKind.Failed, text) }, (double?)seconds));

    static double? Seconds(LabelInfo info, double? seconds) =>
        info.Method is LabelMethods.Batch or LabelMethods.Vllm or LabelMethods.Ollama ? null : seconds;

    string Export(LabelInfo info, params (string, RatingAnswer, double?)[] labels)
    {
        LabelExport.Write(_folder["labels.json"], info, labels);
        return File.ReadAllText(_folder["labels.json"]);
    }
}
